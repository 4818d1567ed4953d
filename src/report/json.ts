import { Decimal, formatAmount, type Refusal } from '../amount';
import { EMPTY, type Entry, STRUCTURAL, amountEntry } from './entry';
import { type FigureId, figureId, figureKey } from './figure';
import { type Line, type Origin, type Report, type Table, lineKeys } from './report';

/**
 * A report as plain data, for files and messages. Amounts are decimal strings with their places (`"133.40"`), never
 * JSON numbers; `"——"` is a structural zero; an object says more; what is empty is left out.
 * The order of tables, rows and columns means nothing (JavaScript moves keys such as `"10"` to the front); that of lines does.
 */
export interface ReportJson {
  readonly set: string;
  readonly tables: Readonly<Record<string, TableJson>>;
}

export interface TableJson {
  /** In sheet order; only where the form's lines vary. Their row keys follow from their codes. */
  readonly lines?: readonly LineJson[];
  /** Row key → column key → entry. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, EntryJson>>>>;
}

export interface LineJson {
  readonly code: string;
  readonly name: string;
}

export type EntryJson =
  | string
  | { readonly amount: string; readonly exact?: true; readonly origin?: Origin }
  | { readonly text: string; readonly origin?: Origin }
  | { readonly unreadable: string; readonly reason: Refusal | 'not-calculated'; readonly origin?: Origin }
  | { readonly structural: true; readonly origin?: Origin }
  /** an empty cell that holds a formula */
  | { readonly origin: Origin };

/** One sentence that says where the data is not a report. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export type ReportRead = { readonly kind: 'report'; readonly report: Report } | { readonly kind: 'refused'; readonly why: Sentence };

const DASHES = '——';
const AMOUNT = /^-?\d{1,15}(?:\.(\d{1,10}))?$/;
const ORIGINS: ReadonlySet<string> = new Set<Origin>(['typed', 'derived', 'derived-to-cent', 'linked']);
const REASONS: ReadonlySet<string> = new Set<Refusal | 'not-calculated'>([
  'not-a-number', 'ambiguous-separator', 'too-precise', 'too-large', 'formula-error', 'not-calculated',
]);

/* Writing */

export function reportToJson(report: Report): ReportJson {
  return { set: report.set, tables: Object.fromEntries([...report.tables].map(([id, table]) => [id, tableToJson(table)])) };
}

function tableToJson(table: Table): TableJson {
  const figures: Record<string, Record<string, EntryJson>> = {};
  for (const id of new Set([...table.entries.keys(), ...table.origins.keys()])) {
    const written = entryToJson(table.entries.get(id) ?? EMPTY, table.origins.get(id) ?? 'typed');
    if (written === undefined) continue;
    const { row, column } = figureKey(id);
    (figures[row] ??= {})[column] = written;
  }
  return { ...(table.lines.length > 0 ? { lines: table.lines.map(({ code, name }) => ({ code, name })) } : {}), figures };
}

function entryToJson(entry: Entry, origin: Origin): EntryJson | undefined {
  const from = origin === 'typed' ? {} : { origin };
  switch (entry.kind) {
    case 'empty':
      return origin === 'typed' ? undefined : { origin };
    case 'structural':
      return origin === 'typed' ? DASHES : { structural: true, origin };
    case 'amount': {
      const amount = formatAmount(entry.value, Math.max(entry.places, entry.value.decimalPlaces()), false);
      return origin === 'typed' && !entry.exact ? amount : { amount, ...(entry.exact ? { exact: true } : {}), ...from };
    }
    case 'text':
      return { text: entry.text, ...from };
    case 'unreadable':
      return { unreadable: entry.text, reason: entry.reason, ...from };
  }
}

/* Reading */

/** Reads parsed JSON that may be anything. */
export function reportFromJson(json: unknown): ReportRead {
  if (!isRecord(json) || typeof json['set'] !== 'string' || !isRecord(json['tables'])) {
    return refused('数据不是一份决算报表：缺少 set 或 tables。', 'The data is not a report: set or tables is missing.');
  }
  const tables = new Map<string, Table>();
  for (const [form, table] of Object.entries(json['tables'])) {
    const read = tableFromJson(form, table);
    if (read.kind === 'refused') return read;
    tables.set(form, read.table);
  }
  return { kind: 'report', report: { set: json['set'], tables } };
}

type Refused = Extract<ReportRead, { kind: 'refused' }>;

function tableFromJson(form: string, json: unknown): { readonly kind: 'table'; readonly table: Table } | Refused {
  if (!isRecord(json) || !isRecord(json['figures'])) return refused(`${form}表缺少 figures。`, `Table ${form} has no figures.`);
  const lines = linesFromJson(json['lines'] ?? []);
  if (lines === undefined) return refused(`${form}表的 lines 应逐行给出 code 和 name。`, `The lines of table ${form} must each have a code and a name.`);
  const entries = new Map<FigureId, Entry>();
  const origins = new Map<FigureId, Origin>();
  for (const [row, columns] of Object.entries(json['figures'])) {
    if (!isRecord(columns)) return refused(`${form}表 ${row} 行应是一组栏目。`, `Row ${row} of table ${form} must be a set of columns.`);
    for (const [column, figure] of Object.entries(columns)) {
      const read = entryFromJson(figure);
      if (read === undefined || [form, row, column].some((key) => key.includes('/'))) {
        return refused(`${form}表 ${row} 行 ${column} 栏不是可识别的数据。`, `Column ${column} of row ${row} in table ${form} is not a readable entry.`);
      }
      const id = figureId(form, row, column);
      if (read.entry.kind !== 'empty') entries.set(id, read.entry);
      if (read.origin !== 'typed') origins.set(id, read.origin);
    }
  }
  return { kind: 'table', table: { form, lines, entries, origins } };
}

function linesFromJson(json: unknown): readonly Line[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const lines: LineJson[] = [];
  for (const line of json as readonly unknown[]) {
    if (!isRecord(line) || typeof line['code'] !== 'string' || typeof line['name'] !== 'string' || line['code'].includes('/')) return undefined;
    lines.push({ code: line['code'], name: line['name'] });
  }
  const keys = lineKeys(lines.map(({ code }) => code));
  return lines.map(({ code, name }, i) => ({ row: keys[i] ?? '', code, name }));
}

function entryFromJson(json: unknown): { readonly entry: Entry; readonly origin: Origin } | undefined {
  if (typeof json === 'string') {
    const entry = json === DASHES ? STRUCTURAL : amountFrom(json, false);
    return entry && { entry, origin: 'typed' };
  }
  if (!isRecord(json)) return undefined;
  const origin = json['origin'] ?? 'typed';
  const entry = entryFromRecord(json);
  return isOrigin(origin) && entry ? { entry, origin } : undefined;
}

function entryFromRecord(json: Readonly<Record<string, unknown>>): Entry | undefined {
  const { amount, exact, text, unreadable, reason, structural } = json;
  if (typeof amount === 'string') return amountFrom(amount, exact === true);
  if (typeof text === 'string') return { kind: 'text', text };
  if (typeof unreadable === 'string') return isReason(reason) ? { kind: 'unreadable', text: unreadable, reason } : undefined;
  if (structural === true) return STRUCTURAL;
  // Nothing but an origin: a formula whose cell is empty. Anything else is a misspelt key.
  return Object.keys(json).join() === 'origin' ? EMPTY : undefined;
}

function amountFrom(written: string, exact: boolean): Entry | undefined {
  const match = AMOUNT.exec(written);
  return match ? amountEntry(new Decimal(written), match[1]?.length ?? 0, exact) : undefined;
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
function isOrigin(json: unknown): json is Origin {
  return typeof json === 'string' && ORIGINS.has(json);
}
function isReason(json: unknown): json is Refusal | 'not-calculated' {
  return typeof json === 'string' && REASONS.has(json);
}

function refused(zh: string, en: string): Refused {
  return { kind: 'refused', why: { zh, en } };
}
