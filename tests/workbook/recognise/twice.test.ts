import { checkWorkbook } from '../../../src/app/check-workbook';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook';
import { scrambledBy } from './reports';
import { OWN_LOOK } from './scramble/look';

const SHEETS = scrambledBy(0, OWN_LOOK).snapshot.sheets;
const UNIT = /(部门名称：)\S+/;

function copyOf({ id, name, rows, ...sheet }: SheetSnapshot, edit: (cell: unknown) => unknown): SheetSnapshot {
  return { ...sheet, id: `copy-${id}`, name: `另${name}`, rows: new Map([...rows].map(([row, cells]) => [row, cells.map((cell) => edit(cell) as typeof cell)] as const)) };
}

const figures = (edit: (amount: number) => number | undefined) => (cell: unknown): unknown => (typeof cell === 'number' && !Number.isInteger(cell) ? edit(cell) : cell);
const words = (pattern: RegExp, said: string) => (cell: unknown): unknown => (typeof cell === 'string' ? cell.replace(pattern, said) : cell);
const other = figures((amount) => Math.round(amount * 200 + 700) / 100);
const lastYears = (cell: unknown): unknown => other(words(/2024年/, '2023年')(cell));
const sheetNamed = (wanted: string): readonly SheetSnapshot[] => SHEETS.filter(({ name }) => name === wanted);

/** What is asked, how many errors there are and where the tables of `form` are taken from. */
function outcome(sheets: readonly SheetSnapshot[], form: string) {
  const snapshot: WorkbookSnapshot = { names: [], sheets };
  const result = checkWorkbook(snapshot);
  if (!result.ok) throw new Error(result.problem.kind);
  const { binding, discovered, findings } = result.value;
  const table = discovered?.tables.get(form);
  const from = [...new Set([...(table?.placement.found?.cells.values() ?? [])].map(({ sheetName }) => sheetName))];
  const said = table?.evidence.flatMap((item) => (item.kind === 'not-taken' ? [item.why] : []));
  return { from, said, asked: binding.problems.map(({ kind }) => kind), errors: findings.filter(({ severity }) => severity === 'error').length };
}

const KNOWN = outcome(SHEETS, '06').errors;

test.each(['05', '06'])('a second %s with other figures is asked about, and no part of it is taken', (form) => {
  const name = `公开${form}表`;
  const copies = sheetNamed(name).map((sheet) => copyOf(sheet, other));
  expect(copies).toHaveLength(1);
  expect(outcome([...SHEETS, ...copies], form)).toEqual({ from: [name], said: [], asked: ['two-places'], errors: KNOWN });
});

test('an empty table beside the filled one is said, wherever it stands', () => {
  const empty = sheetNamed('公开06表').map((sheet) => copyOf(sheet, figures(() => undefined)));
  expect(outcome([...empty, ...SHEETS], '06')).toEqual({ from: ['公开06表'], said: ['empty'], asked: [], errors: KNOWN });
});

test('last year’s tables are told by their year: one of them, or all', () => {
  const all = SHEETS.map((sheet) => copyOf(sheet, lastYears));
  const expected = { from: ['公开06表'], said: ['year'], asked: [], errors: KNOWN };
  expect(outcome([...all, ...SHEETS], '06')).toEqual(expected);
  expect(outcome([...SHEETS, ...sheetNamed('公开06表').map((sheet) => copyOf(sheet, lastYears))], '06')).toEqual(expected);
});

test('an empty table of the year goes before a filled one of another', () => {
  const emptied = SHEETS.map((sheet) => (sheet.name === '公开05表' ? { ...copyOf(sheet, figures(() => undefined)), name: '本年' } : sheet));
  const old = sheetNamed('公开05表').map((sheet) => copyOf(sheet, lastYears));
  expect(outcome([...emptied, ...old], '05')).toMatchObject({ from: ['本年'], said: ['year'] });
});

test('the only table of a form that says another year is taken and asked about', () => {
  const sheets = SHEETS.map((sheet) => (sheet.name === '公开05表' ? copyOf(sheet, words(/2024年/, '2023年')) : sheet));
  expect(outcome(sheets, '05')).toMatchObject({ from: ['另公开05表'], asked: ['of-another'] });
});

test('of two units’ tables the first one’s count, and every one is asked about', () => {
  const others = SHEETS.map((sheet) => copyOf(sheet, (cell) => other(words(UNIT, '$1某某二局')(cell))));
  const { from, asked, errors } = outcome([...SHEETS, ...others], '04');
  expect({ from, errors }).toEqual({ from: ['公开04表'], errors: KNOWN });
  expect(new Set(asked)).toEqual(new Set(['two-places']));
});
