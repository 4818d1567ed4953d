import { checkTable, performanceIn } from '../../src/performance';
import type { PerformanceContent } from '../../src/performance/draw';
import { SET, sheetOf, snapshotOf } from './tables';

type Line = NonNullable<PerformanceContent['lines']>[number];
type Field = 'goal' | 'achieved' | keyof NonNullable<PerformanceContent['analysis']>;

const line = (first: string, second: string, third: string, target: string, actual: string, weight: string): Line => ({ first, second, third, target, actual, weight, points: weight });

const WATER: PerformanceContent = {
  variant: 'full', project: '农村供水管网维修', department: '县水利局', unit: '县供水站',
  sources: [{ label: '中央财政资金', asked: '40', planned: '40', budget: '40', executed: '38.4' }, { label: '市县区财政资金', asked: '60', planned: '60', budget: '60', executed: '57.6' }],
  lines: [
    line('产出指标', '数量指标', '维修管网长度', '≥12公里', '12.5公里', '10'), line('产出指标', '数量指标', '惠及人数', '≥2600人', '2650人', '10'),
    line('产出指标', '质量指标', '验收合格率', '≥95%', '100%', '10'), line('产出指标', '质量指标', '水质达标率', '≥98%', '98.6%', '5'),
    line('产出指标', '时效指标', '完工时间', '2024年11月底前', '2024年11月15日', '10'), line('产出指标', '成本指标', '维修成本', '≤100万元', '96万元', '5'),
    line('效益指标', '经济效益', '带动收入', '≥5万元/年', '5.2万元/年', '15'), line('效益指标', '生态效益', '管网漏损率', '≤10%', '9.2%', '15'),
    line('满意度指标', '服务对象满意度', '群众满意度', '≥90%', '93%', '10'),
  ],
};
const JOBS: PerformanceContent = {
  variant: 'full', project: '职业技能培训', department: '县人力资源和社会保障局', unit: '县就业中心',
  sources: [{ label: '省级财政资金', asked: '80', planned: '80', budget: '75', executed: '70.5' }],
  lines: [
    line('产出指标', '数量指标', '培训人数', '≥1200人', '1236人', '10'), line('产出指标', '数量指标', '举办招聘会场次', '≥20场', '24场', '10'),
    line('产出指标', '数量指标', '新增就业人数', '≥800人', '815人', '10'), line('产出指标', '质量指标', '培训合格率', '≥90%', '94.5%', '10'),
    line('产出指标', '成本指标', '人均培训成本', '≤600元', '570元', '10'), line('效益指标', '社会效益', '城镇登记失业率', '≤4.5%', '3.8%', '15'),
    line('效益指标', '可持续影响', '平台访问量', '≥5万人次', '6.3万人次', '15'),
    line('满意度指标', '服务对象满意度', '参训学员满意度', '≥92%', '96.4%', '5'), line('满意度指标', '服务对象满意度', '用工企业满意度', '≥90%', '95%', '5'),
  ],
};
const SCHOOL: PerformanceContent = {
  variant: 'full', project: '学校食堂改造', department: '县教育局', unit: '第一中学',
  sources: [{ label: '省级财政资金', asked: '50', planned: '50', budget: '48', executed: '45.6' }],
  lines: [
    line('产出指标', '数量指标', '改造食堂面积', '≥850平方米', '862平方米', '10'), line('产出指标', '数量指标', '购置厨具数量', '≥45台', '47台', '10'),
    line('产出指标', '质量指标', '设备验收合格率', '100%', '100%', '10'), line('产出指标', '时效指标', '项目按时完成率', '≥95%', '98%', '10'),
    line('产出指标', '成本指标', '改造单位成本', '≤480元/平方米', '465元/平方米', '10'), line('效益指标', '社会效益', '受益学生人数', '≥1800人', '1875人', '15'),
    line('效益指标', '可持续影响', '食品安全事故发生数', '0起', '0起', '15'), line('满意度指标', '服务对象满意度', '学生满意度', '≥90%', '94%', '5'),
    line('满意度指标', '服务对象满意度', '家长满意度', '≥90%', '92%', '5'),
  ],
};
/** One name for what was spent and for what came of it. */
const TWINS: PerformanceContent = { ...WATER, lines: (WATER.lines ?? []).map((each) => (each.third === '管网漏损率' ? { ...each, third: '维修成本', target: '≥90万元', actual: '92万元' } : each)) };

