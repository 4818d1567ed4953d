import { checkWorkbook } from '../../../src/app/check-workbook';
import { listRoots } from '../../../src/app/findings/roots';
import { messagesIn } from '../../../src/app/messages';
import type { FormSet } from '../../../src/forms';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { type FigureId, type Report, figureKey } from '../../../src/report';
import { derive } from '../../../src/rules';
import { type Binding, type SnapshotCell, type WorkbookSnapshot, cellAt, cellOf, findTables, readReport, sheetOf } from '../../../src/workbook';
import { sumFormula } from '../../../src/workbook/sum-formula';
import { lanxian } from '../../samples/lanxian-2024/load';
import { invented, shanghai } from '../../samples/shanghai-2024/invented';
import { laidOut } from './layouts/layout';
import { LAYOUTS } from './layouts/layouts';
import { OTHER_HANDS } from './layouts/other-hands';
import { type Hand, withSums } from './with-sums';

const LANXIAN = { set: shanxi2024, report: derive(shanxi2024, lanxian()) };
const SHANGHAI = { set: shanghai(), report: invented({ seed: 5, otherBudgets: true }) };

function foundIn(snapshot: WorkbookSnapshot) {
  const checked = checkWorkbook(snapshot);
  if (!checked.ok) throw new Error(checked.problem.kind);
  return checked.value;
}

const KNOWN = new Map<string, ReturnType<typeof made>>();

function filled(given: { readonly set: FormSet; readonly report: Report }, layout: string, hand: Hand) {
  const key = `${given.set.id}/${layout}/${hand}`;
  const known = KNOWN.get(key) ?? made(given, layout, hand);
  KNOWN.set(key, known);
  return known;
}

function made({ set, report }: { readonly set: FormSet; readonly report: Report }, layout: string, hand: Hand) {
  const style = { ...LAYOUTS, ...OTHER_HANDS }[layout];
  if (style === undefined) throw new Error(layout);
  const typed = laidOut(set, report, style);
  const { binding } = foundIn(typed);
  return { binding, typed, summed: withSums(set, typed, binding, hand) };
}

/** Somebody's formulas among the figures, and how each is read. */
function formulasIn(set: FormSet, binding: Binding, snapshot: WorkbookSnapshot): ReadonlyMap<FigureId, { readonly formula: string; readonly origin: string | undefined }> {
  const formulas = new Map<FigureId, { readonly formula: string; readonly origin: string | undefined }>();
  for (const { origins, entries } of readReport(set, binding, snapshot).tables.values()) {
    for (const id of entries.keys()) {
      const at = cellOf(binding, id);
      const sheet = at === undefined ? undefined : sheetOf(snapshot, at.sheetId);
      const formula = at === undefined || sheet === undefined ? undefined : cellAt(sheet, at.row, at.column).formula;
      if (formula !== undefined) formulas.set(id, { formula, origin: origins.get(id) });
    }
  }
  return formulas;
}

function withCell(snapshot: WorkbookSnapshot, binding: Binding, figure: FigureId, cell: SnapshotCell | undefined): WorkbookSnapshot {
  const at = cellOf(binding, figure);
  if (at === undefined) throw new Error(`${figure} is nowhere`);
  const put = (row: readonly (SnapshotCell | undefined)[]) => Array.from({ length: Math.max(row.length, at.column + 1) }, (_, column) => (column === at.column ? cell : row[column]));
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.id === at.sheetId ? { ...sheet, rows: new Map(sheet.rows).set(at.row, put(sheet.rows.get(at.row) ?? [])) } : sheet)) };
}

const errorsOf = (snapshot: WorkbookSnapshot) => foundIn(snapshot).findings.filter(({ severity }) => severity === 'error').map(({ key }) => key);

describe.each<[string, { readonly set: FormSet; readonly report: Report }, string]>([
  ['as the set prints it', LANXIAN, 'as the set prints it'],
  ['one list instead of two', LANXIAN, '总表 as one list'],
  ['the sum in the last row', LANXIAN, 'sum in the last row'],
  ['blank columns between', SHANGHAI, 'PDF: a blank column after every second one'],
  ['all on one sheet', SHANGHAI, 'plain banner, all on one sheet without blank rows between'],
])('sums of somebody in tables laid out with %s', (_name, report, layout) => {
  test.each<Hand>(['ranges', 'plus', 'leaves'])('are computed as ours are: %s', (hand) => {
    const { binding, summed } = filled(report, layout, hand);
    const formulas = formulasIn(report.set, binding, summed);
    expect(formulas.size).toBeGreaterThan(20);
    expect([...formulas].filter(([, { origin }]) => origin !== 'derived-to-cent')).toEqual([]);
    // Nothing is wrong that was not, and what adds up the roundings of others is not one rounding.
    const known = new Set([...errorsOf(filled(report, layout, hand).typed)]);
    expect(errorsOf(summed).filter((key) => !known.has(key))).toEqual([]);
  });
});

const FIGURE: FigureId = '05/2080502/basic';

test('a wrong figure is named where it was entered, not where formulas carry it', () => {
  const { binding, summed } = filled(LANXIAN, 'as the set prints it', 'ranges');
  const at = cellOf(binding, FIGURE);
  const sheet = sheetOf(summed, at?.sheetId ?? '');
  const value = sheet === undefined || at === undefined ? null : cellAt(sheet, at.row, at.column).value;
  if (typeof value !== 'number') throw new Error(`${FIGURE} is empty`);
  const wrong = withCell(summed, binding, FIGURE, -value);
  const { judged, findings, binding: bound } = foundIn(wrong);
  expect(listRoots({ ...judged, findings, snapshot: wrong }, bound, messagesIn('zh'))[0]?.root).toMatchObject({ kind: 'figure', figure: FIGURE });
});

