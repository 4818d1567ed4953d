import { type Decimal, ZERO, plain } from '../../amount';
import { type Form, type Row, columnsOf } from '../../forms';
import type { Line as ReportLine } from '../../report';
import { addsUp } from '../figures/compare';
import { type Cells, type Figure, figuresOf } from './cells';
import { type PlacedCell, amountIn } from './placed-cells';

interface Read {
  /** None: its line was printed, and nothing on it. */
  readonly value: Decimal | undefined;
  readonly written: string;
}

/**
 * 06 in whatever shape it is printed: items by their code (in one cell, or 类 and 款 apart) or their name, each with the
 * first figure after it; one long lane or several beside each other. An item that was not read is nothing only where the
 * sums tie without it.
 */
export function readItems(form: Form, rows: readonly (readonly PlacedCell[])[], cells: Cells): ReportLine[] | undefined {
  const { body } = form;
  if (body.kind !== 'fixed') return undefined;
  const declared = body.lanes.flatMap((lane, at) => lane.rows.map((row) => ({ row, lane: groupOf(form, at), column: figuresOf(lane.columns)[0] })));
  const reading = new Reading(declared.map(({ row }) => row), (body.foot ?? []).map(({ row }) => row));
  for (const row of rows) reading.take(row);
  const { items, feet } = reading;
  if (items.size === 0 && feet.size === 0) return undefined;
  const classes = new Map(declared.filter(({ row }) => row.code?.length === 3).map(({ row, lane }) => [row.code ?? '', { lane, ties: ties(row.code ?? '', items) }]));
  const footColumn = figuresOf(columnsOf(form))[0];
  const whole = new Map((body.foot ?? []).map(({ row, lane }) => [lane, footOf(lane, feet.get(row.key)?.value, classes, items)]));
  const isNothing = [...items.values()].every(({ value }) => value === undefined);
  if (!isNothing && ![...classes].some(([, { ties: tied }]) => tied === true) && ![...whole.values()].some(({ ties: tied }) => tied)) return undefined;
  for (const { row, lane, column } of declared) {
    const read = items.get(row.code ?? '');
    const ofClass = classes.get(row.code?.slice(0, 3) ?? '')?.ties;
    const sure = isNothing || ofClass === true || (ofClass === undefined && whole.get(lane)?.ties === true);
    if (column === undefined) continue;
    if (read?.value !== undefined) cells.put(row.key, column, read.written);
    else if (!sure) cells.unknown(row.key, column, row.label);
  }
  for (const { row, lane } of body.foot ?? []) putFoot(cells, row, footColumn, feet.get(row.key), whole.get(lane)?.value);
  return [];
}

/** The lane whose foot a lane is counted in: 公用经费 stands over several lanes of some forms. */
function groupOf({ body }: Form, lane: number): string {
  if (body.kind !== 'fixed') return '';
  const from = body.lanes.slice(0, lane).reduce((sum, { columns }) => sum + columns.length, 0);
  return (body.foot ?? []).filter((foot) => foot.from <= from).at(-1)?.lane ?? '';
}

function putFoot(cells: Cells, row: Row, column: Figure | undefined, read: Read | undefined, sum: Decimal | undefined): void {
  if (column === undefined) return;
  if (read?.value !== undefined) cells.put(row.key, column, read.written);
  else if (sum === undefined) cells.unknown(row.key, column, row.label);
  else cells.derived(row.key, column, sum);
}

/** Whether a 类 is its 款; undefined where its own figure was not read. */
function ties(code: string, items: ReadonlyMap<string, Read>): boolean | undefined {
  const total = items.get(code)?.value;
  const parts = [...items].flatMap(([each, { value }]) => (each.length === 5 && each.startsWith(code) && value !== undefined ? [value] : []));
  if (total === undefined) return undefined;
  return addsUp(total, parts) || total.isZero();
}

/** 人员经费 and 公用经费 against their 类, or where those are not printed against their 款. */
function footOf(lane: string, read: Decimal | undefined, classes: ReadonlyMap<string, { readonly lane: string; readonly ties: boolean | undefined }>, items: ReadonlyMap<string, Read>): { readonly ties: boolean; readonly value: Decimal | undefined } {
  const parts = [...classes].filter(([, each]) => each.lane === lane).flatMap(([code]) => {
    const own = items.get(code)?.value;
    return own === undefined ? [...items].flatMap(([each, { value }]) => (each.length === 5 && each.startsWith(code) && value !== undefined ? [value] : [])) : [own];
  });
  const sum = parts.reduce((a, b) => a.plus(b), ZERO);
  if (read !== undefined) return { ties: addsUp(read, parts), value: read };
  const known = [...classes].filter(([, each]) => each.lane === lane).every(([, each]) => each.ties !== false);
  return { ties: false, value: known && parts.length > 0 && items.size > 3 ? sum : undefined };
}

/** What was read so far. */
class Reading {
  readonly items = new Map<string, Read>();
  readonly feet = new Map<string, Read>();
  readonly #codes: ReadonlySet<string>;
  readonly #names = new Map<string, string | undefined>();
  readonly #foot: readonly Row[];
  /** 类 that were printed, and where: a 款 of two digits is under the last of them at its place. */
  readonly #above: { readonly at: number; readonly code: string }[] = [];
  /** 合计, 人员经费 and 公用经费 over the figures, in order. */
  #heads: readonly string[] = [];

