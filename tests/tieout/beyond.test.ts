import { tieOutReport } from '../../src/app/tieout/tie-out';
import { formSet } from '../../src/forms';
import type { TextFinding } from '../../src/tieout';
import { lanxian } from '../samples/lanxian-2024/load';
import { invented, shanghai } from '../samples/shanghai-2024/invented';

const shanxi = formSet('shanxi-2024');
if (shanxi === undefined) throw new Error('the set is gone');

const SECTIONS: Readonly<Record<string, string>> = {
  general: '五、一般公共预算财政拨款支出决算情况说明', basic: '六、一般公共预算财政拨款基本支出决算情况说明', totals: '一、收入支出决算总体情况说明', three: '七、财政拨款“三公”经费支出决算情况说明',
  performance: '十、预算绩效管理情况', procurement: '政府采购支出情况说明', assets: '国有资产占有使用情况说明', fiscal: '四、财政拨款收入支出决算总体情况说明',
};

/** Findings about one paragraph of a section. */
function found(section: string, words: string, { set = shanghai(), report = invented({ seed: 4, kind: '行政' }), lead = '' } = {}): readonly TextFinding[] {
  const text = `${lead}${SECTIONS[section] ?? section}\n${words}`;
  const { findings } = tieOutReport(set, report, text);
  for (const { start, end, quote } of findings) expect(text.slice(start, end)).toBe(quote);
  return findings;
}
const rules = (section: string, words: string, more = {}) => found(section, words, more).map(({ rule }) => rule);
const sample = { set: shanxi, report: lanxian() };

describe('a direction against its sign', () => {
  test.each([
    ['the change says the other way', 'general', '支出100.00万元，比2023年度增加5.00万元，下降4.76%。', ['direction']],
    ['both words of a change that grew to it', 'general', '支出100.00万元，比2023年度增加5.00万元，增长5.26%。', []],
    ['both words the wrong way, told by the rate', 'operation', '机关运行经费支出95.00万元，比2023年度增加5.00万元，增长5.00%。', ['direction']],
  ])('%s', (_name, _section, words, expected) => {
    const said = words.startsWith('机关') ? words : `机关运行经费${words}`;
    expect(rules('机关运行经费支出情况说明', said, { report: { set: 'shanghai-2024', tables: new Map() } })).toEqual(expected);
  });

  test.each([
    ['大于', '年初预算为10.00万元，支出决算为9.00万元，完成年初预算的90.00%。决算数大于预算数的主要原因：节约。', ['direction']],
    ['小于', '年初预算为10.00万元，支出决算为9.00万元，完成年初预算的90.00%。决算数小于预算数的主要原因：节约。', []],
    ['持平', '年初预算为10.00万元，支出决算为9.00万元，完成年初预算的90.00%。决算数与预算数持平。', ['direction']],
    ['真的持平', '年初预算为10.00万元，支出决算为10.00万元，完成年初预算的100.00%。决算数与预算数持平。', []],
  ])('决算数%s预算数', (_name, words, expected) => {
    expect(rules('general', `1、城乡社区支出（类）城乡社区管理事务（款）行政运行（项）。${words}`, { report: { set: 'shanghai-2024', tables: new Map() } })).toEqual(expected);
  });
});

describe('zero', () => {
  const empty = { report: { set: 'shanghai-2024', tables: new Map() } };
  test.each([
    ['a rate on nothing', '收入支出总计307.82万元。与2023年度相比，收入支出总计增加307.82万元，增长100.00%。', ['zero-base']],
    ['the amount alone', '收入支出总计307.82万元。与2023年度相比，收入支出总计增加307.82万元。', []],
  ])('%s', (_name, words, expected) => {
    expect(rules('totals', words, empty)).toEqual(expected);
  });
  test.each([
    ['completion of nothing', '因公出国（境）费年初预算为0万元，支出决算为5.00万元，完成预算的100.00%。', 'error'],
    ['a template’s 0 % of nothing is no error', '因公出国（境）费年初预算为0万元，支出决算为0万元，完成预算的0%。', 'warning'],
  ])('%s', (_name, words, severity) => {
    expect(found('three', words, empty).map((finding) => [finding.rule, finding.severity])).toEqual([['zero-budget', severity]]);
  });
});

