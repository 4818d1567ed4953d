import { Decimal } from '../../src/amount';
import { describer } from '../../src/app/findings/describe';
import { type Language, messagesIn } from '../../src/app/messages';
import { formSet } from '../../src/forms';
import { EMPTY, type Entry, type FigureId, type Line, type Report, amountEntry } from '../../src/report';
import type { Cause, Cell, CodeProblem, Finding, IdentityFinding } from '../../src/rules';

const found = formSet('shanxi-2024');
if (found === undefined) throw new Error('no set');
const set = found;

const LINES: readonly Line[] = [
  { row: '208', code: '208', name: '社会保障和就业支出' },
  { row: '20801', code: '20801', name: '人力资源和社会保障管理事务' },
  { row: '2080106', code: '2080106', name: '就业管理事务' },
  { row: '2080109', code: '2080109', name: '' },
  { row: '?5', code: '', name: '暂无代码' },
];
const report: Report = {
  set: set.id,
  tables: new Map(['03', '05'].map((form) => [form, { form, lines: LINES, entries: new Map(), origins: new Map() }])),
};

const d = (text: string): Decimal => new Decimal(text);

/** `['01/r32/amount', '4.91']`: a printed figure of two places; an amount of '' is an empty cell. */
type Figures = readonly (readonly [figure: FigureId, amount: string, sign?: 1 | -1])[];

function cells(role: Cell['role'], figures: Figures): Cell[] {
  return figures.map(([figure, amount, sign = 1]) => {
    const entry: Entry = amount === '' ? EMPTY : amountEntry(d(amount), 2);
    return { figure, role, sign, entry, half: d(amount === '' ? '0' : '0.005') };
  });
}

function total(figures: Figures): Decimal {
  return figures.reduce((sum, [, amount, sign = 1]) => sum.plus(d(amount || '0').times(sign)), d('0'));
}

function identity(left: Figures, right: Figures, more: Partial<IdentityFinding> = {}): IdentityFinding {
  const [anchor] = left;
  const [form = '', row = '', column = ''] = (anchor?.[0] ?? '').split('/');
  const reported = total(left);
  const expected = total(right);
  const rounded = [...left, ...right].filter(([, amount]) => amount !== '').length;
  return {
    kind: 'identity', key: '01-a/spending/r58/amount', rule: '01-a', part: 'spending', form, row, column, verdict: 'inconsistent', severity: 'error',
    cells: [...cells('left', left), ...cells('right', right)],
    basis: 'practice', relation: 'equal', defines: false, reported, expected, difference: reported.minus(expected), allowed: d('0.005').times(rounded), causes: [], ...more,
  };
}

const say = (finding: Finding, language: Language = 'zh'): string => describer(set, report, messagesIn(language))(finding).message;

const spending = identity([['01/r58/amount', '1397.30']], [['01/r39/amount', '1381.12'], ['01/r40/amount', '4.91'], ['01/r50/amount', '11.72']]);

