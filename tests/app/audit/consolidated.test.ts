import { crossCheck } from '../../../src/app/audit/consolidated';
import type { CrossCheck } from '../../../src/app/audit/cross-check';
import { checked } from './checked';

/** `{ '01/r4/amount': '10.00' }` for each workbook. */
type Figures = Readonly<Record<string, string>>;

function figures(entered: Figures): string {
  return Object.entries(entered).map(([id, text]) => `${id}=${text}`).join('\n');
}

function crossed(whole: Figures, units: readonly Figures[], named = true, lacks: readonly string[] = []): CrossCheck {
  const tables = ['01', '02', '03', '05', '10'];
  return crossCheck({
    named,
    whole: checked('部门.xlsx', { level: '部门', tables, figures: figures(whole) }),
    units: units.map((unit, index) => checked(`${index}.xlsx`, { tables: tables.filter((form) => index > 0 || !lacks.includes(form)), figures: figures(unit) })),
  });
}

describe('a department is the sum of its units', () => {
  test('to the cent, or within what rounding explains', () => {
    const units = [{ '01/r5/amount': '1.00', '05/2080106/basic': '2.50' }, { '01/r5/amount': '2.00' }, { '01/r5/amount': '3.00' }];
    expect(crossed({ '01/r5/amount': '6.00', '05/2080106/basic': '2.50' }, units)).toMatchObject({ units: 3, compared: 2, findings: [], eliminated: [] });
    // Four rounded amounts: up to two units of the last place.
    expect(crossed({ '01/r5/amount': '6.02', '05/2080106/basic': '2.50' }, units).findings).toEqual([]);
    expect(crossed({ '01/r5/amount': '6.03', '05/2080106/basic': '2.50' }, units).findings).toEqual([
      { kind: 'differs', severity: 'error', form: '01', table: '公开01表', figure: '事业收入', whole: '6.03', parts: '6.00', difference: '+0.03' },
    ]);
  });

  test('amounts in 元 and counts leave no room', () => {
    expect(crossed({ '01/r5/amount': '!6.01' }, [{ '01/r5/amount': '!6' }]).findings).toHaveLength(1);
    expect(crossed({ '01/r5/amount': '!6.01' }, [{ '01/r5/amount': '!6' }], false).findings).toMatchObject([{ severity: 'warning' }]);
  });

  test('a line that one side lacks is named by its code', () => {
    expect(crossed({}, [{ '05/2080106/basic': '2.50' }]).findings).toMatchObject([{ figure: '2080106 就业管理事务 基本支出', whole: '0.00', parts: '2.50', difference: '−2.50' }]);
  });

  test('lines are compared at the coarsest code that anybody prints', () => {
    const units = [{ '05/2080106/basic': '2.50', '05/2080501/basic': '1.00' }, { '05/208/basic': '4.00' }];
    expect(crossed({ '05/20801/basic': '3.50', '05/20805/basic': '4.00' }, units)).toMatchObject({ compared: 1, findings: [] });
    expect(crossed({ '05/20801/basic': '3.50', '05/20805/basic': '5.00' }, units).findings).toMatchObject([{ figure: '208 社会保障和就业支出 基本支出' }]);
  });

  test('what holds no amount is not compared', () => {
    expect(crossed({ '01/r5/amount': '?' }, [{ '01/r5/amount': '1.00' }])).toMatchObject({ compared: 0, findings: [] });
  });

  test('without units nothing is compared, not even with 0', () => {
    expect(crossed({ '01/r5/amount': '6.00' }, [])).toMatchObject({ units: 0, compared: 0, findings: [], gaps: [] });
  });

  test('a unit with two workbooks counts twice where they differ, once where one is a copy', () => {
    const [one, other] = [checked('a（副本）.xlsx', { unit: '一中', figures: '01/r5/amount=1.00' }), checked('a.xlsx', { unit: '一中', figures: '01/r5/amount=1.00' })];
    const whole = checked('部门.xlsx', { figures: '01/r5/amount=1.00' });
    expect(crossCheck({ named: true, whole, units: [one, other] })).toMatchObject({ units: 1, twice: [], findings: [], copies: [{ path: 'a（副本）.xlsx', of: 'a.xlsx' }] });
    expect(crossCheck({ named: true, whole, units: [one, { ...other, figures: '01/r5/amount=2.00' }] })).toMatchObject({ units: 2, twice: ['一中'], copies: [], findings: [{ parts: '3.00' }] });
    // Two units of one name with the same figures are two units; so are those that nobody has filled in yet.
    expect(crossCheck({ named: true, whole, units: [one, { ...other, unit: '二中' }] })).toMatchObject({ units: 2, copies: [] });
    expect(crossCheck({ named: true, whole, units: [other, checked('b.xlsx', { unit: '二中', filled: false })] })).toMatchObject({ units: 1, unfilled: ['二中'], findings: [] });
  });
});