describe('parts and wholes', () => {
  test.each([
    ['goods, works and services', 'procurement', '政府采购支出总额12.00万元，其中：政府采购货物支出5.00万元、政府采购工程支出0万元、政府采购服务支出8.00万元。', ['parts']],
    ['that add up', 'procurement', '政府采购支出总额13.00万元，其中：政府采购货物支出5.00万元、政府采购工程支出0万元、政府采购服务支出8.00万元。', []],
    ['vehicles by kind', 'assets', '共有车辆3辆，其中：机要通信用车1辆、其他用车1辆。', ['parts']],
    ['that are all of them', 'assets', '共有车辆2辆，其中：机要通信用车1辆、其他用车1辆。', []],
    ['grades', 'performance', '开展绩效自评项目5个，其中评级为“优”的项目3个，评级为“良”的项目1个，评级为“合格”的项目0个，评级为“不合格”的项目0个。', ['parts']],
    ['that were all given', 'performance', '开展绩效自评项目4个，其中评级为“优”的项目3个，评级为“良”的项目1个，评级为“合格”的项目0个，评级为“不合格”的项目0个。', []],
  ])('%s', (_name, section, words, expected) => {
    expect(rules(section, words, { report: { set: 'shanghai-2024', tables: new Map() } })).toEqual(expected);
  });
  test('the changes of the classes against the total: what is missing is named by its amount', () => {
    const words = '2024年度一般公共预算财政拨款支出1,397.29万元，比上年减少577.03万元。社会保障和就业支出较上年减少107.03万元。卫生健康支出较上年增加4.91万元。住房保障支出较上年增加11.27万元。';
    expect(found('general', words, sample).filter(({ rule }) => rule === 'class-changes')).toMatchObject([{ values: { missing: '-486.18' } }]);
    expect(rules('general', words.replace('577.03', '90.85'), sample)).not.toContain('class-changes');
  });
});

describe('words', () => {
  test.each([
    ['doubled', '2024年年度一般公共预算支出。', 'doubled-words'],
    ['a word doubled before a date', '截至截至2024年12月31日，共有车辆2辆。', 'doubled-words'],
    ['marks', '本年度无此项收支。。', 'doubled-words'],
    ['blanks', '收入支出总计XX万元。', 'blank'],
    ['a choice not made', '与上年相比增加（减少）5.00万元。', 'blank'],
    ['two comparisons in one', '决算数大小于预算数的主要原因：调减。', 'blank'],
    ['a share that was left out', '一般公共预算财政拨款支出5.00万元，占本年支出合计的。', 'blank'],
    ['an instruction of the template', '其他收入（不涉及的不列）。', 'template-words'],
    ['an internal mark', '仅供内部审核', 'internal-mark'],
    ['a number that is none', '收入支出总计2.43.9万元。', 'malformed-number'],
    ['a year that cannot be compared with', '与2024年度相比持平，2024年度收入支出总计没有变化，2024年度支出总计也没有变化。', 'year'],
  ])('%s', (_name, words, rule) => {
    expect(rules('totals', words)).toContain(rule);
  });
  test.each([
    ['one name that ends as the next word begins', '住房保障支出支出决算没有变化。'],
    ['a purpose', '以节约为目的的支出。'],
    ['brackets of a name', '因公出国（境）费没有支出。'],
    ['a comparison that was made', '与上年相比，收入支出总计没有增减变化。'],
    ['last year', '与2023年度相比持平，2024年度收入支出总计没有变化。'],
  ])('nothing in %s', (_name, words) => {
    expect(rules('totals', words)).toEqual([]);
  });
  test('a sentence said twice', () => {
    const sentence = '本单位全年没有发生政府性基金预算的收入和支出。';
    expect(rules('totals', sentence + sentence)).toEqual(['doubled-sentence']);
    expect(rules('totals', sentence)).toEqual([]);
  });
  test('a name that nobody has, with and without its figure', () => {
    expect(found('basic', '人员经费137.80万元，主要包括其社会保障缴费0.20万元。', sample)).toMatchObject([{ rule: 'name', expected: '其他社会保障缴费' }]);
    expect(found('basic', '人员经费，主要包括：基本工资、机关事业单位养老保险缴费。', sample)).toMatchObject([{ rule: 'name', expected: '机关事业单位基本养老保险缴费' }]);
    expect(rules('basic', '人员经费137.80万元，主要包括其他社会保障缴费0.20万元。', sample)).toEqual([]);
    // Without a figure it may stand for all of them.
    expect(rules('basic', '人员经费137.80万元，主要包括基本工资、津贴补贴、社会保障缴费、住房公积金等。', sample)).toEqual([]);
  });
  test('an item that is listed and has no figure', () => {
    expect(found('basic', '公用经费，主要包括：办公费、印刷费。', sample)).toMatchObject([{ rule: 'not-spent', severity: 'warning', quote: '印刷费' }]);
  });
  test('元 for 万元: the number stays, the unit is mended, and what should be is said with its unit', () => {
    expect(found('basic', '人员经费137.80万元，主要包括住房公积金12.33元。', sample)).toMatchObject([{ rule: 'wrong-number', values: { said: '12.33元', expected: '12.33万元' }, fix: { text: '12.33万元' } }]);
  });
  test('a percentage without its sign', () => {
    expect(found('totals', '收入支出总计比上年增加5.00万元，增长13.95。', { report: { set: 'shanghai-2024', tables: new Map() } })).toMatchObject([{ rule: 'no-unit', fix: { text: '13.95%' } }]);
  });
});

