import type { PerformanceBlock, PerformanceForm, PerformanceVariant } from '../language/performance';

/**
 * 项目支出绩效自评表, the same in all provinces: 财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）, appendix, as the
 * published tables print it. What a province keeps elsewhere (`told`) is said by its own set.
 */
const heads: PerformanceForm['heads'] = {
  project: { text: '项目名称' },
  department: { text: '主管部门及代码', also: ['主管部门'] },
  unit: { text: '预算单位', also: ['实施单位', '项目单位', '项目实施单位', '资金使用单位'] },
  funds: { text: '项目资金预算安排及执行进度（万元）', also: ['项目资金（万元）', '项目资金', '项目资金（元）', '资金情况', '预算执行情况'] },
  initial: { text: '年初预算数' },
  asked: { text: '目标申报数' },
  planned: { text: '预算编制数', also: ['预算编制'] },
  budget: { text: '全年预算数' },
  executed: { text: '全年执行数', also: ['全年支出数'] },
  balance: { text: '资金结（转）余', also: ['资金结转结余', '结转结余'] },
  rate: { text: '执行率', also: ['预算执行率'] },
  score: { text: '得分' },
  reason: { text: '偏差原因', also: ['偏差原因分析及改进措施', '偏差原因分析'] },
  whole: { text: '资金总额', also: ['年度资金总额'] },
  goals: { text: '项目年度绩效目标', also: ['年度总体目标', '总体目标完成情况'] },
  goal: { text: '年度目标', also: ['预期目标', '年初设定目标', '总体目标'] },
  achieved: { text: '实际完成情况', also: ['实际完成值', '全年实际完成情况', '年度总体目标完成情况综述'] },
  indicators: { text: '绩效指标', also: ['年度绩效指标'] },
  first: { text: '一级指标' },
  second: { text: '二级指标' },
  third: { text: '三级指标' },
  target: { text: '年初指标值', also: ['年度指标值', '指标值', '目标值'] },
  adjusted: { text: '调整后指标值' },
  actual: { text: '实际完成值', also: ['全年实际完成值', '全年完成值', '全年实际值', '完成值', '实际值'] },
  note: { text: '定性值情况说明', also: ['定性指标情况说明'] },
  weight: { text: '分值' },
  points: { text: '得分' },
  cause: { text: '偏差原因分析及改进措施', also: ['原因分析及改进措施', '偏差原因分析', '偏差原因', '未完成原因分析', '未完成原因和改进措施'] },
  grade: { text: '自评等级', also: ['评价等级', '绩效等级', '绩效评价等级', '绩效自评等级', '自评结果等级', '自评等次', '评价等次', '评定等级', '绩效评级', '自评评级', '评级', '等级', '等次'] },
  total: { text: '总分', also: ['总', '合计'] },
  analysis: { text: '项目绩效分析' },
  results: { text: '自评结果分析' },
  continued: { text: '续表', also: ['（续表）', '续上表', '（续）'] },
};

const sources: PerformanceForm['sources'] = [
  { text: '中央财政资金', also: ['中央资金', '其中：中央财政资金'] },
  { text: '省级财政资金', also: ['省级资金', '其中：省级财政资金'] },
  { text: '市县区财政资金', also: ['市县（区）财政资金', '市县区资金', '县级财政资金', '区级财政资金', '地方财政资金'] },
];

const blocks: readonly PerformanceBlock[] = [
  {
    name: { text: '产出指标', also: ['产出'] }, share: 50,
    second: [
      { name: { text: '数量指标' }, lines: 2 },
      { name: { text: '质量指标' }, lines: 2 },
      { name: { text: '时效指标' }, lines: 2 },
      { name: { text: '成本指标' }, lines: 2 },
    ],
  },
  {
    name: { text: '效益指标', also: ['效益'] }, share: 30,
    second: [
      { name: { text: '经济效益', also: ['经济效益指标'] }, lines: 1 },
      { name: { text: '社会效益', also: ['社会效益指标'] }, lines: 1 },
      { name: { text: '生态效益', also: ['生态效益指标'] }, lines: 1 },
      { name: { text: '可持续影响', also: ['可持续影响指标'] }, lines: 1 },
    ],
  },
  {
    name: { text: '满意度指标', also: ['满意度'] }, share: 10,
    second: [{ name: { text: '服务对象满意度', also: ['服务对象满意度指标', '满意度指标'] }, lines: 2 }],
  },
];

const full: PerformanceVariant = {
  key: 'full',
  columns: [8, 10, 11, 15, 11, 11, 11, 9, 7, 7, 13],
  head: { label: [0, 1], project: [2, 10], department: [2, 5], unitLabel: [6, 6], unit: [7, 10] },
  funds: { label: [1, 2], asked: [3, 3], planned: [4, 4], budget: [5, 5], executed: [6, 6], balance: [7, 7], rate: [8, 8], score: [9, 9], reason: [10, 10] },
  goals: { goal: [1, 5], achieved: [6, 10] },
  indicators: {
    first: [1, 1], second: [2, 2], third: [3, 3], target: [4, 4], adjusted: [5, 5], actual: [6, 6], note: [7, 7],
    weight: [8, 8], points: [9, 9], cause: [10, 10],
  },
  graded: true,
  analysis: [
    { key: 'execution', title: { text: '项目实施和预算执行情况', also: ['项目实施和资金执行情况分析', '项目实施的预算执行情况及分析'] }, grouped: true },
    { key: 'output', title: { text: '产出情况及分析', also: ['产出情况'] }, grouped: true },
    { key: 'effect', title: { text: '效益情况及分析', also: ['效益情况'] }, grouped: true },
    { key: 'satisfaction', title: { text: '满意度情况及分析', also: ['满意度情况'] }, grouped: true },
    { key: 'experience', title: { text: '主要经验做法' }, grouped: false },
    { key: 'problems', title: { text: '项目管理中存在的主要问题及原因分析', also: ['项目管理中存在的问题及原因分析'] }, grouped: false },
    { key: 'measures', title: { text: '下一步改进措施及管理建议' }, grouped: false },
  ],
  analysisSpans: { group: [1, 1], grouped: [2, 2], label: [1, 2], text: [3, 10] },
};

const short: PerformanceVariant = {
  key: 'short',
  columns: [9, 13, 13, 12, 12, 11, 11, 7, 8, 18],
  head: { label: [0, 1], project: [2, 9], department: [2, 4], unitLabel: [5, 5], unit: [6, 9] },
  funds: { label: [1, 1], asked: [2, 2], planned: [3, 3], budget: [4, 4], executed: [5, 5], balance: [6, 6], rate: [7, 7], score: [8, 8], reason: [9, 9] },
  goals: { goal: [1, 4], achieved: [5, 9] },
  indicators: { first: [1, 1], second: [2, 2], third: [3, 4], target: [5, 5], actual: [6, 6], weight: [7, 7], points: [8, 8], cause: [9, 9] },
  graded: false,
  analysis: [],
};

export const nationalPerformance: Omit<PerformanceForm, 'told'> = {
  sheetName: '绩效自评表',
  title: '{project}项目支出绩效自评表',
  year: '（{year}年度）',
  heads,
  sources,
  blocks,
  execution: 10,
  grades: [{ name: '优', from: 90 }, { name: '良', from: 80 }, { name: '中', from: 60 }, { name: '差', from: 0 }],
  variants: [full, short],
};
