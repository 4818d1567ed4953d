import { FUNCTIONAL } from '../../src/classification';
import { shanghai2024 } from '../../src/forms/shanghai-2024';
import { type SnapshotCell, type WorkbookSnapshot, bind, cellAt, layoutSet, meaningOf, missingFormulas, planLines, readReport, sheetOf } from '../../src/workbook';
import { put, shift } from './edit-snapshot';
import { snapshotOf } from './model-snapshot';

const CODES = ['2080505', '2080506', '221'];
const laid = snapshotOf(layoutSet(shanghai2024, { codes: { '05': CODES } }));

const placement = (snapshot: WorkbookSnapshot, form = '05') => {
  const found = bind(shanghai2024, snapshot).tables.get(form);
  if (found === undefined) throw new Error(`no table ${form}`);
  return found;
};
const codes = (snapshot: WorkbookSnapshot) => placement(snapshot).lines.map(({ code }) => code);
const rowOf = (code: string) => placement(laid).lines.find((line) => line.code === code)?.sheetRow ?? -1;
const typed = (row: number, cells: readonly (SnapshotCell | undefined)[]) =>
  cells.reduce<WorkbookSnapshot>((snapshot, cell, column) => put(snapshot, placement(laid).sheetId, row, column, cell), laid);

describe('a code in three cells', () => {
  test('every line prints its whole code, its parents’ digits included', () => {
    const sheet = sheetOf(laid, placement(laid).sheetId);
    const printed = placement(laid).lines.map(({ sheetRow }) => [0, 1, 2].map((column) => sheet && cellAt(sheet, sheetRow, column).value));
    expect(printed).toEqual([['208', null, null], ['208', '05', null], ['208', '05', '05'], ['208', '05', '06'], ['221', null, null]]);
    expect(codes(laid)).toEqual(['208', '20805', '2080505', '2080506', '221']);
  });

  test.each<[string, readonly (SnapshotCell | undefined)[], string]>([
    ['numbers that lost their zeros', [208, 5, 5], '2080505'],
    ['text without its zero', ['208', '5', '06'], '2080506'],
    ['the whole code in the first cell', ['2080599', undefined, undefined], '2080599'],
    ['a 款 without its 类', [undefined, '05', undefined], '05'],
    ['what is no number', ['208', '五', undefined], '208五'],
  ])('%s', (_, cells, code) => expect(codes(typed(rowOf('221'), cells)).at(-1)).toBe(code));

  test('a line that holds nothing is not begun', () => expect(codes(typed(rowOf('221'), [' ', undefined, undefined]))).toEqual(['208', '20805', '2080505', '2080506']));

  test('where one of the cells was deleted, no line has a code', () => {
    const without = shift(laid, placement(laid).sheetId, 'columns', 1, -1);
    expect(bind(shanghai2024, without).problems).toContainEqual({ kind: 'column-missing', form: '05', column: 'section' });
    expect(codes(without).filter((code) => code !== '')).toEqual([]);
  });

  test('each of the cells is known as the code’s', () => {
    const binding = bind(shanghai2024, laid);
    const { sheetId } = placement(laid);
    expect([0, 1, 2, 3].map((column) => meaningOf(binding, sheetId, rowOf('221'), column)?.kind)).toEqual(['code', 'code', 'code', 'name']);
  });

  test('lines that are added fill the cells that their code has, and look their names up', () => {
    const plan = planLines(shanghai2024, laid, new Map([['05', ['2101102']]]), ['05']);
    expect(plan.rows).toHaveLength(3);
    const at = rowOf('221');
    expect(plan.codes.map(({ row, column, text }) => [row - at, column, text])).toEqual([
      [0, 0, '210'], [1, 0, '210'], [1, 1, '11'], [2, 0, '210'], [2, 1, '11'], [2, 2, '02'],
    ]);
    const names = plan.formulas.filter(({ column }) => column === 3);
    expect(names).toHaveLength(3);
    expect(names[0]?.formula).toContain(`TEXT($A${at + 1},"000;;;@")&TEXT($B${at + 1},"00;;;@")&TEXT($C${at + 1},"00;;;@")`);
  });

  test('nothing is missing in a new workbook, and names come by the whole code', () => {
    const binding = bind(shanghai2024, laid);
    expect(missingFormulas(shanghai2024, binding, laid)).toEqual([]);
    const names = readReport(shanghai2024, binding, laid).tables.get('05')?.lines.map(({ name }) => name);
    expect(names).toEqual(codes(laid).map((code) => FUNCTIONAL.byCode.get(code)?.name));
  });
});