describe('a number copied from its neighbour', () => {
  test('is told from one that is merely wrong', () => {
    const words = ['卫生健康支出决算4.91万元。', '住房保障支出决算4.91万元。'].join('\n');
    expect(found('general', words, sample).map(({ rule, expected }) => ({ rule, expected }))).toEqual([{ rule: 'copied-number', expected: '11.27' }]);
    expect(rules('general', '住房保障支出决算12.27万元。', sample)).toEqual(['wrong-number']);
  });
});

describe('grades that nobody got', () => {
  const grades = (worst: number) => `二级项目绩效自评个数11个：10个项目自评等级为“优”，${String(1 - worst)}个项目自评等级为“良”，0个项目自评等级为“中”，${String(worst)}个项目自评等级为“差”。`;
  const measures = '对于自评结果为“中”和“差”的项目，采取的改进管理措施为完善目标。';
  test('need no measures', () => {
    expect(rules('（四）预算绩效情况说明', grades(0) + measures, sample)).toContain('improvement');
    expect(rules('（四）预算绩效情况说明', grades(1) + measures, sample)).not.toContain('improvement');
    expect(rules('（四）预算绩效情况说明', grades(0), sample)).not.toContain('improvement');
  });
});

describe('a whole document', () => {
  const titles = shanghai().wording.sections.map(({ title }) => `${title}\n本年度没有变化。`);
  const document = (sections: readonly string[], name = '上海市某区规划和自然资源局') => `${name}2024年度部门决算\n第三部分 ${name}2024年度部门决算情况说明\n${sections.join('\n')}\n第四部分 名词解释\n`;
  const report = { set: 'shanghai-2024', tables: new Map() };
  const rulesOf = (text: string) => tieOutReport(shanghai(), report, text).findings.map(({ rule, values }) => [rule, values['name'] ?? values['said']]);

  test('says which section is missing, and none where all are there', () => {
    expect(rulesOf(document(titles))).toEqual([]);
    expect(rulesOf(document(titles.filter((title) => !title.startsWith('八、'))))).toEqual([['missing-section', '八、政府性基金预算财政拨款收入支出决算情况说明']]);
  });
  test('the unit under two names', () => {
    const other = titles.map((title) => (title.startsWith('九、') ? '九、国有资本经营预算财政拨款收入支出决算情况说明\n上海市某区规划与自然资源局2024年度无国有资本经营预算财政拨款收入和支出。' : title));
    expect(rulesOf(document(other))).toEqual([['unit-names', '上海市某区规划和自然资源局']]);
    const short = titles.map((title) => (title.startsWith('九、') ? '九、国有资本经营预算财政拨款收入支出决算情况说明\n某区规划和自然资源局2024年度无国有资本经营预算财政拨款收入和支出。' : title));
    expect(rulesOf(document(short))).toEqual([]);
  });
  test('another year in a title', () => {
    expect(rulesOf(document(titles).replace('2024年度部门决算情况说明', '2023年度部门决算情况说明').replace('本年度', '2024年度'))).toContainEqual(['year', '2023年度部门决算']);
  });
});

test('总计 and, behind 其中, what it consists of are told apart', () => {
  const report = invented({ seed: 4, kind: '行政' });
  const of = (row: string, column: string) => {
    const entry = report.tables.get('04')?.entries.get(`04/${row}/${column}`);
    return entry?.kind === 'amount' ? entry.value.toFixed(2) : '0';
  };
  const words = (income: string) => `2024年度财政拨款收入支出总计${of('totalIncome', 'amount')}万元，其中：本年收入${income}万元，年初结转和结余${of('opening', 'amount')}万元；本年支出${of('spending', 'total')}万元，年末结转和结余${of('closing', 'total')}万元。`;
  expect(found('fiscal', words(of('income', 'amount')), { report }).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(found('fiscal', words('1.23'), { report }).map(({ rule, quote }) => `${rule} ${quote}`)).toContain('wrong-number 1.23万元');
});
