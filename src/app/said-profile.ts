import type { FormSet, TextRef } from '../forms';
import { type Entry, type FigureId, type Report, type Table, entryAt, figureId } from '../report';
import type { Binding } from '../workbook';

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
