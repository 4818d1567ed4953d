import fc from 'fast-check';
import type { FormSet } from '../../src/forms';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { type Report, figureId } from '../../src/report';
import { type WorkbookSnapshot, bind, cellOf, layoutSet, meaningOf, readReport } from '../../src/workbook';
import { columnLetters } from '../../src/workbook/a1';
import { lanxian } from '../samples/lanxian-2024/load';
import { invented, shanghai } from '../samples/shanghai-2024/invented';
import { copySheet, deleteSheet, put, rename, shift } from './edit-snapshot';
import { snapshotOf } from './model-snapshot';
import { targetsOf } from './figures';

const SAMPLE = snapshotOf(layoutSet(shanxi2024, { report: lanxian() }));

const FILLED: readonly (readonly [name: string, set: FormSet, snapshot: WorkbookSnapshot])[] = [
  ['山西', shanxi2024, SAMPLE],
  ['上海', shanghai(), snapshotOf(layoutSet(shanghai(), { report: invented({ seed: 2, otherBudgets: true }) }))],
];

function read(snapshot: WorkbookSnapshot, set: FormSet = shanxi2024): Report {
  return readReport(set, bind(set, snapshot), snapshot);
}
const BEFORE = read(SAMPLE);

function sheetFor(form: string): string {
  return bind(shanxi2024, SAMPLE).tables.get(form)?.sheetId ?? '';
}

/** Everything that was read but the tables named. */
function without(report: Report, ...forms: string[]): Report {
  return { ...report, tables: new Map([...report.tables].filter(([form]) => !forms.includes(form))) };
}

describe('finding the tables', () => {
  test.each(FILLED)('every form of %s, with nothing missing', (_, set, snapshot) => {
    const { tables, problems } = bind(set, snapshot);
    expect([...tables.keys()]).toEqual(set.forms.map(({ id }) => id));
    expect(problems).toEqual([]);
  });

  test.each(FILLED)('a figure of %s leads to its cell and the cell to the figure', (_, set, snapshot) => {
    const binding = bind(set, snapshot);
    for (const [form, placement] of binding.tables) {
      for (const { row, column } of targetsOf(placement.form, placement.lines)) {
        const id = figureId(form, row.key, column);
        const cell = cellOf(binding, id);
        expect(cell && meaningOf(binding, cell.sheetId, cell.row, cell.column)).toEqual({ kind: 'figure', id });
      }
    }
  });

  test('code, name and lines that nobody has begun say what they are; heads and notes are nothing', () => {
    const snapshot = snapshotOf(layoutSet(shanxi2024));
    const binding = bind(shanxi2024, snapshot);
    const placement = binding.tables.get('05');
    const sheet = placement?.sheetId ?? '';
    const first = (placement?.body.first ?? 0) + 1;
    expect([0, 1, 2].map((column) => meaningOf(binding, sheet, first, column))).toEqual([
      { kind: 'code', form: '05', sheetRow: first },
      { kind: 'name', form: '05', sheetRow: first },
      { kind: 'unused', form: '05', sheetRow: first },
    ]);
    expect(meaningOf(binding, sheet, 0, 0)).toBeUndefined();
    expect(meaningOf(binding, sheet, placement?.body.sentinel ?? 0, 2)).toBeUndefined();
    expect(meaningOf(binding, sheet, first, 40)).toBeUndefined();
    expect(meaningOf(binding, 'elsewhere', first, 0)).toBeUndefined();
  });

  test('nothing in a workbook without names', () => {
    expect(bind(shanxi2024, { ...SAMPLE, names: [] }).tables.size).toBe(0);
  });

  test('a name whose range was deleted binds nothing', () => {
    const names = SAMPLE.names.map((name) => (name.name.endsWith('_05') ? { ...name, areas: [] } : name));
    expect(bind(shanxi2024, { ...SAMPLE, names }).tables.has('05')).toBe(false);
  });

  test('names are found whatever their letter case', () => {
    const names = SAMPLE.names.map((name) => ({ ...name, name: name.name.toUpperCase() }));
    expect(bind(shanxi2024, { ...SAMPLE, names }).tables.size).toBe(12);
  });
});

