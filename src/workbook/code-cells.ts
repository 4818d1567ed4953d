import type { Column } from '../forms';
import { address, columnLetters } from './a1';
import { codeOf } from './cell-text';
import { type FormGrid, gridOf } from './form-grid';
import type { Placement } from './placement';
import { type SheetSnapshot, cellAt } from './snapshot';

/** A sheet column that holds codes, or the digits of them that are printed there. */
export interface CodeCell {
  readonly at: number;
  readonly column: Extract<Column, { role: 'code' }>;
}

/** The sheet columns that hold a line's code, from left to right; none where one of them was deleted. */
export function codeCells(grid: FormGrid, columns: Placement['columns']): readonly CodeCell[] {
  const cells = grid.columns.flatMap(({ index, column }) => (column.role === 'code' ? [{ at: columns[index], column }] : []));
  const found = cells.flatMap(({ at, column }) => (at === undefined ? [] : [{ at, column }]));
  return found.length === cells.length ? found : [];
}

/** A line's code as its cells say it together. Digits that a host took for a number get their leading zeros back. */
export function codeInCells(cells: readonly CodeCell[], sheet: SheetSnapshot, row: number): string {
  return cells
    .map(({ at, column: { digits } }) => {
      const text = codeOf(cellAt(sheet, row, at).value);
      return digits !== undefined && /^\d+$/.test(text) ? text.padStart(digits[1] - digits[0], '0') : text;
    })
    .join('');
}

/** The code of the line on a sheet row, as a formula sees it. */
export function codeOnRow({ form, columns }: Pick<Placement, 'form' | 'columns'>, row: number): string | undefined {
  return expression(codeCells(gridOf(form), columns), (column) => `$${address(row, column)}`);
}

/** The codes of several rows, as a formula sees them; `range` gives the range of a column by its letters, `$` included. */
export function codesInRange({ form, columns }: Placement, range: (letters: string) => string): string | undefined {
  return expression(codeCells(gridOf(form), columns), (column) => range(`$${columnLetters(column)}`));
}

/** Whether a host can compare a range of codes as it stands: they are not spread over several columns. */
export function isWhole({ form }: Placement): boolean {
  return gridOf(form).columns.every(({ column }) => column.role !== 'code' || column.digits === undefined);
}

/** TEXT gives digits that were stored as a number their leading zeros back, and an empty cell stays empty. */
function expression(cells: readonly CodeCell[], reference: (column: number) => string): string | undefined {
  const parts = cells.map(({ at, column: { digits } }) => (digits === undefined ? reference(at) : `TEXT(${reference(at)},"${'0'.repeat(digits[1] - digits[0])};;;@")`));
  return parts.length === 0 ? undefined : parts.join('&');
}
