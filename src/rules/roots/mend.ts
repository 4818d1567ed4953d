import { type Entry, type FigureId, type Report, EMPTY, amountEntry, figureKey } from '../../report';
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

/** `value` as it would be entered in the figure's cell. */
export function entryFor({ entry, kind }: Pick<Figure, 'entry' | 'kind'>, value: bigint | undefined): Entry {
  if (value === undefined) return EMPTY;
  const decimal = fromScaled(value);
  return amountEntry(decimal, Math.max(kind.places, decimal.decimalPlaces()), entry.kind === 'amount' && entry.exact);
}
