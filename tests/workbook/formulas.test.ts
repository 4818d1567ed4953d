import { FORM_SETS, type FormSet } from '../../src/forms';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { type SheetModel, type WorkbookModel, address, layoutSet } from '../../src/workbook';
import { lanxian } from '../samples/lanxian-2024/load';
import { parseFormula } from './formula-ranges';
import { reportOf } from './random-report';

/** All in Excel since 2007, none volatile, none that spills. */
const ALLOWED = ['COUNTIF', 'IF', 'IFERROR', 'INDEX', 'LEFT', 'LEN', 'MAX', 'ROUND', 'ROW', 'SUM', 'SUMIF', 'SUMPRODUCT', 'TEXT', 'VLOOKUP'];

const CODES = ['2080106', '2080109', '20807', '210', '2210201'];

/** `CODES` on every table whose lines vary. */
function laid(set: FormSet): Record<string, readonly string[]> {
  return Object.fromEntries(set.forms.filter(({ body }) => body.kind === 'lines').map(({ id }) => [id, CODES]));
}

type Case = readonly [name: string, set: FormSet, model: WorkbookModel];
const WORKBOOKS: readonly Case[] = [
  ['the sample report', shanxi2024, layoutSet(shanxi2024, { report: lanxian() })],
  ...FORM_SETS.flatMap((set): readonly Case[] => [
    [`a new workbook of ${set.id}`, set, layoutSet(set)],
    [`a workbook of ${set.id} with codes laid`, set, layoutSet(set, { codes: laid(set) })],
    [`a random report of ${set.id}`, set, layoutSet(set, { report: reportOf({ set, seed: 7, lines: 60, overtyped: 0.02 }) })],
  ]),
];

interface Found {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function formulasOf(model: WorkbookModel): Found[] {
  return model.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell?.content.kind === 'formula' ? [{ sheet, row, column, formula: cell.content.formula }] : []))),
  );
}

describe.each(WORKBOOKS)('formulas of %s', (_, set, model) => {
  const found = formulasOf(model);

  test('there are some on every published table', () => {
    const sheets = new Set(found.map(({ sheet }) => sheet.form));
    expect(set.forms.filter(({ id, kind }) => kind === 'public' && !sheets.has(id))).toEqual([]);
  });

  test('no formula reads its own cell', () => {
    const circular = found.filter(({ sheet, row, column, formula }) =>
      parseFormula(formula, row).ranges.some((range) => {
        const own = range.sheet === undefined || range.sheet === sheet.name;
        return own && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
      }),
    );
    expect(circular.map(({ sheet, row, column, formula }) => `${sheet.name} ${address(row, column)} ${formula}`)).toEqual([]);
  });

  test('only functions that Excel 2016 has, none volatile', () => {
    expect([...new Set(found.flatMap(({ formula, row }) => parseFormula(formula, row).functions))].filter((name) => !ALLOWED.includes(name))).toEqual([]);
  });

  test('whole columns stand as the first argument of INDEX only', () => {
    expect(found.flatMap(({ formula, row }) => parseFormula(formula, row).wholeColumns)).toEqual([]);
  });

  test('ranges lie within their sheets', () => {
    const outside = found.flatMap(({ sheet, row, formula }) =>
      parseFormula(formula, row).ranges.filter((range) => {
        const target = range.sheet === undefined ? sheet : model.sheets.find(({ name }) => name === range.sheet);
        return target === undefined || range.top < 0 || range.top > range.bottom || range.right >= target.columnWidths.length || range.bottom > target.rows.length;
      }).map(({ text }) => `${sheet.name}: ${text}`),
    );
    expect(outside).toEqual([]);
  });

  test('no formula is longer than a cell takes, no text in one longer than Excel allows', () => {
    expect(found.filter(({ formula }) => formula.length > 8192 || (formula.match(/"(?:[^"]|"")*"/g) ?? []).some((text) => text.length > 257))).toEqual([]);
  });
});

test.each(FORM_SETS.map((set) => [set.id, set] as const))('cells of %s do not depend on themselves through others', (_, set) => {
  const model = layoutSet(set, { codes: laid(set) });
  const known = new Map(formulasOf(model).map((cell) => [`${cell.sheet.name}!${address(cell.row, cell.column)}`, cell]));
  const state = new Map<string, 'open' | 'done'>();
  const visit = (key: string): void => {
    const cell = known.get(key);
    if (cell === undefined || state.get(key) === 'done') return;
    if (state.get(key) === 'open') throw new Error(`${key} depends on itself`);
    state.set(key, 'open');
    for (const range of parseFormula(cell.formula, cell.row).ranges) {
      for (let row = range.top; row <= range.bottom; row += 1) {
        for (let column = range.left; column <= range.right; column += 1) visit(`${range.sheet ?? cell.sheet.name}!${address(row, column)}`);
      }
    }
    state.set(key, 'done');
  };
  for (const key of known.keys()) visit(key);
  expect(state.size).toBe(known.size);
});
