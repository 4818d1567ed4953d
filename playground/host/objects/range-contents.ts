import { cellsOf, columnsOf, forEachCell, mapCells, rowsOf } from '../grid/area';
import { type CellValue, type Entry, GENERAL } from '../grid/cell';
import { understand } from '../grid/coercion';
import { valueType } from '../events/change-reporter';
import type { RangeSubject } from '../model/range-subject';
import { textOf } from '../wire/arguments';
import { invalidArgument, invalidOperation } from '../wire/host-error';
import type { Property } from '../wire/object-type';
import type { Json } from '../wire/protocol';

/** Excel answers no larger array either. */
const ARRAY_LIMIT = 5_000_000;

/** The properties of a range that are one value a cell. */
export const rangeContents: Readonly<Record<string, Property<RangeSubject>>> = {
  Values: {
    get: (it) => eachCell(it, (row, column) => it.book.grid.cell(it.sheetId, row, column).value),
    set: (it, input) => enter(it, input),
  },
  Formulas: {
    get: (it) =>
      eachCell(it, (row, column) => {
        const cell = it.book.grid.cell(it.sheetId, row, column);
        return cell.formula ?? cell.value;
      }),
    set: (it, input) => enter(it, input),
  },
  Text: { get: (it) => eachCell(it, (row, column) => it.book.grid.text(it.sheetId, row, column)) },
  ValueTypes: { get: (it) => eachCell(it, (row, column) => valueType(it.book.grid.cell(it.sheetId, row, column).value)) },
  NumberFormat: {
    get: (it) => eachCell(it, (row, column) => it.book.grid.format(it.sheetId, row, column).numberFormat),
    set: (it, input) => setNumberFormats(it, input),
  },
};

function eachCell(it: RangeSubject, read: (row: number, column: number) => CellValue): Json {
  if (cellsOf(it.area) > ARRAY_LIMIT) throw invalidOperation('The range is too large to be read at once.');
  return mapCells(it.area, read);
}

/** One value per cell; a single value, or an array of one, is meant for all of them. */
function perCell(it: RangeSubject, input: Json): (i: number, j: number) => Json {
  if (!Array.isArray(input)) return () => input;
  const rows: readonly Json[] = input;
  const fits = rows.length === rowsOf(it.area) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(it.area));
  if (fits) return (i, j) => at(at(rows, i), j);
  throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}

function at(array: Json | undefined, index: number): Json {
  return Array.isArray(array) ? ((array as readonly Json[])[index] ?? null) : null;
}

/** `null` leaves a cell as it is. */
function enter(it: RangeSubject, input: Json): void {
  const value = perCell(it, input);
  it.assertWritable();
  const { grid, year } = it.book;
  const { top, left } = it.area;
  const entries = mapCells(it.area, (row, column): Entry | undefined => {
    const given = value(row - top, column - left);
    if (given === null) return undefined;
    if (typeof given === 'object') throw invalidArgument();
    return understand(given, grid.format(it.sheetId, row, column).numberFormat, year);
  });
  grid.enter(it.sheetId, it.area, entries);
}

function setNumberFormats(it: RangeSubject, input: Json): void {
  it.assertAllowed('allowFormatCells');
  const { grid } = it.book;
  const single = Array.isArray(input) && input.length === 1 && Array.isArray(input[0]) && input[0].length === 1;
  const value = perCell(it, single ? at(at(input, 0), 0) : input);
  if (!Array.isArray(input) || single) {
    grid.setFormat(it.sheetId, it.area, { numberFormat: textOf(value(0, 0)) || GENERAL });
    return;
  }
  const { top, left } = it.area;
  forEachCell(it.area, (row, column) => {
    const format = value(row - top, column - left);
    if (format !== null) grid.setFormat(it.sheetId, { top: row, left: column, bottom: row, right: column }, { numberFormat: textOf(format) });
  });
}
