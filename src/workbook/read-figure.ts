import type { FormSet } from '../forms';
import { type Entry, type FigureId, figureKey } from '../report';
import type { Binding } from './binding';
import { figureColumn, gridOf, measureOf } from './form-grid';
import { entryInFound } from './read-found';
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
  const held = typeof cell === 'object' ? cell : { value: cell ?? null };
  const shown = figureColumn(grid, declared, column);
  if (shown === undefined) return undefined;
  const measure = measureOf(declared?.row, shown.column);
  return placement.found === undefined ? entryOfCell(set, held, measure) : entryInFound(set, placement, held, row, measure);
}
