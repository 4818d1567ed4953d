import type { TextFinding, TextRule } from '../../tieout';
import { type PerformanceRule, isPerformanceRule } from '../../performance';
import type { Language } from '../messages';
import { performanceMessage } from '../messages/performance';

/** The rules of a 绩效自评表 say the same in a text and in a sheet. */
type OwnRule = Exclude<TextRule, PerformanceRule>;
type Say = (values: Readonly<Record<string, string>>, cells: string) => string;

/** ` （应为…，见…）` */
function should(expected: string | undefined, cells: string): string {
  return expected === undefined ? '' : `，应为 ${expected}${cells === '' ? '' : `（${cells}）`}`;
}
function shouldBe(expected: string | undefined, cells: string): string {
  return expected === undefined ? '' : `, should be ${expected}${cells === '' ? '' : ` (${cells})`}`;
}

const ZH: Readonly<Record<OwnRule, Say>> = {
  'wrong-number': ({ said, name, expected }, cells) => `“${said ?? ''}”与${name === '' ? '表中' : `“${name ?? ''}”`}的数不符${should(expected, cells)}`,
  'copied-number': ({ said, name, expected }, cells) => `“${said ?? ''}”像是从相邻的段落抄来的，不是“${name ?? ''}”的数${should(expected, cells)}`,
  'stray-sentence': ({ said, expected }) => `多出一句“${said ?? ''}”${expected === undefined ? '' : `，前文已写 ${expected}%`}`,
  'malformed-number': ({ said }) => `“${said ?? ''}”不是一个数`,
  direction: ({ said, expected }) => `方向写反了：写的是“${said ?? ''}”，应为“${expected ?? ''}”`,
  'zero-base': ({ said }) => `上年为0，没有增减幅度，不应写“${said ?? ''}”`,
  'zero-budget': ({ said }) => `年初预算为0，没有完成率，不应写“${said ?? ''}”`,
  'no-unit': ({ said }) => `“${said ?? ''}”后面缺“%”`,
  contradiction: ({ said, other, name }) => `“${name ?? ''}”前后不一：这里是 ${said ?? ''}，另一处是 ${other ?? ''}`,
  parts: ({ name, total, sum }) => `各部分相加是 ${sum ?? ''}，与“${name ?? ''}”${total ?? ''} 不等`,
  included: ({ said, name, other, most }) => `“${name ?? ''}”${said ?? ''} 多于“${other ?? ''}”${most ?? ''}，部分不能多于整体`,
  groups: ({ said, groups, name }) => `“${name ?? ''}”${groups ?? ''} 与 ${said ?? ''} 对不上：有批次（团组）就有人，人数不少于批次`,
  'budget-parts': ({ name, total, sum }) => `各项的预算相加是 ${sum ?? ''}，与“${name ?? ''}”的预算 ${total ?? ''} 不等`,
  'not-spent': ({ name }) => `列了“${name ?? ''}”，表中没有数`,
  'class-changes': ({ total, sum, missing, names }) => `各类支出的增减合计 ${sum ?? ''} 万元，与总额的增减 ${total ?? ''} 万元相差 ${missing ?? ''} 万元：${names === '' || names === undefined ? '漏了上年有、今年没有的类' : `漏了${names}`}，或某类的增减写错`,
  'doubled-words': ({ said }) => `重复的字词或标点：“${said ?? ''}”`,
  'doubled-sentence': ({ same }) => (same === 'yes' ? '同一句话写了两遍' : '同一句话写了两遍，数字却不同'),
  'stray-break': () => '句子中间断了行',
  blank: ({ said }) => `空白或模板标记没有填：“${said ?? ''}”`,
  'template-words': ({ said }) => `模板用语没有取舍：“${said ?? ''}”`,
  'internal-mark': ({ said, count }) => `留有内部标记“${said ?? ''}”，共${count ?? '1'}处，公开前要去掉`,
  name: ({ said, name }) => `“${said ?? ''}”不是规范的名称，应为“${name ?? ''}”`,
  'unit-names': ({ said, name }) => `单位名称不一：“${said ?? ''}”，其他处为“${name ?? ''}”`,
  'unit-words': () => '“本单位”与“本部门”混用',
  'missing-section': ({ name }) => `缺少“${name ?? ''}”这一节`,
  'missing-table': ({ name }) => `文本里没有《${name ?? ''}》`,
  improvement: () => '没有项目评为“中”“差”，却写了改进措施',
  year: ({ said, expected }) => (expected === undefined ? `“${said ?? ''}”年份前后矛盾` : `“${said ?? ''}”年份不对，应为 ${expected} 年`),
};

