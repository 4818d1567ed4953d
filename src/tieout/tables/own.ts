import type { Decimal } from '../../amount';
import { type Form, type FormSet, columnsOf, formOf } from '../../forms';
import { type FigureId, type Line as ReportLine, type Report, type Table, figureKey } from '../../report';
import { openChecker } from '../../rules';
import { type Line, withoutFurniture } from '../text';
import { Cells, figuresOf } from './cells';
import { readLaid } from './laid';
import { isLaidOut } from './placed-cells';
import { type Region, regionsOf } from './regions';
import { readSpaced } from './spaced';
import { putSingle, singleRow } from './spaced-single';
import { readTabbed } from './tabbed';
import { type TornPiece, amountsIn, isBroken, tornPieces } from './torn/pieces';
import { type Pool, solved, unknownEntries } from './torn/solve';
import { toldAmounts } from './torn/told-amounts';
import { type IsTold, readTornLines } from './torn/torn-lines';
import { hintsOf } from './torn/torn-rows';

export interface OwnTables {
  readonly report: Report;
  /** Forms that the document holds, also those that could not be read. */
  readonly printed: readonly string[];
}

/** The tables that a document holds: their cells between tabs, or, in the text of a PDF, between blanks or torn from each other. */
export function ownTables(set: FormSet, lines: readonly Line[]): OwnTables {
  const regions = regionsOf(set, withoutFurniture(lines));
  const tables = new Map<string, Table>();
  const loose = new Map<string, Region>();
  for (const region of regions) {
    const read = tableOf(set, region);
    if (read !== undefined) tables.set(region.form.id, read.table);
    if (read?.tabbed !== true) loose.set(region.form.id, region);
  }
  for (const form of torn(set, { set: set.id, tables }, new Set(loose.keys()))) tables.delete(form);
  const whole = withTorn(set, tables, loose, toldAmounts(lines));
  return { report: { set: set.id, tables: whole }, printed: regions.map(({ form }) => form.id) };
}

/** What could not be read by places: by the order of the figures and their sums, then by the sums between tables. */
function withTorn(set: FormSet, read: ReadonlyMap<string, Table>, loose: ReadonlyMap<string, Region>, isTold: ReturnType<typeof toldAmounts>): ReadonlyMap<string, Table> {
  const tables = new Map(read);
  const pools = new Map<string, Pool>();
  for (const [id, region] of loose) {
    const pieces = tornPieces(region.lines.map(({ text }) => text));
    pools.set(id, poolOf(region, pieces));
    if (tables.has(id)) continue;
    const cells = new Cells(set, region.form, region.inYuan);
    const own = readTorn(region.form, pieces, cells, (title, amount) => title !== '' && amount !== undefined && isTold(title.replace(/\s/g, ''), region.inYuan ? amount : amount.times(10_000)));
    tables.set(id, { form: id, lines: own ?? [], entries: own === undefined ? unknownEntries(region.form) : cells.entries, origins: new Map() });
  }
  if (pools.size === 0) return tables;
  for (const [id, entry] of solved(set, { set: set.id, tables }, pools)) {
    const table = tables.get(figureKey(id).form);
    if (table !== undefined) tables.set(table.form, { ...table, entries: new Map([...table.entries, [id, entry]]) });
  }
  return new Map([...tables].filter(([, { entries }]) => [...entries.values()].some(({ kind }) => kind !== 'unreadable') || entries.size === 0));
}

function readTorn(form: Form, pieces: readonly TornPiece[], cells: Cells, isTold: IsTold): ReportLine[] | undefined {
  const amounts = amountsIn(pieces);
  // A table that may be empty and shows no figure is.
  if (amounts.length === 0) return form.emptySentence === undefined ? undefined : [];
  if (form.body.kind === 'lines') return readTornLines(form, form.body.total, pieces, cells, isTold);
  const row = singleRow(form);
  return row === undefined ? undefined : putSingle(row, figuresOf(columnsOf(form)), amounts, cells);
}

function poolOf({ form, inYuan }: Region, pieces: readonly TornPiece[]): Pool {
  const inUnit = (value: Decimal) => (inYuan ? value.div(10_000) : value);
  return { amounts: amountsIn(pieces).map(inUnit), exact: inYuan, hints: new Map([...hintsOf(form, pieces)].map(([id, value]) => [id, inUnit(value)])) };
}

function tableOf(set: FormSet, { form, lines, inYuan }: Region): { readonly table: Table; readonly tabbed: boolean } | undefined {
  const rows = lines.filter(({ text }) => text.includes('\t')).map(({ text }) => text.split('\t').map((cell) => cell.trim()));
  const tabbed = rows.filter((row) => row.length > 2).length > 1;
  const printed = lines.map(({ text }) => text);
  if (!tabbed && isBroken(printed)) return undefined;
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
