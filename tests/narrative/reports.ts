import type { FormSet } from '../../src/forms';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { type NarrateOptions, type Narrative, narrate, narrativeText } from '../../src/narrative';
import { type EntryJson, type LineJson, type Report, reportFromJson } from '../../src/report';

/** `form/row/column` → what stands there: an amount if it reads as one, else words. */
export type Cells = Readonly<Record<string, EntryJson>>;

const UNIT: Cells = { 'P/unit/text': '某某单位', 'P/kind/text': '事业', 'P/level/text': '单位', 'P/year/text': { text: '2024' } };

type TablesJson = Record<string, { lines: LineJson[]; figures: Record<string, Record<string, EntryJson>> }>;

/** Every table of a set, empty. */
export function emptyTables(set: FormSet): TablesJson {
  return Object.fromEntries(set.forms.map(({ id }) => [id, { lines: [], figures: {} }]));
}

/**
 * A report of a 事业单位 for 2024 in which nothing else is entered. Lines of 02, 03, 05, 07, 08 follow from the codes in `cells`.
 * @param without tables that it lacks
 */
export function reportOf(cells: Cells, names: Readonly<Record<string, string>> = {}, without: readonly string[] = []): Report {
  const tables = Object.fromEntries(Object.entries(emptyTables(shanxi2024)).filter(([form]) => !without.includes(form)));
  for (const [id, entry] of Object.entries({ ...UNIT, ...cells })) {
    const [form = '', row = '', column = ''] = id.split('/');
    const table = (tables[form] ??= { lines: [], figures: {} });
    if (['02', '03', '05', '07', '08'].includes(form) && row !== 'total' && !table.lines.some(({ code }) => code === row)) {
      table.lines.push({ code: row, name: names[row] ?? '' });
    }
    (table.figures[row] ??= {})[column] = typeof entry === 'string' && !/^-?\d+(\.\d+)?$|^——$/.test(entry) ? { text: entry } : entry;
  }
  const read = reportFromJson({ set: 'shanxi-2024', tables });
  if (read.kind === 'refused') throw new Error(read.why.en);
  return read.report;
}

export function told(cells: Cells, options: NarrateOptions = {}): Narrative {
  return narrate(shanxi2024, reportOf(cells), options);
}

/** The paragraphs of one section as text. */
export function sectionOf(narrative: Narrative, key: string): string[] {
  const sections = narrative.sections.filter((section) => section.key === key).map((section) => ({ ...section, title: '' }));
  return narrativeText({ ...narrative, sections }).trim().split('\n');
}

/** An official expenditure class: spent, last year, budget at the start of the year; `undefined` is not entered. */
export function general(classes: Readonly<Record<string, readonly [spent?: string | undefined, last?: string | undefined, budget?: string | undefined]>>): Cells {
  const cells: Record<string, EntryJson> = {};
  const total: Record<'05/total/total' | 'P/general/previous' | 'P/general/budget', number> = { '05/total/total': 0, 'P/general/previous': 0, 'P/general/budget': 0 };
  for (const [code, [spent, last, budget]] of Object.entries(classes)) {
    for (const [id, sum, entry] of [
      [`05/${code}/total`, '05/total/total', spent], [`P/${code}/previous`, 'P/general/previous', last], [`P/${code}/budget`, 'P/general/budget', budget],
    ] as const) {
      if (entry === undefined) continue;
      cells[id] = entry;
      total[sum] += Math.round(parseFloat(entry) * 100);
    }
  }
  return { ...cells, ...Object.fromEntries(Object.entries(total).map(([id, cents]) => [id, (cents / 100).toFixed(2)])) };
}