const EN: Readonly<Record<OwnRule, Say>> = {
  'wrong-number': ({ said, name, expected }, cells) => `“${said ?? ''}” does not tie to ${name === '' ? 'the tables' : (name ?? '')}${shouldBe(expected, cells)}`,
  'copied-number': ({ said, name, expected }, cells) => `“${said ?? ''}” seems copied from the neighbouring paragraph, it is not ${name ?? ''}${shouldBe(expected, cells)}`,
  'stray-sentence': ({ said, expected }) => `a stray sentence “${said ?? ''}”${expected === undefined ? '' : `; ${expected}% was said before`}`,
  'malformed-number': ({ said }) => `“${said ?? ''}” is no number`,
  direction: ({ said, expected }) => `the wrong direction: “${said ?? ''}” should be “${expected ?? ''}”`,
  'zero-base': ({ said }) => `last year was 0, so there is no percentage: “${said ?? ''}”`,
  'zero-budget': ({ said }) => `the budget was 0, so there is no completion: “${said ?? ''}”`,
  'no-unit': ({ said }) => `“${said ?? ''}” lacks its %`,
  contradiction: ({ said, other, name }) => `${name ?? ''} is ${said ?? ''} here and ${other ?? ''} elsewhere`,
  parts: ({ name, total, sum }) => `the parts add up to ${sum ?? ''}, not to ${name ?? ''} ${total ?? ''}`,
  included: ({ said, name, other, most }) => `${name ?? ''} ${said ?? ''} is more than ${other ?? ''} ${most ?? ''}, of which it is a part`,
  groups: ({ said, groups, name }) => `${name ?? ''}: ${groups ?? ''} and ${said ?? ''} do not go together; a group has at least one person`,
  'budget-parts': ({ name, total, sum }) => `the budgets of the lines add up to ${sum ?? ''}, not to the budget of ${name ?? ''} ${total ?? ''}`,
  'not-spent': ({ name }) => `${name ?? ''} is listed, though the table has no figure for it`,
  'class-changes': ({ total, sum, missing, names }) => `the changes of the classes add up to ${sum ?? ''}, the total change is ${total ?? ''}: ${missing ?? ''} is missing${names === '' || names === undefined ? '' : ` (${names})`}`,
  'doubled-words': ({ said }) => `doubled: “${said ?? ''}”`,
  'doubled-sentence': ({ same }) => (same === 'yes' ? 'a sentence stands twice' : 'a sentence stands twice, with other figures'),
  'stray-break': () => 'a line break inside a sentence',
  blank: ({ said }) => `a blank or template mark was left: “${said ?? ''}”`,
  'template-words': ({ said }) => `template words were left: “${said ?? ''}”`,
  'internal-mark': ({ said, count }) => `the internal mark “${said ?? ''}” was left ${count ?? '1'} times`,
  name: ({ said, name }) => `“${said ?? ''}” is not the official name “${name ?? ''}”`,
  'unit-names': ({ said, name }) => `the unit is “${said ?? ''}” here and “${name ?? ''}” elsewhere`,
  'unit-words': () => '本单位 and 本部门 are both used',
  'missing-section': ({ name }) => `the section ${name ?? ''} is missing`,
  'missing-table': ({ name }) => `the text does not hold ${name ?? ''}`,
  improvement: () => 'improvement measures, though no project was graded 中 or 差',
  year: ({ said, expected }) => (expected === undefined ? `the years of “${said ?? ''}” contradict each other` : `the year of “${said ?? ''}” should be ${expected}`),
};

/** A finding in one sentence; `cells` says where the expected figure stands. */
export function saidOf({ rule, values, expected }: TextFinding, language: Language, cells: string): string {
  return isPerformanceRule(rule) ? performanceMessage(language, rule, values, expected) : { zh: ZH, en: EN }[language][rule](values, cells);
}
