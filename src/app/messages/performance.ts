import type { PerformanceRule } from '../../performance';
import type { Language } from './messages';

type Values = Readonly<Record<string, string>>;
type Say = (values: Values, expected: string) => string;

const ZH: Readonly<Record<PerformanceRule, Say>> = {
  'X-title': ({ said, name }) => `表名写的项目是“${said ?? ''}”，表内项目名称是“${name ?? ''}”`,
  'X-name-missing': () => '项目名称没有填',
  'X-twice': ({ name }) => `有两张表的项目名称都是“${name ?? ''}”`,
  'X-year': ({ said }, expected) => `“${said ?? ''}”的年份不对，本年度是${expected}`,
  'X-other-year': ({ said, name, year }, expected) => `写的是“${said ?? ''}”，而这是${of(name)}${expected}年的完成值，请核对是否把年份写成了${year ?? ''}年`,
  'X-period': ({ said, name }) => `${of(name)}期间“${said ?? ''}”前后矛盾`,
  'X-unit': ({ name, said, told, where }, expected) => `${name ?? ''}填的是 ${said ?? ''}，“${where ?? ''}”写的是“${told ?? ''}”，相差 10000 倍：像是按元填的，本表以万元为单位，应为 ${expected}`,
  'X-negative': ({ name, said }) => `${name ?? ''} ${said ?? ''} 是负数`,
  'X-sources': ({ name, said, sum }) => `${name ?? ''}：资金总额 ${said ?? ''}，各资金来源相加是 ${sum ?? ''}`,
  'X-source-name': ({ said }, expected) => `资金来源“${said ?? ''}”应为“${expected}”`,
  'X-balance': ({ said, left, right }, expected) => `资金结（转）余 ${said ?? ''}，应为 ${left ?? ''} − ${right ?? ''} = ${expected}`,
  'X-balance-missing': (_, expected) => `资金结（转）余没有填，应为 ${expected}`,
  'X-rate': ({ said, spent, budget }, expected) => `执行率 ${said ?? ''}，应为 ${spent ?? ''} ÷ ${budget ?? ''} = ${expected}%`,
  'X-rate-missing': (_, expected) => `执行率或其得分没有填，执行率应为 ${expected}%`,
  'X-rate-points': ({ said, rate }, expected) => `执行率得分 ${said ?? ''}，执行率 ${rate ?? ''}% 应得 ${expected} 分`,
  'X-zero-budget': ({ said, name }) => `${name ?? ''}的全年预算数为0，没有执行率和得分，不应填“${said ?? ''}”`,
  'X-over-budget': ({ said, budget, name }) => `${name ?? ''}全年执行数 ${said ?? ''} 大于全年预算数 ${budget ?? ''}`,
  'X-weights': ({ said }, expected) => `指标分值合计 ${said ?? ''} 分，应为 ${expected} 分`,
  'X-shares': ({ said, wanted }) => `分值分布为${said ?? ''}，通常为${wanted ?? ''}`,
  'X-level': ({ said, first, home }) => `“${said ?? ''}”列在“${first ?? ''}”下，通常属于“${home ?? ''}”`,
  'X-points': ({ said, weight, name }) => `${of(name)}得分 ${said ?? ''} 不在 0 到分值 ${weight ?? ''} 之间`,
  'X-points-missing': ({ name, weight, said }) => `${of(name)}分值 ${weight ?? ''}，得分${said === '' || said === undefined ? '没有填' : `“${said}”不是数`}`,
  'X-weight-missing': ({ name }) => `${of(name)}有得分而分值没有填`,
  'X-total': ({ said, missing }, expected) => (said === '' ? `总分没有填，应为 ${expected}` : `总分写的是 ${said ?? ''}，${missing === undefined ? '各项' : '已填的'}得分相加是 ${expected}${missing === undefined ? '' : `；“${missing}”得分没有填`}`),
  'X-grade': ({ said, total }, expected) => (said === '' ? `等级没有填，${total ?? ''} 分应为“${expected}”` : `等级写的是“${said ?? ''}”，${total ?? ''} 分应为“${expected}”`),
  'X-full-marks': ({ name, target, actual, points }) => `${of(name)}指标值 ${target ?? ''}，实际 ${actual ?? ''}，没有达到，却得满分 ${points ?? ''}`,
  'X-nothing': ({ name, target, points }) => `${of(name)}指标值 ${target ?? ''}，实际为0，却得 ${points ?? ''} 分`,
  'X-shortfall': ({ name, target, actual, points }, expected) => `${of(name)}指标值 ${target ?? ''}，实际 ${actual ?? ''}，按完成比例应得 ${expected} 分，得分为 ${points ?? ''}`,
  'X-met': ({ name, target, actual, points, weight }) => `${of(name)}指标值 ${target ?? ''}，实际 ${actual ?? ''}，已经达到，却只得 ${points ?? ''}/${weight ?? ''} 分，请核对指标值`,
  'X-reason': ({ name, points, weight }) => (weight === '' ? `执行率 ${points ?? ''}% 低于90%，没有说明原因` : `${of(name)}得分 ${points ?? ''}/${weight ?? ''}，扣了分而没有说明原因`),
  'X-actual-missing': ({ name }) => `${of(name)}实际完成值没有填`,
  'X-target-missing': ({ name }) => `${of(name)}指标值没有填`,
  'X-operator': ({ said, count }) => `实际完成值应是数，不带符号：${said ?? ''}${more(count)}`,
  'X-unfinished': ({ said, count }) => `指标值只有符号或单位，没有数：${said ?? ''}${more(count)}`,
  'X-odd': ({ said, count }) => `符号或数字写法不对：${said ?? ''}${more(count)}`,
  'X-impossible': ({ name, said }) => `${of(name)}“${said ?? ''}”超过了100%，请核对`,
  'X-text-number': ({ said }, expected) => `文字写“${said ?? ''}”，与本表不符，应为 ${expected}`,
  'X-malformed': ({ said }) => `“${said ?? ''}”不是一个数`,
  'X-cut': ({ said }) => `句子没有写完：“……${said ?? ''}”`,
  'X-doubled': ({ said }) => `写了两遍：“${short(said)}”`,
  'X-copied': ({ name }) => `与“${name ?? ''}”的文字相同，是抄写的`,
  'X-inserted': ({ said, name }) => `句中混入了别处的词语“${name ?? ''}”：“${said ?? ''}”`,
  'X-unit-name': ({ said, name }) => `单位名称“${said ?? ''}”与表头的“${name ?? ''}”不一致`,
  'X-count': ({ said }, expected) => `说明写绩效自评${said ?? ''}个项目，自评表有 ${expected} 张`,
  'X-money': ({ said }, expected) => `说明写涉及资金 ${said ?? ''} 万元，各表全年执行数合计 ${expected} 万元`,
  'X-grades': ({ said, grade }, expected) => `说明写“${grade ?? ''}”${said ?? ''}个，自评表中有 ${expected} 个`,
  'X-spending': ({ said, sum }) => `各表全年执行数合计 ${sum ?? ''} 万元，03表项目支出 ${said ?? ''} 万元，请核对是否有涉密或非财政项目`,
};