describe('a table that is not whole everywhere', () => {
  const figures5 = { '05/2080106/basic': '2.50', '01/r5/amount': '1.00' };
  const unit = (path: string, lacks: readonly string[], gaps: readonly string[], own: Figures) => checked(path, { tables: ['01', '02', '03', '05', '10'].filter((form) => !lacks.includes(form)), gaps, figures: figures(own) });
  const against = (whole: Figures, ...units: readonly ReturnType<typeof unit>[]) => crossCheck({ named: true, whole: unit('部门.xlsx', [], [], whole), units });

  test('a unit that has nothing for it adds nothing: the others are held against the sum', () => {
    const without = unit('乙.xlsx', ['05'], [], { '01/r5/amount': '2.00' });
    expect(against({ ...figures5, '01/r5/amount': '3.00' }, unit('甲.xlsx', [], [], figures5), without)).toMatchObject({ compared: 2, findings: [], gaps: [{ table: '公开05表', isNothing: true, lacking: { whole: false, units: ['乙.xlsx'] }, open: 0 }] });
    expect(against({ '05/2080106/basic': '9.00' }, unit('甲.xlsx', [], [], figures5), without).findings).toMatchObject([{ form: '01' }, { form: '05', whole: '9.00', parts: '2.50' }]);
  });

  test('where it should have it, what differs is open, what agrees is compared', () => {
    const [full, without] = [unit('甲.xlsx', [], [], { '05/2080106/basic': '2.50', '05/2080501/basic': '1.00' }), unit('乙.xlsx', ['05'], ['05'], {})];
    expect(against({ '05/2080106/basic': '9.00', '05/2080501/basic': '1.00' }, full, without)).toMatchObject({ compared: 1, findings: [], gaps: [{ table: '公开05表', isNothing: false, lacking: { units: ['乙.xlsx'] }, open: 1 }] });
    const whole = crossCheck({ named: true, whole: unit('部门.xlsx', ['05'], ['05'], {}), units: [full] });
    expect(whole).toMatchObject({ compared: 0, findings: [], gaps: [{ lacking: { whole: true, units: [] }, open: 2 }] });
  });

  test('of a table of which part is missing, the rest is compared', () => {
    const torn = unit('乙.xlsx', [], ['01/r5', '05//project'], { '01/r6/amount': '1.00' });
    const { findings, gaps } = against({ '01/r5/amount': '7.00', '01/r6/amount': '2.00', '05/2080106/basic': '3.00', '05/2080106/project': '4.00' }, torn);
    expect(findings).toMatchObject([{ figure: '经营收入' }, { figure: '2080106 就业管理事务 基本支出' }]);
    expect(gaps).toMatchObject([{ table: '公开01表', partial: { units: ['乙.xlsx'] }, open: 1 }, { table: '公开05表', open: 1 }]);
  });

  test('nothing is said of transfers when one side is open', () => {
    const parent = { '03/2080106/affiliated': '50.00' };
    const child = { '01/r4/amount': '50.00', '02/2080106/superior': '50.00' };
    expect(against({}, unit('甲.xlsx', [], [], parent), unit('乙.xlsx', [], [], child))).toMatchObject({ findings: [], eliminated: [{ amount: '50.00' }] });
    expect(against({}, unit('甲.xlsx', ['03'], ['03'], parent), unit('乙.xlsx', [], [], child))).toMatchObject({ findings: [], eliminated: [] });
  });
});