describe('an identity in words', () => {
  test('the sum that does not add up', () => {
    expect(say(spending)).toBe('本年支出合计 1,397.30 ≠ 1,381.12 + 4.91 + 11.72 = 1,397.75，差 −0.45，允许 ±0.02');
    expect(say(spending, 'en')).toBe('本年支出合计 1,397.30 ≠ 1,381.12 + 4.91 + 11.72 = 1,397.75, difference −0.45, allowed ±0.02');
  });

  test('the rule behind it is said apart, in both languages', () => {
    expect(describer(set, report, messagesIn('zh'))(spending).rule).toEqual({ id: '01-a', expects: '本年支出合计等于各类支出之和' });
    expect(describer(set, report, messagesIn('en'))(spending).rule?.expects).toBe('spending of the year = the sum of its classes');
    expect(describer(set, report, messagesIn('zh'))({ ...spending, rule: '99-z' }).rule).toBeUndefined();
  });

  test('a line of a table is named by code, name and column; a table by its number where it is another', () => {
    const tie = identity([['05/20801/basic', '112.17']], [['03/20801/basic', '112.20']]);
    expect(say(tie)).toBe('20801 人力资源和社会保障管理事务 基本支出 112.17 ≠ 公开03表 112.20，差 −0.03，允许 ±0.01');
  });

  test('a sum over other tables names each table once', () => {
    const tie = identity([['05/total/basic', '143.67']], [['06/personnel/amount', '137.80'], ['06/public/amount', '5.88']]);
    expect(say(tie)).toBe('合计 基本支出 143.67 ≠ 公开06表 137.80 + 5.88 = 143.68，差 −0.01，允许 ±0.015');
    const parts = identity([['03/total/basic', '1.00']], [['05/total/basic', '2.00'], ['07/total/basic', '3.00']], { relation: 'at-least' });
    expect(say(parts)).toBe('合计 基本支出 1.00 应不小于 公开05表 2.00 + 公开07表 3.00 = 5.00，少 4.00，允许 0.015');
  });

  test('a side whose line no table prints says which table lacks it; one without any term is a bare 0', () => {
    const lacking = identity([], [['05/20801/basic', '2.00']], { rule: '03-d', part: 'kind', relation: 'at-least' });
    expect(say(lacking)).toMatch(/^公开03表（无此行）0\.00 应不小于 /);
    expect(say(lacking, 'en')).toMatch(/^公开03表 \(no such line\) 0\.00 must not be below /);
    expect(say(identity([['10/r22/actual', '2.00']], [], { rule: '10-b', part: 'none' }))).toContain(' ≠ 0.00，');
  });

  test('between a table in 万元 and one in 元, the sentence says in what it speaks, and a cause what it speaks in', () => {
    const exact = amountEntry(d('7930.649970'), 2, true);
    const mixed: Report = { set: set.id, tables: new Map(report.tables).set('03', { form: '03', lines: LINES, entries: new Map([['03/20801/total', exact]]), origins: new Map() }) };
    const tie = identity([['01/r32/amount', '793.06']], [['03/20801/total', '7930.649970']]);
    const finding = {
      ...tie, cells: tie.cells.map((cell) => (cell.role === 'right' ? { ...cell, entry: exact } : cell)),
      causes: [{ kind: 'decimal-point' as const, power: 1 as const, figure: '03/20801/total' as const, printed: d('7930.64997'), proposed: d('793.064997'), repairs: 0 }],
    };
    const { message, causes } = describer(set, mixed, messagesIn('zh'))(finding);
    expect(message).toMatch(/ 793\.06 ≠ 公开03表 .* 7,930\.64997，差 .*（金额均为万元）$/);
    expect(causes[0]).toContain(' 79,306,499.70元 可能应为 7,930,649.97元（小数点错位）');
    expect(describer(set, mixed, messagesIn('en'))(finding).message).toMatch(/ \(all amounts in 万元\)$/);
    expect(say(tie)).not.toContain('金额均为');
  });

  test('signs: a term taken away, a negative amount, a side that begins with a minus', () => {
    const difference = identity([['01/r29/amount', '0.32'], ['04/r28/amount', '0.30', -1]], [['01/r60/amount', '-1.78']]);
    expect(say(difference)).toBe('0.32 − 公开04表 0.30 = 0.02 ≠ 年末结转和结余 −1.78，差 +1.80，允许 ±0.015');
    const negative = identity([['01/r58/amount', '5.00']], [['01/r39/amount', '7.00'], ['01/r40/amount', '-1.00']]);
    expect(say(negative)).toContain('7.00 + (−1.00) = 6.00');
    const taken = identity([['01/r58/amount', '5.00', -1]], [['01/r39/amount', '7.00']]);
    expect(say(taken)).toContain('−5.00 = −5.00 ≠');
  });

  test('empty cells are said to be empty, never to be 0', () => {
    expect(say(identity([['05/total/total', '1397.29']], [['04/r59/general', '']]))).toBe(
      '合计 小计 1,397.29 ≠ 公开04表 本年支出合计 一般公共预算财政拨款 （空），差 +1,397.29，允许 ±0.005',
    );
    expect(say(identity([['05/208/total', '5.00']], []))).toContain('208 社会保障和就业支出 小计 5.00 ≠ 公开01表（无此行）0.00');
  });

  test('counts have no decimals and no tolerance', () => {
    const vehicles = identity([['10/r26/actual', '3']], [['10/r27/actual', '1'], ['10/r34/actual', '1']], { allowed: d('0') });
    expect(say(vehicles)).toBe('车辆数合计 统计数 3 ≠ 1 + 1 = 2，差 +1');
  });

  test('more places than declared are shown', () => {
    expect(say(identity([['01/r58/amount', '1.2345']], [['01/r39/amount', '1.2340']]))).toContain('1.2345 ≠ 社会保障和就业支出 1.234');
  });

  test('a long sum is shortened in the middle', () => {
    const many: Figures = Array.from({ length: 26 }, (_, i): [FigureId, string] => [`01/r${32 + i}/amount`, String(i + 1)]);
    expect(say(identity([['01/r58/amount', '1']], many))).toContain('10.00 + …（共26项） + 25.00 + 26.00 = 351.00');
  });

  test.each<[relation: IdentityFinding['relation'], verdict: IdentityFinding['verdict'], zh: string, en: string]>([
    ['equal', 'consistent', '与 129.64 + 0.02 = 129.66 相差 0.01，在尾差范围 ±0.015 之内', 'and 129.64 + 0.02 = 129.66 differ by 0.01, within the ±0.015 that rounding explains'],
    ['about', 'advice', '与 129.64 + 0.02 = 129.66 相差 +0.01，请核对', 'and 129.64 + 0.02 = 129.66 differ by +0.01, please check'],
    ['at-most', 'inconsistent', '应不大于 129.64 + 0.02 = 129.66，超出 0.01，允许 0.015', 'must not exceed 129.64 + 0.02 = 129.66, by 0.01 too large, allowed 0.015'],
    ['at-most', 'advice', '大于 129.64 + 0.02 = 129.66，超出 0.01，请核对', 'exceeds 129.64 + 0.02 = 129.66 by 0.01, please check'],
    ['at-least', 'inconsistent', '应不小于 129.64 + 0.02 = 129.66，少 0.01，允许 0.015', 'must not be below 129.64 + 0.02 = 129.66, by 0.01 too small, allowed 0.015'],
    ['at-least', 'advice', '小于 129.64 + 0.02 = 129.66，少 0.01，请核对', 'is below 129.64 + 0.02 = 129.66 by 0.01, please check'],
  ])('%s, %s', (relation, verdict, chinese, english) => {
    const finding = identity([['05/20801/total', '129.67']], [['05/2080106/total', '129.64'], ['05/2080109/total', '0.02']], { relation, verdict });
    expect(say(finding)).toBe(`20801 人力资源和社会保障管理事务 小计 129.67 ${chinese}`);
    expect(say(finding, 'en')).toBe(`20801 人力资源和社会保障管理事务 小计 129.67 ${english}`);
  });

  test('an amount too small to print may explain what is half a unit too much', () => {
    const hints = (finding: IdentityFinding): readonly string[] => describer(set, report, messagesIn('zh'))(finding).hints;
    expect(hints(identity([['05/208/total', '0.01']], []))).toEqual(['不足50元的金额以万元显示为空；若确有这样的金额，请在该格填0']);
    expect(hints(spending)).toEqual([]);
    expect(hints(identity([['10/r26/actual', '1']], [], { allowed: d('0') }))).toEqual([]);
  });
});

