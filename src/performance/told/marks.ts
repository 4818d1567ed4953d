/** Last year, next year, a part of the year, a state before the project: numbers that this year's table does not hold. */
export const ANOTHER_TIME = /上年|上一年|去年|前年|往年|历年|以前年度|以往|近[两二三四五几]年|[两二三四五几]年来|明年|下年|下一年|来年|次年|今后|未来|期初|年初(?!预算|计划|目标|设定|设立|下达|批复|申报|指标|绩效)|[上下]半年|[一二三四]个?季度|(?<!第)(?:[两二三四五]|[2-5])年(?!级|制)|总体|实施期|此前|之前|原有|原来|(?:维修|改造|整治|治理|实施|项目|建设|提升)前/g;

/** Of these, what is within the year. */
export const PART_OF_YEAR = /半年|季度/;

/** 较上年: what is compared with, no time of the sentence's own. */
export const COMPARED = /(?:较|比|与|同|和|相比|相较于?)(?:上年度?|去年|上一年度?|前年|往年|历年|年初|(?:19|20)\d{2}年度?)(?:同期|底|末|初)?(?:相比|比较|比)?/g;

/** This year and its end: takes back another time that was spoken of. */
export const THIS_YEAR = /本年|今年|当年|全年|年度内|年末|年底|现为|现在|目前|最终|合计|共计|总计/g;

/** Of these, what says so against another time in the same words. */
export const AT_PRESENT = /本年|今年|当年|年末|年底|现为|现在|目前/g;

/** What came of it. */
export const ACTUAL = /实际|(?:业|均|现)?已(?!批|下达)|完成值|实现值|实有|实支|实测/g;

/** 降至, 提高到: the number is what it came to. */
export const CAME_TO = /(?:增加|增长|提高|提升|上升|增|升|下降|降低|降|减少|减|压缩|缩短|压减|扩大)(?:到|至|为|达到)/g;

/** A difference, no value. */
export const CHANGE = /增加|增长|提高|提升|上升|下降|降低|减少|压减|节约|节省|缩短|超出|超额(?:完成)?了?$|超(?:计划|目标|任务|预算)$|高出|低了|高了|相差|差额|差距|增幅|降幅|同比|环比|新增|多(?:完成|出|了)?$|少(?:完成|了)?$/g;

/** A share, a mean, one of several. */
export const PART = /其中|分别|各(?=[镇乡村县区校点站类])|每|人均|户均|日均|月均|年均|平均|占|第[一二三四五六七八九十\d]+(?:期|批|阶段|标段|次|轮|场)|[一二三四五]期|累计|未(?!来)|尚|剩余|其余|余下|还有|另有|不合格|非常满意|比较满意|基本满意|一般满意|不满意/g;
/** Parts that the rest of the sentence goes on telling. */
export const PARTS_FOLLOW = /其中|分别/;

/** What was to be reached: words that say so wherever they stand. */
export const PLANNED = /计划|预计|预估|预期|拟|(?<![供响适反效对相感因答])应(?![急用对届聘邀变力声])|须|要求|规定|合同|约定|批复|核定|申报|原定|设定|力争|争取|预算(?!执行|绩效|支出进度|管理|单位)|指标值|指标为|标准|任务|目标/g;
/** 按计划, 达到目标: the plan is spoken of as kept, the number is not its. */
export const KEPT = /(?:按|按照|依照|遵照|根据|依据|围绕|对照|超|超额|完成|达到|达成|实现|圆满)(?:了|项目|绩效|年度|年初|既定|全部|预期|合同|设定|的)*$/;
/** 目标完成情况, 任务已全部完成 */
export const DONE = /^(?:[一二三四五六七八九十\d]*)(?:的|值)?(?:完成|达成|实现|已|均|全部|情况)/;
/** Words after which DONE may follow; 计划完成 is a plan. */
export const MAY_BE_DONE = /目标|任务|指标值|要求|标准|预期/;

const BETWEEN = '年初|的|为|是|在|了|达到?|到|至|达成|完成|实现|共|有|数|值|量|约|近|均|全部|由|从|情况|结果|指标|也|则|仅|只|就|都|经|工作|不低于|不少于|不小于|至少|大于|高于|超过|突破|多于|逾|超|不超过|不高于|不大于|不多于|控制在?|低于|小于|少于|不到|不足|大约|接近|将近|[≥≤><=＞＜＝"“”：:\\s]';
/** Words that may stand between a name and its number. */
export const FILLER = new RegExp(`^(?:${BETWEEN})*$`);

const MARKS = [COMPARED, ANOTHER_TIME, CAME_TO, THIS_YEAR, ACTUAL, PLANNED, CHANGE, new RegExp(BETWEEN, 'g')];

/** The words without all that only says how a number is meant: what is left names something. */
export function withoutMarks(words: string): string {
  return MARKS.reduce((text, pattern) => text.replace(pattern, ''), words);
}