describe('whatever a person does to the sheets, the same figures are read', () => {
  test('sheets renamed and moved', () => {
    let snapshot = SAMPLE;
    for (const { id, name } of SAMPLE.sheets) snapshot = rename(snapshot, id, `表 ${name.slice(2)}甲`);
    snapshot = { ...snapshot, sheets: [...snapshot.sheets].reverse() };
    expect(read(snapshot)).toEqual(BEFORE);
  });

  test.each(['first', 'last'] as const)('a sheet copied, the copy standing %s, is bound once', (place) => {
    const snapshot = copySheet(SAMPLE, sheetFor('05'), place);
    const { tables, problems } = bind(shanxi2024, snapshot);
    expect(tables.get('05')?.sheetId).toBe(sheetFor('05'));
    expect(problems).toEqual([{ kind: 'copy', form: '05', sheetName: '公开05表 (2)' }]);
    expect(read(snapshot)).toEqual(BEFORE);
  });

  test('a copy takes the place of a deleted original', () => {
    const snapshot = deleteSheet(copySheet(SAMPLE, sheetFor('09'), 'last'), sheetFor('09'));
    expect(bind(shanxi2024, snapshot).tables.get('09')?.sheetName).toBe('公开09表 (2)');
    expect(without(read(snapshot), '10')).toEqual(without(BEFORE, '10'));
  });

  test('figures that a deleted table gave are errors, not zeros', () => {
    const report = read(deleteSheet(SAMPLE, sheetFor('03')));
    expect(report.tables.has('03')).toBe(false);
    expect(report.tables.get('01')?.entries.get('01/r39/amount')).toEqual({ kind: 'unreadable', text: '#REF!', reason: 'formula-error' });
  });

  const anyShift = (filled: WorkbookSnapshot) => fc.record({
    sheet: fc.constantFrom(...filled.sheets.filter(({ name }) => name !== '科目名称').map(({ id }) => id)),
    axis: fc.constantFrom('rows' as const, 'columns' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    count: fc.integer({ min: 1, max: 3 }),
  });

  test.each(FILLED)('rows and columns of %s inserted anywhere', (_, set, filled) => {
    const before = read(filled, set);
    fc.assert(
      fc.property(fc.array(anyShift(filled), { minLength: 1, maxLength: 4 }), (shifts) => {
        let snapshot = filled;
        for (const { sheet, axis, at, count } of shifts) {
          const held = snapshot.sheets.find(({ id }) => id === sheet);
          const rows = Math.max(...(held?.rows.keys() ?? [0])) + 2;
          const size = axis === 'rows' ? rows : Math.max(...[...(held?.rows.values() ?? [])].map((cells) => cells.length)) + 1;
          snapshot = shift(snapshot, sheet, axis, Math.floor(at * size), count);
        }
        expect(read(snapshot, set)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test('words of heads and labels changed', () => {
    let snapshot = put(SAMPLE, sheetFor('05'), 4, 2, '合计');
    snapshot = put(snapshot, sheetFor('01'), 12, 0, '七、附属单位 上缴收入（新）');
    snapshot = put(snapshot, sheetFor('01'), 12, 1, undefined);
    expect(read(snapshot)).toEqual(BEFORE);
  });
});

describe('what a person deletes is missing and said so', () => {
  test('a row of a table whose rows are fixed', () => {
    const snapshot = shift(SAMPLE, sheetFor('01'), 'rows', 8, -1);
    const binding = bind(shanxi2024, snapshot);
    expect(binding.problems).toEqual([
      { kind: 'row-missing', form: '01', row: 'r3' },
      { kind: 'row-missing', form: '01', row: 'r34' },
    ]);
    expect(cellOf(binding, '01/r3/amount')).toBeUndefined();
    expect(readReport(shanxi2024, binding, snapshot).tables.get('01')?.entries.get('01/r8/amount')).toMatchObject({ kind: 'amount' });
    expect(readReport(shanxi2024, binding, snapshot).tables.get('01')?.origins.get('01/r27/amount')).toBe('derived');
  });

  test('a column', () => {
    const snapshot = shift(SAMPLE, sheetFor('05'), 'columns', 3, -1);
    const binding = bind(shanxi2024, snapshot);
    expect(binding.problems).toEqual([{ kind: 'column-missing', form: '05', column: 'basic' }]);
    expect(cellOf(binding, '05/2080106/project')?.column).toBe(3);
  });

  test('a figure in a cell that is never filled does not count', () => {
    const strays = (sheet: string, row: number, column: number, value: string | number) => bind(shanxi2024, put(SAMPLE, sheetFor(sheet), row, column, value)).problems;
    expect(strays('01', 35, 5, 8.5)).toEqual([{ kind: 'stray', form: '01', row: 'r61', column: 'amount' }]);
    expect(strays('01', 34, 5, 8.5)).toEqual([]);
    for (const value of [0, '——', '无']) expect(strays('01', 35, 5, value)).toEqual([]);
  });

  test.each(FILLED)('what is entered below the notes of %s is said; what is reckoned or written there is not', (_, set, snapshot) => {
    const placement = bind(set, snapshot).tables.get('05');
    if (placement === undefined) throw new Error('no 05');
    const { sheetId, sheetName, area, columns } = placement;
    const amount = columns.at(-1) ?? 0;
    const told = (column: number, value: Parameters<typeof put>[4]) => bind(set, put(snapshot, sheetId, area.bottom + 2, column, value)).problems;
    const below = (at: string, label: string) => [{ kind: 'below-notes', form: '05', sheetName, rows: [{ address: `${at}${String(area.bottom + 3)}`, label }] }];
    expect(told(0, '208')).toEqual(below('A', '208'));
    const dated = put(snapshot, sheetId, area.bottom + 2, amount - 1, '填表日期：');
    expect(bind(set, put(dated, sheetId, area.bottom + 2, amount, 45657)).problems).toEqual([]);
    expect(told(amount, 12.34)).toEqual(below(columnLetters(amount), '12.34'));
    for (const value of ['填表人：张三', 50, { value: 12.34, formula: 'A1' }] as const) expect(told(amount, value)).toEqual([]);
  });

  test('a line of a table whose lines vary is gone, and nothing is missing', () => {
    const placement = bind(shanxi2024, SAMPLE).tables.get('05');
    const line = placement?.lines.find(({ code }) => code === '2080109');
    const snapshot = shift(SAMPLE, sheetFor('05'), 'rows', line?.sheetRow ?? 0, -1);
    const binding = bind(shanxi2024, snapshot);
    expect(binding.problems).toEqual([]);
    expect(binding.tables.get('05')?.lines.map(({ code }) => code)).toEqual(placement?.lines.map(({ code }) => code).filter((code) => code !== '2080109'));
  });
});
