import type { FormSet } from '../../forms';
import type { Report, Table } from '../../report';
import type { Line } from '../text';
import { Cells } from './cells';
import { type Region, regionsOf } from './regions';
import { readSpaced } from './spaced';
import { readTabbed } from './tabbed';

/** The tables that a document holds: their cells between tabs, or, in the text of a PDF, between blanks. */
export function ownTables(set: FormSet, lines: readonly Line[]): Report {
  const tables = new Map<string, Table>();
  for (const region of regionsOf(set, lines)) {
    const table = tableOf(set, region);
    if (table !== undefined) tables.set(region.form.id, table);
  }
  return { set: set.id, tables };
}

function tableOf(set: FormSet, { form, lines, inYuan }: Region): Table | undefined {
  const cells = new Cells(set, form, inYuan);
  const tabbed = lines.filter(({ text }) => text.includes('\t')).map(({ text }) => text.split('\t').map((cell) => cell.trim()));
  const isTabbed = tabbed.filter((row) => row.length > 2).length > 1;
  const read = isTabbed ? readTabbed(form, tabbed, cells) : readSpaced(form, lines.map(({ text }) => text), cells);
  return read === undefined ? undefined : { form: form.id, lines: read, entries: cells.entries, origins: new Map() };
}