describe('internal transfers', () => {
  const parent = { '03/2080106/affiliated': '30.00', '03/2080109/affiliated': '20.00' };
  const child = { '01/r4/amount': '60.00', '02/2080106/superior': '60.00' };

  test('taken out of both sides alike: explained, no error', () => {
    const { findings, eliminated } = crossed({ '01/r4/amount': '10.00', '02/2080106/superior': '10.00' }, [parent, child]);
    expect(findings).toEqual([]);
    expect(eliminated).toEqual([{ transfer: { income: '上级补助收入', spending: '对附属单位补助支出' }, amount: '50.00' }]);
  });

  test('taken out in part', () => {
    const whole = { '03/2080109/affiliated': '20.00', '01/r4/amount': '30.00', '02/2080106/superior': '30.00' };
    expect(crossed(whole, [parent, child])).toMatchObject({ findings: [], eliminated: [{ amount: '30.00' }] });
  });

  test('taken out of one side only', () => {
    const { findings, eliminated } = crossed(child, [parent, child]);
    expect(eliminated).toEqual([]);
    expect(findings).toMatchObject([{ kind: 'unbalanced', severity: 'error', amounts: [{ name: '上级补助收入', amount: '0.00', table: '公开01表' }, { name: '上级补助收入', table: '公开02表' }, { name: '对附属单位补助支出', amount: '50.00' }] }]);
  });

  test('left in on both sides: worth a look', () => {
    expect(crossed({ ...parent, ...child }, [parent, child]).findings).toEqual([
      { kind: 'not-eliminated', severity: 'warning', transfer: { income: '上级补助收入', spending: '对附属单位补助支出' }, income: '60.00', spending: '50.00' },
    ]);
  });

  test('subsidies from outside the department stay', () => {
    expect(crossed(child, [child])).toMatchObject({ findings: [], eliminated: [] });
  });

  test('a department never has more than its units', () => {
    expect(crossed({ '01/r4/amount': '70.00' }, [{ '01/r4/amount': '60.00' }]).findings).toMatchObject([{ kind: 'unbalanced' }, { kind: 'differs', difference: '+10.00' }]);
  });

  test('the other way: 上缴上级支出 with 附属单位上缴收入', () => {
    const units = [{ '01/r7/amount': '5.00', '02/2080106/affiliated': '5.00' }, { '03/2080106/upward': '5.00' }];
    expect(crossed({}, units)).toMatchObject({ findings: [], eliminated: [{ transfer: { income: '附属单位上缴收入' }, amount: '5.00' }] });
  });
});

test('a unit that is missing, or is there twice, is told first: by the department\'s own list, and by where the differences lean', () => {
  const rows = ['r5', 'r6', 'r8', 'r29', 'r60'].map((row) => `01/${row}/amount`);
  const each = (amount: string): Figures => Object.fromEntries(rows.map((row) => [row, amount]));
  const cross = (units: readonly (readonly [name: string, amount: string])[], sources: readonly string[] = ['甲（本级）', '乙', '丙']): CrossCheck => crossCheck({
    named: false,
    whole: checked('部门.xlsx', { level: '部门', tables: ['01'], figures: figures(each('6.00')), sources }),
    units: units.map(([unit, amount], index) => checked(`${String(index)}.xlsx`, { unit, tables: ['01'], figures: figures(each(amount)) })),
  });
  expect(cross([['甲(本级)', '1.00'], ['乙', '2.00'], ['丙', '3.00']])).toMatchObject({ findings: [], absent: [], unnamed: [], leaning: undefined });
  const lacking = cross([['甲（本级）', '1.00'], ['丙', '3.00']]);
  expect(lacking).toMatchObject({ absent: ['乙'], unnamed: [], leaning: 'more' });
  expect(lacking.findings).toHaveLength(rows.length);
  expect(cross([['甲（本级）', '1.00'], ['乙', '2.00'], ['丙', '3.00'], ['丁', '4.00'], ['丁', '5.00']])).toMatchObject({ absent: [], unnamed: ['丁'], twice: ['丁'], leaning: 'less' });
  expect(cross([['甲', '1.00']], [])).toMatchObject({ absent: [], unnamed: [], leaning: 'more' });
});