const EN: Readonly<Record<PerformanceRule, Say>> = {
  'X-title': ({ said, name }) => `the title names ${said ?? ''}, the table ${name ?? ''}`,
  'X-name-missing': () => 'the project has no name',
  'X-twice': ({ name }) => `two tables are about ${name ?? ''}`,
  'X-year': ({ said }, expected) => `the year of “${said ?? ''}” should be ${expected}`,
  'X-other-year': ({ said, name, year }, expected) => `“${said ?? ''}” is what came of ${name ?? ''} in ${expected}: is it really of ${year ?? ''}?`,
  'X-period': ({ said, name }) => `${of_(name)}the period “${said ?? ''}” contradicts itself`,
  'X-unit': ({ name, said, told, where }, expected) => `${name ?? ''} is ${said ?? ''}, “${where ?? ''}” says “${told ?? ''}”, 10,000 times less: it looks like 元, the table is in 万元; should be ${expected}`,
  'X-negative': ({ name, said }) => `${name ?? ''} is negative: ${said ?? ''}`,
  'X-sources': ({ name, said, sum }) => `${name ?? ''}: 资金总额 is ${said ?? ''}, its sources add up to ${sum ?? ''}`,
  'X-source-name': ({ said }, expected) => `the source “${said ?? ''}” should be called ${expected}`,
  'X-balance': ({ said, left, right }, expected) => `the balance is ${said ?? ''}, ${left ?? ''} − ${right ?? ''} = ${expected}`,
  'X-balance-missing': (_, expected) => `the balance is not filled in; it is ${expected}`,
  'X-rate': ({ said, spent, budget }, expected) => `the rate is ${said ?? ''}, ${spent ?? ''} ÷ ${budget ?? ''} = ${expected}%`,
  'X-rate-missing': (_, expected) => `the rate or its points are not filled in; the rate is ${expected}%`,
  'X-rate-points': ({ said, rate }, expected) => `the points of the rate are ${said ?? ''}, ${rate ?? ''}% earns ${expected}`,
  'X-zero-budget': ({ said, name }) => `${name ?? ''} has no budget, so no rate and no points: “${said ?? ''}”`,
  'X-over-budget': ({ said, budget, name }) => `${of_(name)}${said ?? ''} was spent of a budget of ${budget ?? ''}`,
  'X-weights': ({ said }, expected) => `the weights add up to ${said ?? ''}, not to ${expected}`,
  'X-shares': ({ said, wanted }) => `the weights are ${said ?? ''}, usually ${wanted ?? ''}`,
  'X-level': ({ said, first, home }) => `${said ?? ''} stands below ${first ?? ''}, it usually belongs to ${home ?? ''}`,
  'X-points': ({ said, weight, name }) => `${of_(name)}${said ?? ''} points are not between 0 and ${weight ?? ''}`,
  'X-points-missing': ({ name, weight, said }) => `${of_(name)}of ${weight ?? ''} points none ${said === '' || said === undefined ? 'are filled in' : `can be read: “${said}”`}`,
  'X-weight-missing': ({ name }) => `${of_(name)}points without a weight`,
  'X-total': ({ said, missing }, expected) => (said === '' ? `the total is not filled in; it is ${expected}` : `the total is ${said ?? ''}, the points${missing === undefined ? '' : ' that are given'} add up to ${expected}${missing === undefined ? '' : `; ${missing} has none`}`),
  'X-grade': ({ said, total }, expected) => (said === '' ? `no grade is given; ${total ?? ''} points are ${expected}` : `the grade is ${said ?? ''}, ${total ?? ''} points are ${expected}`),
  'X-full-marks': ({ name, target, actual, points }) => `${of_(name)}the target ${target ?? ''} was missed (${actual ?? ''}) and has full marks (${points ?? ''})`,
  'X-nothing': ({ name, target, points }) => `${of_(name)}of ${target ?? ''} nothing was reached, with ${points ?? ''} points`,
  'X-shortfall': ({ name, target, actual, points }, expected) => `${of_(name)}${actual ?? ''} of ${target ?? ''} earns ${expected} points, not ${points ?? ''}`,
  'X-met': ({ name, target, actual, points, weight }) => `${of_(name)}${actual ?? ''} meets ${target ?? ''} and has ${points ?? ''} of ${weight ?? ''} points: look at the target`,
  'X-reason': ({ name, points, weight }) => (weight === '' ? `the rate of ${points ?? ''}% is under 90% and has no reason` : `${of_(name)}${points ?? ''} of ${weight ?? ''} points and no reason`),
  'X-actual-missing': ({ name }) => `${of_(name)}the actual value is not filled in`,
  'X-target-missing': ({ name }) => `${of_(name)}the target is not filled in`,
  'X-operator': ({ said, count }) => `actual values are numbers without signs: ${said ?? ''}${more_(count)}`,
  'X-unfinished': ({ said, count }) => `targets with a sign or a unit and no number: ${said ?? ''}${more_(count)}`,
  'X-odd': ({ said, count }) => `signs or digits that are not well written: ${said ?? ''}${more_(count)}`,
  'X-impossible': ({ name, said }) => `${of_(name)}“${said ?? ''}” is more than 100 %, please look`,
  'X-text-number': ({ said }, expected) => `“${said ?? ''}” does not tie to its own table, should be ${expected}`,
  'X-malformed': ({ said }) => `“${said ?? ''}” is no number`,
  'X-cut': ({ said }) => `the sentence was cut short: “… ${said ?? ''}”`,
  'X-doubled': ({ said }) => `stands twice: “${short(said)}”`,
  'X-copied': ({ name }) => `the same words as in ${name ?? ''}`,
  'X-inserted': ({ said, name }) => `a piece of another sentence, ${name ?? ''}, stands in “${said ?? ''}”`,
  'X-unit-name': ({ said, name }) => `the department is “${said ?? ''}” here and ${name ?? ''} in the head`,
  'X-count': ({ said }, expected) => `the narrative says ${said ?? ''} projects, there are ${expected} tables`,
  'X-money': ({ said }, expected) => `the narrative says ${said ?? ''}, the tables spent ${expected} together`,
  'X-grades': ({ said, grade }, expected) => `the narrative says ${said ?? ''} of grade ${grade ?? ''}, there are ${expected}`,
  'X-spending': ({ said, sum }) => `the tables spent ${sum ?? ''} together, 项目支出 of table 03 is ${said ?? ''}: secret and non-fiscal projects have no tables`,
};

function of(name: string | undefined): string {
  return name === undefined || name === '' ? '' : `“${name}”`;
}
function of_(name: string | undefined): string {
  return name === undefined || name === '' ? '' : `${name}: `;
}
function more(count: string | undefined): string {
  return count === undefined || count === '1' ? '' : `，共${count}处`;
}
function more_(count: string | undefined): string {
  return count === undefined || count === '1' ? '' : `, ${count} in all`;
}
function short(said = ''): string {
  return said.length > 40 ? `${said.slice(0, 40)}……` : said;
}

/** What is said of a finding of a 绩效自评表, in one sentence. */
export function performanceMessage(language: Language, rule: PerformanceRule, values: Values, expected = ''): string {
  return { zh: ZH, en: EN }[language][rule](values, expected);
}
