import { type Entry, type FigureId, type Report, EMPTY, amountEntry, figureKey } from '../../report';
import { isExactIn } from '../causes/printable';
import type { Grid } from '../engine/grid';
import type { Figure } from '../engine/model';
import { fromScaled } from '../engine/scaled';

/** The report with other entries in some typed cells. */
export function withEntries(report: Report, entries: readonly (readonly [FigureId, Entry])[]): Report {
  const tables = new Map(report.tables);
  for (const [id, entry] of entries) {
    const { form } = figureKey(id);
    const table = tables.get(form);
    if (table !== undefined) tables.set(form, { ...table, entries: new Map(table.entries).set(id, entry) });
  }
  return { ...report, tables };
}

/** `value` as it would be entered in the figure's cell of a report. */
export function entryFor(grid: Grid, figure: Pick<Figure, 'form' | 'entry' | 'kind'>, value: bigint | undefined): Entry {
  if (value === undefined) return EMPTY;
  const decimal = fromScaled(value);
  return amountEntry(decimal, Math.max(figure.kind.places, decimal.decimalPlaces()), isExactIn(grid, figure));
}
