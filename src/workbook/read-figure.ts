import type { FormSet } from '../forms';
import { type Entry, type FigureId, figureKey } from '../report';
import type { Binding } from './binding';
import { figureColumn, gridOf, measureOf } from './form-grid';
import { entryOfCell } from './read-table';
import type { SnapshotCell } from './snapshot';

/** What a constant in a figure's cell says. Undefined for a formula, which only its whole table can judge, and for what is no figure. */
export function readConstant(set: FormSet, binding: Binding, id: FigureId, cell: SnapshotCell | undefined): Entry | undefined {
  if (typeof cell === 'object' && cell.formula !== undefined) return undefined;
  const { form, row, column } = figureKey(id);
  const placement = binding.tables.get(form);
  if (placement === undefined) return undefined;
  const grid = gridOf(placement.form);
  const declared = grid.byKey.get(row);
  const shown = figureColumn(grid, declared, column);
  if (shown === undefined) return undefined;
  return entryOfCell(set, typeof cell === 'object' ? cell : { value: cell ?? null }, measureOf(declared?.row, shown.column));
}