describe('likely causes', () => {
  const at = { figure: '01/r50/amount', printed: d('11.72'), proposed: d('11.27'), repairs: 0 } as const;
  test.each<[cause: Cause, zh: string, en: string]>([
    [{ kind: 'swapped-digits', ...at }, '住房保障支出 11.72 可能应为 11.27（相邻两位数字颠倒）', '住房保障支出 11.72 may have to be 11.27 (two adjacent digits swapped)'],
    [{ kind: 'sign', ...at, proposed: d('-11.72') }, '住房保障支出 11.72 可能应为 −11.72（正负号相反）', '住房保障支出 11.72 may have to be −11.72 (the opposite sign)'],
    [{ kind: 'decimal-point', ...at, proposed: d('1.172'), power: 1 }, '住房保障支出 11.72 可能应为 1.172（小数点错位）', '住房保障支出 11.72 may have to be 1.172 (a slipped decimal point)'],
    [{ kind: 'unit', ...at, printed: d('112700') }, '住房保障支出 112,700.00 可能应为 11.27（把元填进了万元）', '住房保障支出 112,700.00 may have to be 11.27 (元 entered for 万元)'],
    [
      { kind: 'neighbour', ...at, neighbour: '01/r40/amount' },
      '住房保障支出 11.72 可能应为 11.27（与相邻的 卫生健康支出 填成了同一个数）',
      '住房保障支出 11.72 may have to be 11.27 (the figure of 卫生健康支出 was entered)',
    ],
    [
      { kind: 'addend', times: 0, figure: '01/r50/amount', amount: d('11.27'), sum: '01/r58/amount', repairs: 0 },
      '本年支出合计 可能漏加了 住房保障支出 11.27', '本年支出合计 may leave out 住房保障支出 11.27',
    ],
    [
      { kind: 'addend', times: 2, figure: '03/208/total', amount: d('11.27'), sum: '01/r58/amount', repairs: 1 },
      '本年支出合计 可能把 公开03表 208 社会保障和就业支出 本年支出合计 11.27 加了两次，这样改另有1处也随之相符',
      '本年支出合计 may count 公开03表 208 社会保障和就业支出 本年支出合计 11.27 twice; this would mend 1 more',
    ],
    [{ kind: 'empty', figure: '01/r50/amount', proposed: d('11.27'), repairs: 2 }, '住房保障支出 可能漏填了 11.27，这样改另有2处也随之相符', '住房保障支出 may lack 11.27; this would mend 2 more'],
    [
      { kind: 'line', form: '05', code: '22102', proposed: d('11.27'), seen: '03/20801/total', repairs: 0 },
      '公开05表可能漏了科目 22102 一行，金额 11.27（见 公开03表 20801 人力资源和社会保障管理事务 本年支出合计）',
      '公开05表 may lack the line 22102 with 11.27 (see 公开03表 20801 人力资源和社会保障管理事务 本年支出合计)',
    ],
  ])('%j', (cause, chinese, english) => {
    const finding = { ...spending, causes: [cause] };
    expect(describer(set, report, messagesIn('zh'))(finding).causes).toEqual([chinese]);
    expect(describer(set, report, messagesIn('en'))(finding).causes).toEqual([english]);
  });
});