function toldOf(content: PerformanceContent, field: Field, text: string): string[] {
  const analysis = { execution: '按计划实施。', output: '见上表。', effect: '效益明显。', satisfaction: '反映良好。', experience: '加强领导。', problems: '无', measures: '加强管理。' };
  const full: PerformanceContent = field === 'goal' || field === 'achieved' ? { ...content, analysis, [field]: text } : { ...content, analysis: { ...analysis, [field]: text } };
  const [placed] = performanceIn(SET, { sheets: [snapshotOf(sheetOf(full), { formulas: false })], names: [] });
  if (placed === undefined) throw new Error('no table');
  return checkTable(placed.table, 2024).filter(({ rule }) => rule === 'X-text-number' || rule === 'X-malformed').map(({ values }) => values['said'] ?? '');
}

/** Sentences that say nothing wrong of their table. */
const RIGHT: readonly (readonly [PerformanceContent, Field, string])[] = [
  [WATER, 'goal', '维修管网长度12公里，惠及人数2600人，验收合格率95%以上，群众满意度90%以上。'],
  [WATER, 'goal', '目标1：维修管网12公里以上；目标2：管网漏损率控制在10%以内；目标3：预算执行率达到95%。'],
  [WATER, 'goal', '全年预算100万元，全部用于维修管网；满意度达到90%。'],
  [WATER, 'goal', '2024年计划维修管网长度12公里，水质达标率98%，带动收入5万元/年，维修成本不超过100万元。'],
  [WATER, 'goal', '项目总投资300万元，三年维修管网36公里，其中2024年维修管网长度12公里。'],
  [WATER, 'achieved', '目标1：已维修管网12.5公里；目标2：管网漏损率9.2%；目标3：预算执行率96%。'],
  [WATER, 'achieved', '完成了年初设定的维修管网长度12公里的目标，群众满意度93%。'],
  [WATER, 'output', '计划维修管网长度12公里，实际完成12.5公里；应惠及人数2600人，实际惠及2650人。'],
  [WATER, 'output', '验收合格率目标值95%，实际完成值100%。'],
  [WATER, 'output', '维修成本预算100万元，实际96万元，节约4万元。'],
  [WATER, 'output', '1.数量指标：维修管网长度年初目标值≥12公里，实际完成值12.5公里，完成率104.17%；2.质量指标：水质达标率指标值98%，实际98.6%。'],
  [WATER, 'output', '年初设定的绩效目标：1.维修管网长度12公里；2.惠及人数2600人；3.验收合格率95%。完成情况：维修管网长度12.5公里。'],
  [WATER, 'output', '维修管网长度12公里，实际完成12.5公里，超额完成0.5公里。'],
  [WATER, 'output', '维修管网长度超过12公里，惠及人数2600余人，验收合格率达到95%以上。'],
  [WATER, 'output', '维修管网长度12.5公里，较年初目标12公里多0.5公里，完成任务的104%。'],
  [WATER, 'output', '其中东片维修管网长度8公里，西片维修管网长度4.5公里。'],
  [WATER, 'output', '东村惠及人数1200人，西村惠及人数1450人。'],
  [WATER, 'output', '惠及人数中脱贫户300人，惠及困难群众500人。'],
  [WATER, 'output', '一季度维修管网长度2公里，二季度维修管网长度3公里，全年维修管网长度12.5公里。'],
  [WATER, 'output', '截至9月底维修管网长度9公里，惠及人数1900人；截至12月底维修管网长度12.5公里，惠及人数2650人。'],
  [WATER, 'output', '惠及人数（目标2600人）实际达到2650人，平均每村惠及人数120人。'],
  [WATER, 'output', '合同约定维修管网长度12公里，工程于2024年11月15日完工，验收合格率100%。'],
  [WATER, 'output', '三年来累计维修管网长度35公里，惠及人数7800人。'],
  [WATER, 'output', '维修管网长度约12公里，水质达标率近99%，维修成本控制在100万元以内。'],
  [WATER, 'output', '对照年初目标，维修管网长度12.5公里，达到了95%的验收合格率目标。'],
  [WATER, 'effect', '管网漏损率由上年的14%降至9.2%。'],
  [WATER, 'effect', '管网漏损率下降4.8个百分点，维修前管网漏损率14%。'],
  [WATER, 'effect', '惠及人数较上年增加150人，惠及人数上年为2500人。'],
  [WATER, 'effect', '2023年管网漏损率14%，2024年管网漏损率9.2%，降低4.8个百分点。'],
  [WATER, 'effect', '管网漏损率从14%下降到9.2%，低于10%的目标值。'],
  [WATER, 'effect', '与上年相比，惠及人数增加150人，增长6%，带动收入增加0.2万元/年。'],
  [WATER, 'effect', '带动收入5.2万元/年，比去年的4.8万元/年提高8.33%；全省平均水质达标率97%。'],
  [WATER, 'satisfaction', '群众满意度指标值为90%，实际93%，超额完成。'],
  [WATER, 'satisfaction', '共发放问卷200份，满意186份，满意度93%。'],
  [WATER, 'satisfaction', '非常满意占70%，满意占23%，一般占7%，群众满意度为93%，达到90%的目标。'],
  [WATER, 'satisfaction', '满意度由2023年的88%提高到93%，不满意率1%。'],
  [WATER, 'satisfaction', '群众满意度在90%以上，上年满意度为88%。'],
  [WATER, 'execution', '项目预算执行率96%，其中中央财政资金执行率96%。截至6月底执行率40%。'],
  [WATER, 'execution', '上年执行率88.50%，本年执行率96%。'],
  [WATER, 'execution', '年初预算100万元，全年预算100万元，全年支出96万元，预算执行率96%，结余4万元。'],
  [WATER, 'execution', '其中：中央财政资金全年预算40万元，全年支出38.4万元；市县区财政资金全年预算60万元，全年支出57.6万元。'],
  [WATER, 'execution', '预算执行率目标为95%，实际执行率96%，较上年提高7.5个百分点。'],
  [WATER, 'execution', '2023年全年预算90万元，全年支出79.65万元，预算执行率88.5%。'],
  [WATER, 'execution', '预算执行率由上年的88.5%提高到96%，达到95%以上的要求。'],
  [WATER, 'execution', '上半年实际支出35万元，预算执行率35%，三季度执行率70%，全年执行率96%。'],
  [WATER, 'problems', '预算执行率不高，上半年执行率仅为35%；管网漏损率与8%的国家标准还有差距。'],
  [WATER, 'measures', '2025年力争预算执行率达到98%，维修管网长度15公里，群众满意度达到95%。'],
  [JOBS, 'goal', '培训人数1200人，举办招聘会场次20场，新增就业人数800人，培训合格率90%。'],
  [JOBS, 'goal', '开展职业技能培训1200人，人均培训成本控制在600元以内，参训学员满意度92%以上，用工企业满意度90%以上。'],
  [JOBS, 'output', '原计划培训人数1200人，实际培训人数1236人；计划举办招聘会20场，实际举办24场。'],
  [JOBS, 'output', '新增就业人数815人，完成目标任务800人的101.88%，其中高校毕业生210人。'],
  [JOBS, 'output', '第一期培训人数60人，第二期培训人数58人，人均培训成本570元，比定额600元节约30元。'],
  [JOBS, 'output', '培训合格率应达到90%，实际达到94.5%，高于目标4.5个百分点。'],
  [JOBS, 'output', '培训人数同比增加86人，去年培训人数1150人，每期培训人数50人。'],
  [JOBS, 'effect', '城镇登记失业率控制在4.5%以内，年末城镇登记失业率3.8%，比上年末的4.1%下降0.3个百分点。'],
  [JOBS, 'effect', '平台访问量从5.1万人次增加到6.3万人次，完成率126%。'],
  [JOBS, 'satisfaction', '参训学员满意度96.4%，用工企业满意度95%，均超过目标值92%、90%。'],
  [JOBS, 'satisfaction', '回收有效问卷500份，满意482份，参训学员满意度达96.4%；用工企业满意度目标90%，实际95%。'],
  [JOBS, 'execution', '年初预算80万元，调整后全年预算75万元，实际支出70.5万元，预算执行率94%。'],
  [JOBS, 'execution', '全年预算数为750000元，全年执行数705000元，执行率94.00%，高于序时进度。'],
  [JOBS, 'experience', '按照不低于90%的培训合格率要求组织考核，力争明年新增就业人数900人。'],
  [JOBS, 'problems', '部分学员未参加考核，培训合格率距离98%的先进水平还有差距。'],
  [SCHOOL, 'output', '改造食堂面积862平方米，购置厨具47台，受益学生1875人。'],
  [SCHOOL, 'output', '项目计划改造食堂面积850平方米，购置厨具45台，设备验收合格率100%。'],
  [SCHOOL, 'output', '实际改造食堂面积862平方米（计划850平方米），超计划12平方米。'],
  [SCHOOL, 'output', '改造食堂面积由原来的600平方米扩大到862平方米。'],
  [SCHOOL, 'output', '受益学生人数1875人，其中初中生980人、高中生895人。'],
  [SCHOOL, 'output', '受益学生人数达1875人，比2023年的1760人增加115人。'],
  [SCHOOL, 'output', '设备验收合格率达到100%，项目按时完成率98%，高于95%的目标。'],
  [SCHOOL, 'output', '改造单位成本465元/平方米，低于预算标准480元/平方米。'],
  [SCHOOL, 'output', '2024年3月完成招标，8月完成改造，购置厨具数量47台。'],
  [SCHOOL, 'output', '学生满意度94%，家长满意度92%，综合满意度93%。'],
  [SCHOOL, 'output', '通过问卷调查，学生满意度为94%，比上学期的91%提高3个百分点。'],
  [SCHOOL, 'output', '购置厨具数量完成值47台，完成率104.4%，偏差率4.4%。'],
  [SCHOOL, 'output', '截止2024年6月，改造食堂面积400平方米，完成总面积的47%。'],
  [SCHOOL, 'output', '食堂面积862平方米，可同时容纳600人就餐。'],
  [SCHOOL, 'output', '全年预算48万元，较年初预算50万元调减2万元，全年支出45.6万元，执行率95%。'],
  [SCHOOL, 'output', '资金到位48万元，到位率100%，支出45.6万元，预算执行率95%。'],
  [SCHOOL, 'output', '第一批购置厨具数量20台，第二批购置厨具数量27台。'],
  [SCHOOL, 'output', '受益学生人数预计2025年达到2000人。'],
  [SCHOOL, 'output', '年初目标为改造食堂面积≥850平方米，购置厨具≥45台，受益学生≥1800人；实际完成情况均达到目标。'],
  [SCHOOL, 'output', '受益学生人数超1800人，学生满意度不低于90%，家长满意度达90%以上。'],
  [SCHOOL, 'output', '项目按时完成率指标值≥95%，实际完成98%，得10分。'],
  [SCHOOL, 'output', '设备验收合格率100%，得分10分；项目按时完成率98%，分值10分，得分10分。'],
  [SCHOOL, 'output', '预算执行率95%，得9.5分，扣0.5分。'],
  [SCHOOL, 'output', '本年度购置厨具47台，上一年度购置厨具数量30台。'],
  [SCHOOL, 'output', '学生满意度目标值90%以上，完成值94%；家长满意度目标值90%以上，完成值92%。'],
  [SCHOOL, 'output', '全年预算数48万元，其中设备购置执行率98%，改造工程执行率94%。'],
  [WATER, 'execution', '2024年共安排资金100万元，其中中央资金40万元、县级资金60万元，截至12月底共支出96万元，结余4万元。'],
  [WATER, 'execution', '其中县级资金60万元，全年支出96万元。'],
  [WATER, 'execution', '政府采购结余2万元，中央资金30万元用于东片，县级资金45.6万元用于西片。'],
  [WATER, 'execution', '全县共投入资金86万元，其他项目使用经费69万元，上年结转资金3万元。'],
  [WATER, 'execution', '项目总分100分，自评得分99.6分，自评等级为“优”，上年评价等级为良。'],
  [SCHOOL, 'achieved', '完成食堂改造500平方米，绿化面积826平方米。'],
  [WATER, 'effect', '出厂水水质等级为良，供水服务考核总分95分，信用评价等级：中。'],
  [WATER, 'measures', '力争明年自评等级为优，自评得分100分以上。'],
  [TWINS, 'effect', '维修成本实际完成92万元。'],
  [TWINS, 'output', '维修成本实际完成96万元。'],
];

