import type { FormSet, TextRef } from '../forms';
import { type Entry, type FigureId, type Report, type Table, entryAt, figureId } from '../report';
import { type Binding, type Placement, type WorkbookSnapshot, readReport } from '../workbook';
import type { Discovered } from './discover';

/** The report with the unit and year that the lines above the tables say, where no support sheet says them. */
export function withSaid(set: FormSet, report: Report, told: Binding['said']): Report {
  if (told === undefined) return report;
  const said: readonly (readonly [TextRef, string])[] = [[set.profile.unit, told.unit], [set.profile.year, told.year]];
  const tables = new Map(report.tables);
  for (const [{ form, row, column }, text] of said) {
    if (text === '' || entryAt({ ...report, tables }, form, row, column).kind !== 'empty') continue;
    const table: Table = tables.get(form) ?? { form, lines: [], entries: new Map(), origins: new Map() };
    tables.set(form, { ...table, entries: new Map<FigureId, Entry>([...table.entries, [figureId(form, row, column), { kind: 'text', text }]]) });
  }
  return { ...report, tables };
}

/** The figures of found tables that a workbook has in 元 beside those in the set's unit, as they stand; undefined where it has none. */
export function exactFound(set: FormSet, { exact }: Discovered, snapshot: WorkbookSnapshot): Report | undefined {
  if (exact.size === 0) return undefined;
  const tables = new Map([...exact].map(([form, { placement }]): [string, Placement] => [form, asItStands(set, placement)]));
  return readReport(set, { set, tables, problems: [] }, snapshot);
}

function asItStands(set: FormSet, placement: Placement): Placement {
  return placement.found === undefined ? placement : { ...placement, found: { ...placement.found, money: set.money.unit, exact: false } };
}
