import { Decimal } from '../../../src/amount';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { consolidate, consolidateInSteps } from '../../../src/app/consolidation/consolidate';
import { type Unit, readUnit } from '../../../src/app/consolidation/unit';
import { fromYuan } from '../../../src/app/yuan/from-yuan';
import { readWorkbook, workbookBytes } from '../../../src/hosts/file';
import { type Report, amountEntry, entryAt } from '../../../src/report';
import { type Steps, derive } from '../../../src/rules';
import { type WorkbookModel, type WorkbookSnapshot, layoutSet, yuanSet } from '../../../src/workbook';
import { invented, shanghai } from '../../samples/shanghai-2024/invented';
import { unit } from '../../samples/shanghai-2024/unit';

const set = shanghai();

async function snapshotOf(model: WorkbookModel): Promise<WorkbookSnapshot> {
  const read = readWorkbook(await workbookBytes(model));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

function amount(report: Report, form: string, row: string, column: string): string {
  const entry = entryAt(report, form, row, column);
  return entry.kind === 'amount' ? entry.value.toFixed(2) : entry.kind;
}

async function unitOf(report: Report, name: string): Promise<Unit> {
  const read = readUnit(await snapshotOf(layoutSet(set, { report: derive(set, report) })), name);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

function errorsOf(snapshot: WorkbookSnapshot) {
  const checked = checkWorkbook(snapshot);
  if (!checked.ok) throw new Error(checked.problem.kind);
  return { ...checked.value, errors: checked.value.findings.filter(({ severity }) => severity === 'error').map(({ key }) => key) };
}

test('adds up line by line, takes out what units gave each other, and passes the check', async () => {
  const reports = [unit(1, { gives: 30 }), unit(2, { gets: 10 }), unit(7, { gets: 20 })];
  const units = await Promise.all(reports.map((report, index) => unitOf(report, `第${String(index + 1)}个单位`)));
  expect(units.map(({ errors }) => errors)).toEqual([0, 0, 0]);
  const made = consolidate(set, units, '某局');
  expect(made.elimination.open).toEqual([]);
  expect(made.elimination.entries.map(({ unit: index, side, eliminated }) => [index, side, eliminated.toFixed()]).sort()).toEqual([[0, 'spending', '30'], [1, 'income', '10'], [2, 'income', '20']]);
  const { errors, report, profile } = errorsOf(await snapshotOf(made.model));
  expect({ errors, unit: profile.unit, level: entryAt(report, 'P', 'level', 'text') }).toEqual({ errors: [], unit: '某局', level: { kind: 'text', text: '部门' } });
  const sumOf = (form: string, row: string, column: string) => units.reduce((sum, { report: own }) => sum.plus(amount(own, form, row, column).replace('empty', '0')), new Decimal(0));
  expect(amount(report, '05', 'total', 'total')).toBe(sumOf('05', 'total', 'total').toFixed(2));
  expect(amount(report, '02', 'total', 'total')).toBe(sumOf('02', 'total', 'total').minus(30).toFixed(2));
  expect(amount(report, '03', 'total', 'total')).toBe(sumOf('03', 'total', 'total').minus(30).toFixed(2));
  expect(amount(report, '01', 'superior', 'amount')).toBe('0.00');
  expect(made.model.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['抵销', '收入支出决算总表汇总', '支出决算表汇总']));
});

test('in steps: the same, one for each unit and table at least', async () => {
  const units = await Promise.all([unitOf(unit(1, { gives: 30 }), '甲'), unitOf(unit(2, { gets: 30 }), '乙')]);
  const said: Steps[] = [];
  const steps = consolidateInSteps(set, units, '某局');
  let next = steps.next();
  for (; next.done !== true; next = steps.next()) said.push(next.value);
  expect(said.map(({ done }) => done)).toEqual(said.map((_, index) => index + 1));
  expect(said.every(({ done, total }) => done <= total)).toBe(true);
  expect(said.length).toBeGreaterThan(units.length + set.forms.filter(({ kind }) => kind === 'public').length);
  expect(next.value).toEqual(consolidate(set, units, '某局'));
});

test('what is not equal is not taken out but listed; equal lines are', async () => {
  const units = await Promise.all([unitOf(unit(1, { gives: 30 }), '甲'), unitOf(unit(2, { gets: 30 }), '乙'), unitOf(unit(7, { gets: 5 }), '丙')]);
  const { elimination } = consolidate(set, units, '');
  expect(elimination.entries.map(({ eliminated }) => eliminated.toFixed()).sort()).toEqual(['0', '30', '30']);
  expect(elimination.open.map(({ income, spending }) => [income.toFixed(), spending.toFixed()])).toEqual([['5', '0']]);
});

test('what each unit rounded by itself differs by 尾差 and is taken out, each side whole; beyond that it waits', async () => {
  const gets = await Promise.all([unit(2, { gets: 10 }), unit(7, { gets: 20 })].map((report, index) => unitOf(report, `第${String(index)}个`)));
  const [first, second] = gets;
  if (first === undefined || second === undefined) throw new Error('no units');
  // Its 01 rounded the sum of its lines once more.
  const total = first.report.tables.get('01');
  if (total === undefined) throw new Error('no 01');
  const odd: Unit = { ...first, report: { ...first.report, tables: new Map([...first.report.tables, ['01', { ...total, entries: new Map([...total.entries, ['01/superior/amount', amountEntry(new Decimal('10.01'), 2)] as const]) }] as const]) } };
  const { elimination, model } = consolidate(set, [await unitOf(unit(1, { gives: 30.01 }), '甲'), odd, second], '某局');
  expect(elimination.open).toEqual([]);
  expect(elimination.rounding.map(({ income, spending, most }) => [income, spending, most].map((value) => value.toFixed(3)))).toEqual([['30.000', '30.010', '0.015']]);
  const { errors, report } = errorsOf(await snapshotOf(model));
  expect(errors).toEqual([]);
  expect([amount(report, '01', 'superior', 'amount'), amount(report, '02', 'total', 'superior'), amount(report, '03', 'total', 'affiliated')]).toEqual(['0.00', '0.00', '0.00']);
  const sheet = model.sheets.find(({ name }) => name === '抵销');
  expect(JSON.stringify(sheet?.rows[1])).toContain('上级补助收入抵销30.00，对附属单位补助支出抵销30.01：相差0.01，是各单位四舍五入到万元造成的尾差（最多0.015），两边各按自己的数抵销。');
  // Three figures cannot be 0.02 off.
  expect(consolidate(set, [await unitOf(unit(1, { gives: 30.02 }), '甲'), first, second], '').elimination).toMatchObject({ rounding: [], open: [{ transfer: { income: '上级补助收入' } }] });
  // Line against line: what prints otherwise is no single transfer.
  const pairs = consolidate(set, [await unitOf(unit(1, { gives: 10.01 }), '甲'), first, second], '').elimination;
  expect(pairs.entries.map(({ amount: each, eliminated }) => [each.toFixed(2), eliminated.toFixed(2)]).sort()).toEqual([['10.00', '0.00'], ['10.01', '0.00'], ['20.00', '0.00']]);
});

test('a row that repeats a side goes as a whole only where it is what the lines of its units add up to', async () => {
  // Its 02 has the money in another column: no line says what the row of 01 says.
  const before = unit(2, { gets: 10 });
  const table = before.tables.get('02');
  if (table === undefined) throw new Error('no 02');
  const own: Report = { ...before, tables: new Map([...before.tables, ['02', { ...table, entries: new Map([...table.entries].filter(([figure]) => !figure.endsWith('/superior'))) }] as const]) };
  const lineless = await unitOf(own, '没有明细');
  const row = (units: readonly Unit[]) => {
    const { model } = consolidate(set, units, '某局');
    const cells = model.sheets.find(({ name }) => name === '收入支出决算总表汇总')?.rows.find((each) => JSON.stringify(each).includes('上级补助收入')) ?? [];
    return cells.slice(-3).map((cell) => (cell?.content.kind === 'formula' && typeof cell.content.result === 'object' ? cell.content.result.toFixed(2) : ''));
  };
  expect(row([lineless])).toEqual(['10.00', '0.00', '10.00']);
  expect(row([lineless, await unitOf(unit(7, { gets: 20 }), '乙'), await unitOf(unit(1, { gives: 20 }), '甲')])).toEqual(['30.00', '-20.00', '10.00']);
});

test('in 元 where every unit has 元: proved', async () => {
  const units = await Promise.all([3, 4].map(async (seed) => {
    const made = fromYuan(await snapshotOf(layoutSet(set, { report: derive(yuanSet(set), invented({ seed })) })));
    if (!made.ok) throw new Error(made.problem.kind);
    const read = readUnit(await snapshotOf(made.value.model), String(seed));
    if (!read.ok) throw new Error(read.problem.kind);
    return read.value;
  }));
  const made = consolidate(set, units, '某局');
  expect(made.inYuan).toBe(true);
  const { errors, evaluations } = errorsOf(await snapshotOf(made.model));
  expect(errors).toEqual([]);
  expect(evaluations().filter(({ outcome, severity }) => severity === 'error' && outcome === 'consistent')).toEqual([]);
});

test('rounding adds up with the units, and is no error', async () => {
  // 20 units whose parts miss their totals by one unit each, which one unit's own check explains.
  const plain = derive(set, invented({ seed: 9 }));
  const table = plain.tables.get('05');
  const total = table?.entries.get('05/total/total');
  if (table === undefined || total?.kind !== 'amount') throw new Error('no total');
  const off: Report = { ...plain, tables: new Map([...plain.tables, ['05', { ...table, entries: new Map([...table.entries, ['05/total/total', amountEntry(total.value.plus('0.01'), 2)]]), origins: new Map([...table.origins].filter(([figure]) => figure !== '05/total/total')) }]]) };
  const read = readUnit(await snapshotOf(layoutSet(set, { report: off })), '单位');
  if (!read.ok) throw new Error(read.problem.kind);
  expect(read.value.errors).toBe(0);
  const made = consolidate(set, Array.from({ length: 20 }, () => read.value), '某局');
  const { errors, report } = errorsOf(await snapshotOf(made.model));
  expect(errors).toEqual([]);
  expect(amount(report, '05', 'total', 'total')).toBe(total.value.plus('0.01').times(20).toFixed(2));
});