test.each<[string, (formula: string) => SnapshotCell]>([
  ['a part of it is left out', (formula) => ({ value: 1, formula: formula.replace(/\+[A-Z]+\d+$/, '') })],
  ['a part counts twice', (formula) => ({ value: 1, formula: formula.replace(/(\+[A-Z]+\d+)$/, '$1$1') })],
  ['a part is subtracted', (formula) => ({ value: 1, formula: formula.replace(/\+([A-Z]+\d+)$/, '-$1') })],
  ['a number is added', (formula) => ({ value: 1, formula: `${formula}+1` })],
  ['it is rounded to 万元 without decimals', (formula) => ({ value: 1, formula: `ROUND(${formula},0)` })],
  ['it stands on a sheet beside', () => ({ value: 1, formula: "'底稿'!B3" })],
  ['it is an error', (formula) => ({ value: null, error: '#REF!', formula })],
])('of a formula the result is taken where %s', (_why, change) => {
  const { binding, summed } = filled(LANXIAN, 'as the set prints it', 'plus');
  const formula = formulasIn(shanxi2024, binding, summed).get('05/total/basic')?.formula ?? '';
  expect(formula).toMatch(/^[A-Z]+\d+(\+[A-Z]+\d+)+$/);
  const changed = withCell(summed, binding, '05/total/basic', change(formula));
  expect(formulasIn(shanxi2024, binding, changed).get('05/total/basic')?.origin).toBe('linked');
});

test('a sum that a file holds from before, or not at all, is computed anew', () => {
  const { binding, summed } = filled(LANXIAN, 'as the set prints it', 'ranges');
  const formula = formulasIn(shanxi2024, binding, summed).get('05/total/basic')?.formula ?? '';
  const was = foundIn(summed).report.tables.get('05')?.entries.get('05/total/basic');
  for (const value of [null, 1]) {
    const stale = foundIn(withCell(summed, binding, '05/total/basic', { value, formula }));
    expect(stale.report.tables.get('05')?.entries.get('05/total/basic')).toEqual(was);
  }
});

test('what SUM passes over is not counted: a figure that was stored as a text', () => {
  const { binding, summed } = filled(LANXIAN, 'as the set prints it', 'ranges');
  const parent = '05/20805/basic';
  const { formula } = formulasIn(shanxi2024, binding, summed).get(parent) ?? { formula: '' };
  expect(formula).toMatch(/^SUM/);
  const text = withCell(summed, binding, FIGURE, '12.30');
  expect(formulasIn(shanxi2024, binding, text).get(parent)?.origin).toBe('linked');
});

test('formulas that round as ours do are rounded as ours are', () => {
  const { binding, summed } = filled(LANXIAN, 'as the set prints it', 'plus');
  const { formula } = formulasIn(shanxi2024, binding, summed).get('05/total/basic') ?? { formula: '' };
  const rounded = withCell(summed, binding, '05/total/basic', { value: 1, formula: `ROUND(${formula},2)` });
  expect(formulasIn(shanxi2024, binding, rounded).get('05/total/basic')?.origin).toBe('derived');
});

test.each<[string, string | undefined]>([
  ['SUM(D8:D20)', '+D8:D20'],
  ['sum( $D$8:D20 , D31 )', '+D8:D20 +D31'],
  ['+D8+D15-E3', '+D8 +D15 -E3'],
  ['-(D8-SUM(E3:E4))', '-D8 +E3:E4'],
  ["ROUND(SUM('02 表'!D8)+Sheet2!D9-@F7,2)", '+02 表!D8 +Sheet2!D9 -F7 2'],
  ['D8:D20', undefined],
  ['SUM(D8:D9+1)', undefined],
  ['SUM(D8:D9+E8:E9)', undefined],
  ['D8*2', undefined],
  ['D8+1', undefined],
  ['SUM(D:D)', undefined],
  ['SUMIF(A1:A9,"208",D1:D9)', undefined],
  ['ROUND(D8,2)+D9', undefined],
  ['IF(D8="","",D8)', undefined],
  ['SUM(D8', undefined],
  ['D8 D9', undefined],
  ['', undefined],
  ["'[Book2.xlsx]Sheet1'!D8", '+[Book2.xlsx]Sheet1!D8'],
])('%s adds up %s', (formula, wanted) => {
  const read = sumFormula(formula);
  const said = read?.areas.map(({ sign, sheet, area }) => {
    const [first, last] = [[area.left, area.top], [area.right, area.bottom]].map(([column = 0, row = 0]) => `${String.fromCharCode(65 + column)}${String(row + 1)}`);
    return `${sign === 1 ? '+' : '-'}${sheet === undefined ? '' : `${sheet}!`}${first === last ? String(first) : `${String(first)}:${String(last)}`}`;
  });
  expect(said === undefined ? undefined : [...said, ...(read?.places === undefined ? [] : [String(read.places)])].join(' ')).toBe(wanted);
});

test('tables that a person accepted read the same sums as those that were found', () => {
  const { summed } = filled(SHANGHAI, 'plain banner, all on one sheet without blank rows between', 'ranges');
  const found = findTables(SHANGHAI.set, summed);
  const tables = new Map([...found.tables].map(([form, { placement }]) => [form, placement] as const));
  const formulas = formulasIn(SHANGHAI.set, { set: SHANGHAI.set, tables, problems: [] }, summed);
  expect([...formulas.values()].filter(({ origin }) => origin !== 'derived-to-cent')).toEqual([]);
  expect(new Set([...formulas.keys()].map((id) => figureKey(id).form)).size).toBeGreaterThan(4);
});
