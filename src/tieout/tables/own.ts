import { type FormSet, formOf } from '../../forms';
import { type FigureId, type Report, type Table, figureKey } from '../../report';
import { openChecker } from '../../rules';
import type { Line } from '../text';
import { Cells } from './cells';
import { readLaid } from './laid';
import { isLaidOut } from './placed-cells';
import { type Region, regionsOf } from './regions';
import { readSpaced } from './spaced';
import { readTabbed } from './tabbed';

export interface OwnTables {
  readonly report: Report;
  /** Forms that the document holds, also those that could not be read. */
  readonly printed: readonly string[];
}

/** The tables that a document holds: their cells between tabs, or, in the text of a PDF, between blanks. */
export function ownTables(set: FormSet, lines: readonly Line[]): OwnTables {
  const regions = regionsOf(set, lines);
  const tables = new Map<string, Table>();
  const spaced = new Set<string>();
  for (const region of regions) {
    const read = tableOf(set, region);
    if (read === undefined) continue;
    tables.set(region.form.id, read.table);
    if (!read.tabbed) spaced.add(region.form.id);
  }
  for (const form of torn(set, { set: set.id, tables }, spaced)) tables.delete(form);
  return { report: { set: set.id, tables }, printed: regions.map(({ form }) => form.id) };
}

function tableOf(set: FormSet, { form, lines, inYuan }: Region): { readonly table: Table; readonly tabbed: boolean } | undefined {
  const rows = lines.filter(({ text }) => text.includes('\t')).map(({ text }) => text.split('\t').map((cell) => cell.trim()));
  const tabbed = rows.filter((row) => row.length > 2).length > 1;
  const printed = lines.map(({ text }) => text);
  const readers = tabbed ? [(cells: Cells) => readTabbed(form, rows, cells)] : [...(isLaidOut(printed) ? [(cells: Cells) => readLaid(form, printed, cells)] : []), (cells: Cells) => readSpaced(form, printed, cells)];
  for (const read of readers) {
    const cells = new Cells(set, form, inYuan);
    const own = read(cells);
    if (own !== undefined) return { tabbed, table: { form: form.id, lines: own, entries: cells.entries, origins: new Map() } };
  }
  return undefined;
}

/** More of a table's own sums fail than people get wrong: its figures were not read as they were printed. A table of many lines has more of them. */
function tooMany(set: FormSet, form: string): number {
  return formOf(set, form)?.body.kind === 'lines' ? 4 : 2;
}

function torn(set: FormSet, report: Report, spaced: ReadonlySet<string>): readonly string[] {
  if (spaced.size === 0) return [];
  const failed = new Map<string, number>();
  for (const finding of openChecker(set, report).findings()) {
    const forms = new Set(finding.cells.map(({ figure }) => formOfFigure(figure)));
    const [form] = forms;
    if (finding.kind === 'identity' && finding.verdict === 'inconsistent' && forms.size === 1 && form !== undefined) failed.set(form, (failed.get(form) ?? 0) + 1);
  }
  return [...failed].filter(([form, count]) => spaced.has(form) && count >= tooMany(set, form)).map(([form]) => form);
}

function formOfFigure(figure: FigureId): string {
  return figureKey(figure).form;
}
