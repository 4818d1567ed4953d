import type { FormSet } from '../forms';
import type { FigureId } from '../report';
import type { Binding } from './binding';
import type { CellAddress, CellMeaning } from './placement';
import type { WorkbookSnapshot } from './snapshot';

/** Finds the set's tables by their defined names, wherever they were moved and whatever was inserted. */
export function bind(set: FormSet, _snapshot: WorkbookSnapshot): Binding {
  return { set, tables: new Map(), problems: [] };
}

/** The cell of a figure; none where its table, row or column is not there. */
export function cellOf(_binding: Binding, _id: FigureId): CellAddress | undefined {
  return undefined;
}

/** What a cell is, if it belongs to a table. */
export function meaningOf(_binding: Binding, _sheetId: string, _row: number, _column: number): CellMeaning | undefined {
  return undefined;
}
