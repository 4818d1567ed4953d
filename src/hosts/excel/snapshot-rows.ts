import type { SnapshotCell, SnapshotRow } from '../../workbook';
import { cellFrom } from './cell-value';

/** What was loaded of a range. */
export interface LoadedRange {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

export const LOADED = 'rowIndex,columnIndex,values,formulas';

/** A cell of a sheet and what it holds; undefined is empty. */
export interface CellPatch {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly cell: SnapshotCell | undefined;
}

export function rowsFrom(range: LoadedRange): ReadonlyMap<number, SnapshotRow> {
  const rows = new Map<number, SnapshotRow>();
  range.values.forEach((values, index) => {
    const cells = values.map((value, column) => cellFrom(value, range.formulas[index]?.[column]));
    if (cells.every((cell) => cell === undefined)) return;
    rows.set(range.rowIndex + index, [...Array.from<undefined>({ length: range.columnIndex }), ...cells]);
  });
  return rows;
}

export function patchesFrom(sheetId: string, range: LoadedRange): CellPatch[] {
  return range.values.flatMap((values, row) =>
    values.map((value, column) => ({
      sheetId,
      row: range.rowIndex + row,
      column: range.columnIndex + column,
      cell: cellFrom(value, range.formulas[row]?.[column]),
    })),
  );
}

/** The same cells row by row. */
export function rowsOf(patches: readonly CellPatch[]): ReadonlyMap<number, SnapshotRow> {
  const rows = new Map<number, SnapshotCell[]>();
  for (const { row, cell } of patches) if (cell !== undefined) rows.set(row, [...(rows.get(row) ?? []), cell]);
  return rows;
}
