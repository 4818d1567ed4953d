import type { Severity } from '../../forms';

/** A rule of the 绩效自评表 as the list of rules prints it. Basis of all: docs of the national form, and its arithmetic. */
export interface PerformanceRuleText {
  readonly id: PerformanceRule;
  readonly severity: Severity;
  readonly expects: { readonly zh: string; readonly en: string };
}

export type PerformanceRule =
  | 'X-rate' | 'X-unit' | 'X-negative' | 'X-rate-points' | 'X-zero-budget' | 'X-rate-missing' | 'X-over-budget' | 'X-balance' | 'X-balance-missing' | 'X-sources' | 'X-source-name'
  | 'X-weights' | 'X-shares' | 'X-points' | 'X-points-missing' | 'X-weight-missing' | 'X-total' | 'X-grade'
  | 'X-full-marks' | 'X-shortfall' | 'X-nothing' | 'X-met' | 'X-reason' | 'X-actual-missing' | 'X-target-missing' | 'X-operator' | 'X-unfinished' | 'X-odd' | 'X-impossible' | 'X-level'
  | 'X-title' | 'X-twice' | 'X-name-missing' | 'X-year' | 'X-other-year' | 'X-period'
  | 'X-text-number' | 'X-malformed' | 'X-cut' | 'X-doubled' | 'X-copied' | 'X-inserted' | 'X-unit-name'
  | 'X-count' | 'X-money' | 'X-grades' | 'X-spending';

function rule(id: PerformanceRule, severity: Severity, zh: string, en: string): PerformanceRuleText {
  return { id, severity, expects: { zh, en } };
}

/** In the order of the form, then those between tables. */
export const PERFORMANCE_RULES: readonly PerformanceRuleText[] = [
  rule('X-title', 'error', '表名中的项目与“项目名称”一致', 'The title names the project of the table'),
  rule('X-name-missing', 'warning', '“项目名称”已填写', 'The project has a name'),
  rule('X-twice', 'error', '各表的项目名称不重复', 'No two tables share a project name'),
  rule('X-year', 'error', '年度前后一致', 'The years agree'),
  rule('X-other-year', 'info', '本年度的完成情况写本年度', 'What came of the year is told of the year'),
  rule('X-period', 'error', '期间的起止和年限一致', 'A period ends after it begins and is as long as it says'),
  rule('X-unit', 'error', '资金以万元为单位', 'Money is in 万元'),
  rule('X-negative', 'warning', '资金不为负数', 'No money is negative'),
  rule('X-sources', 'error', '各资金来源之和＝资金总额', 'The sources add up to 资金总额'),
  rule('X-source-name', 'error', '资金来源名称规范', 'The sources have their official names'),
  rule('X-balance', 'error', '资金结（转）余＝全年预算数－全年执行数', 'Balance = budget − spent'),
  rule('X-balance-missing', 'warning', '资金结（转）余已填写', 'The balance is filled in'),
  rule('X-rate', 'error', '执行率＝全年执行数÷全年预算数', 'Rate = spent ÷ budget'),
  rule('X-rate-missing', 'warning', '执行率和得分已填写', 'The rate and its points are filled in'),
  rule('X-rate-points', 'error', '执行率得分＝执行率×执行率的分值（一般10分），不超过该分值', 'Points of the rate = rate × its weight (usually 10), at most that'),
  rule('X-zero-budget', 'warning', '全年预算数为0的，没有执行率和得分', 'A zero budget has no rate and no points'),
  rule('X-over-budget', 'warning', '全年执行数不超过全年预算数', 'No more was spent than budgeted'),
  rule('X-weights', 'error', '指标分值合计＝100－执行率的分值（一般90分）', 'The weights of the indicators add up to 100 less that of the rate (usually 90)'),
  rule('X-shares', 'info', '产出50分、效益30分、满意度10分', 'Output 50, effect 30, satisfaction 10 points'),
  rule('X-level', 'info', '二级指标列在规定的一级指标下', 'Second-level indicators stand below their own first level'),
  rule('X-points', 'error', '得分不超过分值，不小于0', 'Points are between 0 and the weight'),
  rule('X-points-missing', 'error', '得分已填写', 'Every indicator has points'),
  rule('X-weight-missing', 'error', '分值已填写', 'Every indicator has a weight'),
  rule('X-total', 'error', '总分＝各项得分之和（全表含执行率得分）', 'Total = sum of the points (with those of the rate on the full form)'),
  rule('X-grade', 'error', '等级与总分相符：优≥90，良≥80，中≥60，差＜60', 'The grade fits the total: 优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差 < 60'),
  rule('X-full-marks', 'error', '未达到指标值的不得满分', 'A missed target has no full marks'),
  rule('X-nothing', 'warning', '完成值为0的不得分', 'Where nothing was reached there are no points'),
  rule('X-shortfall', 'info', '未完成的按完成比例计分', 'A shortfall earns its share of the weight'),
  rule('X-met', 'info', '达到指标值而扣分的，核对指标值', 'A met target with a deduction: look at the target'),
  rule('X-reason', 'error', '扣分或执行率低于90%的，说明原因', 'A deduction, or a rate under 90 %, has a reason'),
  rule('X-actual-missing', 'warning', '实际完成值已填写', 'Every indicator has an actual value'),
  rule('X-target-missing', 'warning', '指标值已填写', 'Every indicator has a target'),
  rule('X-operator', 'info', '实际完成值是数，不带≤、≥、＝', 'An actual value is a number without ≤, ≥ or ='),
  rule('X-unfinished', 'info', '指标值有数，不只是符号和单位', 'A target has its number, not only a sign and a unit'),
  rule('X-odd', 'info', '指标值的符号和数字写法正确', 'Signs and digits of values are well written'),
  rule('X-impossible', 'warning', '合格率、完成率一类的比率不超过100%，部分不大于整体', 'A rate of what is right, covered or satisfied is 100 % at most, a part no more than its whole'),
  rule('X-text-number', 'error', '绩效分析中的数字与本表一致', 'Numbers in the analysis equal those of the table'),
  rule('X-malformed', 'error', '绩效分析中的数字写法正确', 'Numbers in the analysis are numbers'),
  rule('X-cut', 'error', '文字没有写到一半', 'No text is cut short'),
  rule('X-doubled', 'error', '文字没有重复', 'Nothing is said twice'),
  rule('X-copied', 'error', '各段分析不互相抄写', 'No part of the analysis is a copy of another'),
  rule('X-inserted', 'error', '句中没有误粘的词语', 'No sentence holds a piece of another'),
  rule('X-unit-name', 'error', '单位名称与表头一致', 'The department is named as in the head'),
  rule('X-count', 'error', '自评表张数＝说明中的项目个数', 'As many tables as the narrative says'),
  rule('X-money', 'error', '各表资金合计＝说明中的涉及资金', 'The tables’ money is that of the narrative'),
  rule('X-grades', 'error', '各等级的项目数与说明一致', 'The grades are those of the narrative'),
  rule('X-spending', 'info', '各表执行数合计与03表项目支出相近（涉密和非财政项目除外）', 'What the tables spent is near 项目支出 of table 03'),
];

const SEVERITIES: ReadonlyMap<string, Severity> = new Map(PERFORMANCE_RULES.map(({ id, severity }) => [id, severity]));

export function severityOf(id: PerformanceRule): Severity {
  return SEVERITIES.get(id) ?? 'error';
}

export function isPerformanceRule(id: string): id is PerformanceRule {
  return SEVERITIES.has(id);
}