  constructor(rows: readonly Row[], foot: readonly Row[]) {
    this.#codes = new Set(rows.flatMap(({ code }) => (code === undefined ? [] : [code])));
    for (const { name, label, code } of rows) {
      const written = plain(name ?? label);
      this.#names.set(written, this.#names.has(written) ? undefined : code);
    }
    this.#foot = foot;
  }

  take(row: readonly PlacedCell[]): void {
    if (this.items.size === 0) this.#head(row);
    for (let at = 0; at < row.length; at += 1) {
      const code = this.#codeAt(row, at);
      const named = code === undefined ? this.#names.get(plain(row[at]?.text ?? '')) : undefined;
      if (code !== undefined) {
        const { read, next } = figureAfter(row, at + code.used, true);
        this.#put(code.code, read);
        at = next - 1;
      } else if (named !== undefined) {
        const { read, next } = figureAfter(row, at + 1, false);
        if (read.value !== undefined || !this.items.has(named)) this.#put(named, read);
        at = next - 1;
      } else this.#total(row, at);
    }
  }

  #put(code: string, read: Read): void {
    // The same code twice: the first that has a figure.
    if (this.items.get(code)?.value === undefined) this.items.set(code, read);
  }

  /** `30101`; `301` and `01` in cells of their own; `01` under the 301 above it. */
  #codeAt(row: readonly PlacedCell[], at: number): { readonly code: string; readonly used: number } | undefined {
    const text = row[at]?.text ?? '';
    const from = row[at]?.from ?? 0;
    const isFollowed = (used: number) => {
      const next = row[at + used];
      return next !== undefined && amountIn(next) === undefined;
    };
    if (/^3\d{4}$/.test(text) && isFollowed(1)) return { code: text, used: 1 };
    if (/^3\d\d$/.test(text)) {
      const section = row[at + 1]?.text ?? '';
      if (/^\d\d$/.test(section) && isFollowed(2)) {
        this.#above.push({ at: from, code: text });
        return { code: text + section, used: 2 };
      }
      if (!isFollowed(1)) return undefined;
      this.#above.push({ at: from, code: text });
      return { code: text, used: 1 };
    }
    if (!/^\d\d$/.test(text) || !isFollowed(1)) return undefined;
    const above = this.#above.filter((each) => each.at <= from).sort((a, b) => b.at - a.at)[0];
    const nearest = this.#above.filter((each) => each.at === above?.at).at(-1);
    const code = nearest === undefined ? undefined : nearest.code + text;
    return code !== undefined && this.#codes.has(code) ? { code, used: 1 } : undefined;
  }

  #head(row: readonly PlacedCell[]): void {
    const words = row.map(({ text }) => plain(text)).filter((text) => /^(?:合计|小计|金额|决算数|人员经费|公用经费|日常公用经费)$/.test(text));
    if (words.includes('人员经费') && words.length >= this.#heads.length) this.#heads = words;
  }

  /** `人员经费合计`, or 合计 over three columns. */
  #total(row: readonly PlacedCell[], at: number): void {
    const label = plain(row[at]?.text ?? '');
    const own = this.#foot.find((each) => plain(each.label) === label || plain(each.label) === `${label}合计`);
    const amounts = row.slice(at + 1).filter((cell) => amountIn(cell) !== undefined);
    if (own !== undefined) {
      const { read } = figureAfter(row, at + 1, false);
      if (read.value !== undefined && !this.feet.has(own.key)) this.feet.set(own.key, read);
    } else if (/^(?:合计|总计)$/.test(label) && amounts.length === this.#heads.length && amounts.length === 3) {
      this.#heads.forEach((head, i) => {
        const foot = this.#foot.find((each) => plain(each.label).startsWith(head.replace('日常', '')) && head.includes('经费'));
        const cell = amounts[i];
        if (foot !== undefined && cell !== undefined) this.feet.set(foot.key, { value: amountIn(cell), written: cell.text });
      });
    }
  }
}

/** The first figure before the next words; after a code one cell of words is its name. */
function figureAfter(row: readonly PlacedCell[], from: number, named: boolean): { readonly read: Read; readonly next: number } {
  let words = named ? 1 : 0;
  let at = from;
  let found: Read = { value: undefined, written: '' };
  for (; at < row.length; at += 1) {
    const cell = row[at];
    if (cell === undefined) break;
    const value = amountIn(cell);
    const isCode = beginsItem(row, at);
    if (value !== undefined && !isCode && !(found.value !== undefined && /^\d\d$/.test(cell.text))) {
      if (found.value === undefined) found = { value, written: cell.text };
    } else if (words > 0 && value === undefined) words -= 1;
    else break;
  }
  return { read: found, next: at };
}

/** `301 基本…`, or `301 01 基本…`: no figure, though it looks like one. */
function beginsItem(row: readonly PlacedCell[], at: number): boolean {
  const [code = '', next, third] = row.slice(at, at + 3).map(({ text }) => text);
  const isWords = (text: string | undefined) => text !== undefined && !/^[-\d.,]+$/.test(text);
  return /^3\d\d(?:\d\d)?$/.test(code) && (isWords(next) || (/^\d\d$/.test(next ?? '') && isWords(third)));
}