const at = { key: 'x', rule: 'x', part: '', form: '05', row: '20801', column: 'basic', verdict: 'inconsistent', severity: 'error', cells: [] } as const;

describe('other findings', () => {
  test.each<[finding: Finding, zh: string, en: string]>([
    [
      { ...at, kind: 'negative', reported: d('-12.3'), measure: 'amount' },
      '20801 人力资源和社会保障管理事务 基本支出 为负数 −12.30；如不是红字冲销、经营亏损等情形，请核对',
      '20801 人力资源和社会保障管理事务 基本支出 is negative, −12.30; please check unless it is a reversal or an operating loss',
    ],
    [
      { ...at, form: '10', row: 'r26', column: 'actual', kind: 'negative', reported: d('-1'), measure: 'count' },
      '车辆数合计 统计数 为 −1，数量不能是负数', '车辆数合计 统计数 is −1; a count cannot be negative',
    ],
    [
      { ...at, kind: 'overtyped', reported: d('112.17'), expected: d('112.16'), difference: d('0.01'), definedBy: { key: 'x', rule: '05-a', part: 'roll-up' } },
      '20801 人力资源和社会保障管理事务 基本支出 的公式已被数字 112.17 取代，按公式应为 112.16，差 +0.01',
      'the formula of 20801 人力资源和社会保障管理事务 基本支出 was overwritten by 112.17; it gives 112.16, difference +0.01',
    ],
    [
      { ...at, form: '09', row: 'money', column: 'actualTotal', kind: 'unreadable', text: '十二', reason: 'not-a-number' },
      '决算数合计：“十二”不是数字；请只填数字，不写单位和文字', '决算数合计: “十二” is not a number; enter digits only, without unit or words',
    ],
    [
      { ...at, row: '?5', kind: 'unreadable', text: '#REF!', reason: 'formula-error' },
      '暂无代码 基本支出：公式出错，显示为 #REF!；请改正公式或直接填数', '暂无代码 基本支出: the formula fails with #REF!; mend it or enter the number',
    ],
    [
      { ...at, row: '2080109', kind: 'unreadable', text: '', reason: 'not-calculated' },
      '2080109 基本支出：公式没有计算结果；请用 Excel 或 WPS 打开、保存后再检查',
      '2080109 基本支出: the formula has no result; open and save the file in Excel or WPS, then check again',
    ],
    [
      { ...at, kind: 'joint', rules: [{ key: 'a', rule: '05-a', part: 'line' }, { key: 'b', rule: '05-a', part: 'line' }, { key: 'c', rule: '99-z', part: '' }], cells: cells('left', [['05/208/total', '1'], ['05/208/basic', '2']]) },
      '以下关系逐条看都在尾差之内，合在一起却不可能同时成立，所涉2个数中至少有一个有误：每行小计等于基本支出加项目支出；99-z',
      'each of these holds within rounding, yet they cannot all hold at once, so at least one of their 2 figures is wrong: each line: total = basic + project; 99-z',
    ],
  ])('%#', (finding, chinese, english) => {
    expect(say(finding)).toBe(chinese);
    expect(say(finding, 'en')).toBe(english);
  });

  test.each(['ambiguous-separator', 'too-precise', 'too-large'] as const)('%s has its own sentence in both languages', (reason) => {
    const finding: Finding = { ...at, kind: 'unreadable', text: '12,34', reason };
    expect(say(finding)).toMatch(/“12,34”.+；/);
    expect(say(finding, 'en')).toMatch(/“12,34”/);
  });

  test.each<[problem: CodeProblem, zh: string, en: string]>([
    [{ kind: 'missing', name: '就业补助' }, '“就业补助”一行没有填科目代码', 'the line “就业补助” has no code'],
    [{ kind: 'missing', name: '' }, '有数字的一行没有填科目代码', 'a line with figures has no code'],
    [{ kind: 'length', code: '2080', name: '' }, '科目代码 2080 的位数不对：类3位、款5位、项7位', 'code 2080 has the wrong length: 3 digits for 类, 5 for 款, 7 for 项'],
    [{ kind: 'parent', code: '20807', children: ['2080704', '2080705'] }, '缺少科目 20807 一行，它是 2080704、2080705 的上级科目', 'the line 20807 is missing, above 2080704, 2080705'],
    [{ kind: 'length', code: '2080 502', name: '' }, '科目代码“2080 502”里有空格或看不见的字符，表内公式不会把它计入上级和合计；应为 2080502', 'code “2080 502” holds a blank or an invisible character, so the sheet’s formulas leave it out of its parents and of 合计; it should be 2080502'],
    [{ kind: 'order', code: '208', name: '', after: '210' }, '科目代码 208 排在 210 之后，应按代码从小到大排列', 'code 208 stands below 210; codes ascend'],
    [{ kind: 'duplicate', code: '208', name: '', rows: ['208', '208#2'] }, '科目代码 208 出现了2次，请合并为一行', 'code 208 stands in 2 lines; merge them'],
    [{ kind: 'name', code: '208', name: '社保', known: '社会保障和就业支出' }, '科目 208 的名称写作“社保”，科目表中为“社会保障和就业支出”', 'code 208 is named “社保”, in the classification “社会保障和就业支出”'],
    [{ kind: 'unnamed', code: '2130199' }, '科目 2130199 没有名称，科目表中也没有；请填写科目名称，说明里要用', 'code 2130199 has no name and the classification does not hold it; enter its name, the narrative needs it'],
  ])('a code: %j', (problem, chinese, english) => {
    const finding: Finding = { ...at, column: 'code', kind: 'code', problem };
    expect(say(finding)).toBe(chinese);
    expect(say(finding, 'en')).toBe(english);
  });
});