/** Sentences of which one number is wrong. */
const WRONG: readonly (readonly [PerformanceContent, Field, string])[] = [
  [WATER, 'achieved', '维修管网长度13.5公里，惠及人数2650人。'],
  [WATER, 'achieved', '全年惠及人数2750人，群众满意度93%。'],
  [WATER, 'output', '计划维修管网长度12公里，实际完成13公里。'],
  [WATER, 'output', '计划维修管网长度15公里，实际完成12.5公里。'],
  [WATER, 'output', '验收合格率目标值95%，实际完成值98%。'],
  [WATER, 'output', '验收合格率98%，水质达标率98.6%。'],
  [WATER, 'output', '水质达标率达到99.6%。'],
  [WATER, 'output', '维修成本100万元。'],
  [TWINS, 'output', '维修成本实际完成93万元。'],
  [WATER, 'output', '应惠及人数2600人，实际惠及2560人。'],
  [WATER, 'output', '惠及人数较上年增加150人，达到2700人。'],
  [WATER, 'effect', '管网漏损率由上年的14%降至8.2%。'],
  [WATER, 'effect', '2023年管网漏损率14%，2024年管网漏损率9.8%。'],
  [WATER, 'effect', '漏损率降低到7.2%。'],
  [WATER, 'effect', '带动收入6.2万元/年。'],
  [WATER, 'satisfaction', '群众满意度指标值为90%，实际95%。'],
  [WATER, 'satisfaction', '共发放问卷200份，满意度98%。'],
  [WATER, 'satisfaction', '群众满意度为90%，达到预期目标。'],
  [WATER, 'execution', '上年执行率88.50%，本年执行率98%。'],
  [WATER, 'execution', '预算执行率由上年的88.5%提高到98%。'],
  [WATER, 'execution', '全年预算100万元，全年支出98万元，预算执行率96%。'],
  [WATER, 'execution', '年初预算110万元，全年预算100万元。'],
  [WATER, 'execution', '其中中央财政资金全年预算50万元。'],
  [WATER, 'execution', '截至12月31日，实际支出86万元。'],
  [JOBS, 'output', '计划培训人数1200人，实际培训1326人。'],
  [JOBS, 'output', '全年举办招聘会28场，新增就业人数815人。'],
  [JOBS, 'output', '新增就业人数851人，其中高校毕业生210人。'],
  [JOBS, 'output', '培训合格率由去年的91%提高到95.4%。'],
  [JOBS, 'output', '人均培训成本600元，低于预算。'],
  [JOBS, 'effect', '城镇登记失业率为3.3%，低于全省平均水平。'],
  [JOBS, 'effect', '平台访问量达到3.6万人次。'],
  [JOBS, 'satisfaction', '参训学员满意度95%，用工企业满意度95%。'],
  [JOBS, 'execution', '年初预算80万元，全年预算75万元，预算执行率100%。'],
  [JOBS, 'execution', '预算执行率目标为95%，实际执行率96%。'],
  [JOBS, 'effect', '上半年城镇登记失业率4.1%，全年城镇登记失业率3.5%。'],
  [SCHOOL, 'output', '改造食堂面积826平方米，购置厨具47台。'],
  [SCHOOL, 'output', '计划改造食堂面积850平方米，实际改造880平方米。'],
  [SCHOOL, 'output', '购置厨具数量年初目标45台，实际完成49台。'],
  [SCHOOL, 'output', '受益学生人数1785人，其中初中生980人。'],
  [SCHOOL, 'output', '受益学生1857人。'],
  [SCHOOL, 'output', '设备验收合格率98%。'],
  [SCHOOL, 'output', '项目按时完成率指标值≥95%，实际完成100%。'],
  [SCHOOL, 'output', '改造单位成本480元/平方米。'],
  [SCHOOL, 'output', '学生满意度为96%。'],
  [SCHOOL, 'output', '家长满意度达90%。'],
  [SCHOOL, 'output', '全年支出48万元，执行率95%。'],
  [SCHOOL, 'output', '预算执行率100%。'],
  [SCHOOL, 'output', '年初预算48万元。'],
  [SCHOOL, 'output', '项目按时完成率95%，达到目标。'],
  [SCHOOL, 'output', '受益学生人数比2023年的1760人增加到1900人。'],
  [SCHOOL, 'output', '年初设定改造食堂面积800平方米，实际完成862平方米。'],
  [SCHOOL, 'output', '改造食堂面积862平方米，购置厨具45台，受益学生1875人。'],
  [SCHOOL, 'output', '经过整改，厨具购置数量达到50台。'],
  [WATER, 'execution', '2024年共安排资金100万元，其中中央资金45万元。'],
  [JOBS, 'achieved', '全年培训人数1236人，共投入资金70.6万元。'],
  [JOBS, 'execution', '资金及时到位，已支付7050万元。'],
  [JOBS, 'execution', '资金结余5.4万元，将按规定上缴。'],
  [WATER, 'execution', '项目自评得分96.9分。'],
  [WATER, 'problems', '经综合评定，2024年度自评等级为良。'],
  [SCHOOL, 'achieved', '完成食堂改造826平方米。'],
];

describe('numbers of the texts against their table', () => {
  test.each(RIGHT.map(([content, field, text]) => ({ content, field, text })))('right: $field $text', ({ content, field, text }) => {
    expect(toldOf(content, field, text)).toEqual([]);
  });

  test.each(WRONG.map(([content, field, text]) => ({ content, field, text })))('wrong: $field $text', ({ content, field, text }) => {
    expect(toldOf(content, field, text)).toHaveLength(1);
  });
});
