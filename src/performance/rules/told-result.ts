import { numberIn } from '../quantity/number';
import { mentionsIn, roleOf, textsOf } from '../told/mention';
import type { Field, PerformanceTable } from '../table';
import { type Context, type Found, type TableRule, found } from './found';
import { gradeOf, pointsOf } from './scores';
import { yearOf } from './targets';
import { agree } from './agree';
import { tellsOfLater } from './told-money';

/** 自评得分98.55分, 自评等级为“优”: the result that the texts repeat. */
export const toldResult: TableRule = (context) => textsOf(context.table)
  .filter((field) => field !== context.table.goal && !tellsOfLater(context.table, field))
  .flatMap((field) => [...pointsTold(context, field), ...gradesTold(context, field)]);

const POINTS = /(?:自评(?:总|得|评|综合得?|最终得)?分|(?:综合|最终)(?:得分|评分)|总(?:得分|评分)|绩效得分|总分)(?:为|是|[:：]|达到?|共|合计|\s)*$/;

function pointsTold({ table, year }: Context, field: Field): Found[] {
  const own = [numberIn(table.total)?.value, pointsOf(table)].flatMap((each) => each ?? []);
  const [first] = own;
  if (first === undefined || table.total === undefined) return [];
  const at = table.total;
  return mentionsIn(field.text, yearOf(table) ?? year).flatMap((mention): Found[] => {
    const { value, places, before, after, start, end, bound } = mention;
    const said = POINTS.exec(before)?.[0];
    if (said === undefined || value === undefined || bound !== undefined || !/^分(?!值)/.test(after)) return [];
    const { role } = roleOf(mention, yearOf(table) ?? year);
    if (!OF_RESULT.test(sentenceBefore(field.text, start))) return [];
    // 总分100分 is what there is.
    if (role !== 'actual' || value.eq(100) || own.some((each) => agree(value, places, each)) || isMost(table, value.toNumber())) return [];
    return [found('X-text-number', field, { said: field.text.slice(start - said.length, end + 1), name: '' }, { span: { start: start - said.length, end: end + 1 }, expected: `${first.toString()}分`, fields: [field, at] })];
  });
}

/** Other things have points and grades too: 水质等级为优, 考核总分95分. */
const OF_RESULT = /自评|绩效|[本该]项目/;

function sentenceBefore(text: string, at: number): string {
  return /[^。！？\n]*$/.exec(text.slice(0, at))?.[0] ?? '';
}

function isMost({ totalWeight }: PerformanceTable, value: number): boolean {
  return numberIn(totalWeight)?.value.eq(value) === true;
}

const GRADE = /(?:自评|评价|绩效|综合|最终|项目)?(?:等级|等次|评级|档次)(?:结果)?(?:被)?(?:评)?(?:定)?(?:为|是|[:：])?\s*[“"”「]?(优秀?|良好?|中|差)[”"“」]?(?=[，,。；;、）)]|等?级|$)/g;

function gradesTold({ table, year }: Context, field: Field): Found[] {
  const grade = gradeOf(table);
  if (grade === '') return [];
  return [...field.text.matchAll(GRADE)].flatMap((match): Found[] => {
    const own = String(yearOf(table) ?? year ?? '');
    const sentence = sentenceBefore(field.text, match.index).replaceAll(own === '' ? '本年' : own, '');
    if (!/自评|绩效/.test(`${sentence}${match[0]}`)) return [];
    // Of another year, of something else, or a promise.
    if (match[1]?.startsWith(grade) === true || /上年|去年|往年|\d{4}年度?(?=[^，。；]*$)|力争|争取|确保|目标|部门|整体|单位|事前|监控/.test(sentence)) return [];
    return [found('X-text-number', field, { said: match[0], name: '' }, { span: { start: match.index, end: match.index + match[0].length }, expected: grade, fields: table.grade === undefined ? [field] : [field, table.grade] })];
  });
}
