import { type Area, fitsSheet, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from './area';

/** `A` for 0, `AA` for 26. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function columnIndex(name: string): number {
  return Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const CELLS = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i;
const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/i;
const ROWS = /^(\d{1,7}):(\d{1,7})$/;

/** Reads `B2`, `$B$2:C4`, `B:C` or `2:4`; none if it is not an address of one rectangle. */
export function parseArea(address: string): Area | undefined {
  const text = address.replaceAll('$', '');
  const [, left = '', top = '', right = left, bottom = top] = CELLS.exec(text) ?? [];
  if (left !== '') return ordered(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  const [, firstColumn, lastColumn] = COLUMNS.exec(text) ?? [];
  if (firstColumn !== undefined && lastColumn !== undefined) {
    return ordered(0, columnIndex(firstColumn), MAX_ROWS - 1, columnIndex(lastColumn));
  }
  const [, firstRow, lastRow] = ROWS.exec(text) ?? [];
  if (firstRow !== undefined && lastRow !== undefined) {
    return ordered(Number(firstRow) - 1, 0, Number(lastRow) - 1, MAX_COLUMNS - 1);
  }
  return undefined;
}

function ordered(row1: number, column1: number, row2: number, column2: number): Area | undefined {
  const area = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return fitsSheet(area) ? area : undefined;
}

/** `B2`, `B2:C4`, `B:C` or `2:4`; with `$` signs if `absolute`. */
export function formatArea(area: Area, absolute = false): string {
  const sign = absolute ? '$' : '';
  const column = (index: number) => sign + columnName(index);
  const row = (index: number) => sign + String(index + 1);
  if (isWholeColumns(area)) return `${column(area.left)}:${column(area.right)}`;
  if (isWholeRows(area)) return `${row(area.top)}:${row(area.bottom)}`;
  const first = column(area.left) + row(area.top);
  const last = column(area.right) + row(area.bottom);
  return first === last ? first : `${first}:${last}`;
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_A_CELL = /^(?:[A-Z]{1,3}\d{1,7}|R\d*C\d*|R|C)$/i;

/** A sheet's name as it stands before the `!` of a reference: quoted only where it has to be. */
export function quoteSheetName(name: string): string {
  const plain = PLAIN_NAME.test(name) && !LOOKS_LIKE_A_CELL.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export interface SheetReference {
  readonly sheetName: string | undefined;
  readonly local: string;
}

/** Splits `'a sheet'!A1` into its two parts. A leading `=` is dropped. */
export function splitReference(reference: string): SheetReference {
  const text = reference.replace(/^=/, '');
  const bang = text.lastIndexOf('!');
  if (bang < 0) return { sheetName: undefined, local: text };
  const prefix = text.slice(0, bang);
  const quoted = /^'(.*)'$/s.exec(prefix)?.[1];
  return { sheetName: quoted === undefined ? prefix : quoted.replaceAll("''", "'"), local: text.slice(bang + 1) };
}
