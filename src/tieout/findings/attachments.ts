import type { FormSet } from '../../forms';
import { type Found, type PerformanceTable, type TextGrid, checkTable, readTables, severityOf, textGrid, twiceNamed } from '../../performance';
import type { TextFinding } from '../claim';
import { against } from '../projects/against';
import { toldProjects } from '../projects/told';
import type { Outline } from '../text';

export interface Attachments {
  readonly outline: Outline;
  /** The document's, where its cover does not tell. */
  readonly year: number;
  /** 绩效自评表 of the workbook that the text is held against. */
  readonly projects: readonly PerformanceTable[];
  readonly known: readonly TextFinding[];
}

/** The 绩效自评表 behind a disclosure: each against itself, and all of them, or those of its workbook, against the narrative. What was found already is left out. */
export function attachmentFindings(set: FormSet, { outline, year: said, projects, known }: Attachments): TextFinding[] {
  const form = set.performance;
  if (form === undefined) return [];
  const text = textGrid(outline.lines);
  const tables = readTables(form, text.grid);
  const year = yearIn(outline) ?? said;
  const each = tables.flatMap((table) => checkTable(table, year).map((found) => ({ table, found })));
  const findings = [...each, ...twiceNamed(tables)].map(({ table, found }) => findingOf(text, outline, table, found));
  const taken = new Set(known.map(({ start, end }) => `${String(start)}-${String(end)}`));
  const told = toldProjects(form, outline, year);
  const [behind, ofWorkbook] = [against(tables, told), against(projects, told)];
  // A text with some of the tables behind it is right where either bears it out.
  const together = tables.length === 0 ? ofWorkbook : projects.length === 0 ? behind : ofWorkbook.filter((one) => behind.some(({ rule, start }) => rule === one.rule && start === one.start));
  return [...findings.filter(({ start, end }) => !taken.has(`${String(start)}-${String(end)}`)), ...together.filter((one) => !known.some(({ rule, start, end }) => (rule === 'wrong-number' || rule === 'copied-number') && start < one.end && end > one.start))];
}

/** 2024年度 of the cover. */
function yearIn({ lines }: Outline): number | undefined {
  const cover = lines.slice(0, 40).map(({ text }) => /(\d{4})\s*年度/.exec(text)?.[1]).find((year) => year !== undefined);
  return cover === undefined ? undefined : parseInt(cover, 10);
}

function findingOf(text: TextGrid, { lines }: Outline, { title, project }: PerformanceTable, { rule, at, fields, span, values, expected }: Found): TextFinding {
  // What all weights say together is wrong in none of them alone.
  const place = rule === 'X-weights' || rule === 'X-shares' ? spanOver(text, fields) : text.spanOf(at);
  const start = place.start + (span?.start ?? 0);
  const end = span === undefined ? place.end : place.start + span.end;
  const quote = lines.filter((line) => line.start < end && line.start + line.text.length > start).map((line) => line.text.slice(Math.max(0, start - line.start), end - line.start)).join('\n');
  return { rule, severity: severityOf(rule), section: title?.text ?? project?.text ?? '', quote, start, end, values, ...(expected === undefined ? {} : { expected }), cells: [] };
}

function spanOver(text: TextGrid, fields: Found['fields']): { readonly start: number; readonly end: number } {
  const spans = fields.map((field) => text.spanOf(field));
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
