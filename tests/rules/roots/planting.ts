import { Decimal } from '../../../src/amount';
import { type Entry, EMPTY, type FigureId, type Report, type Table, amountEntry, figureKey } from '../../../src/report';
import { columnsOf } from '../../../src/forms';
import { instantiate } from '../../../src/rules';
import { rowsOf } from '../../forms/expand';
import { type Base, figuresOf, isMoney } from './bases';

/** Numbers from a seed, below a bound. */
export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
  let state = (seed >>> 0) + 1;
  return (below) => {
    for (let i = 0; i < 3; i += 1) state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export const KINDS = ['digit', 'swap', 'sign', 'unit', 'point', 'column', 'row', 'line'] as const;
export type Kind = (typeof KINDS)[number];

/** What was done to a report, and where. */
export interface Planted {
  readonly report: Report;
  /** Figures that are other than before. */
  readonly figures: readonly FigureId[];
  /** The line that was dropped. */
  readonly line?: { readonly form: string; readonly code: string };
}

/** Undefined where the draw makes no error. */
export function plant(base: Base, kind: Kind, random: Random): Planted | undefined {
  switch (kind) {
    case 'column':
    case 'row':
      return slide(base, kind, random);
    case 'line':
      return dropLine(base, random);
    default:
      return spoil(base, kind, random);
  }
}

function spoil({ set, report, typed: { inYuan, places } }: Base, kind: Exclude<Kind, 'column' | 'row' | 'line'>, random: Random): Planted | undefined {
  const typed = [...report.tables.values()].flatMap(({ entries, origins }) => [...entries].filter(([id, entry]) => entry.kind === 'amount' && !entry.value.isZero() && !origins.get(id)?.startsWith('derived') && isMoney(set, id)));
  const [id, entry] = typed[random(typed.length)] ?? [];
  const before = entry?.kind === 'amount' ? entry.value : undefined;
  const printed = before === undefined ? undefined : spoilt(inYuan ? before.times(YUAN_PER_WAN) : before, kind, { inYuan, places }, random);
  const value = printed !== undefined && inYuan ? printed.div(YUAN_PER_WAN) : printed;
  // What a support sheet holds stands in 万元.
  const isExact = entry?.kind === 'amount' && entry.exact;
  if (id === undefined || before === undefined || value === undefined || value.eq(before) || isExact !== inYuan) return undefined;
  return { report: withEntries(report, [[id, amountEntry(value, Math.max(2, value.decimalPlaces()), inYuan)]]), figures: [id] };
}

const YUAN_PER_WAN = 10_000;

function spoilt(value: Decimal, kind: 'digit' | 'swap' | 'sign' | 'unit' | 'point', { inYuan, places }: Base['typed'], random: Random): Decimal | undefined {
  const digits = value.abs().toFixed(places).replace('.', '').split('');
  const sign = value.isNegative() ? -1 : 1;
  const read = (changed: readonly string[]): Decimal => new Decimal(changed.join('')).div(places === 0 ? 1 : 100).times(sign);
  const at = random(digits.length);
  switch (kind) {
    case 'digit':
      return read(digits.map((digit, i) => (i === at ? String((parseInt(digit, 10) + 1 + random(9)) % 10) : digit)));
    case 'swap':
      return at === 0 ? undefined : read(digits.map((digit, i) => (i === at ? digits[at - 1] ?? '' : i === at - 1 ? digits[at] ?? '' : digit)));
    case 'sign':
      return value.negated();
    case 'unit':
      // 万元 for 元: what the last two decimals do not hold is lost.
      if (inYuan && random(2) === 0) return value.div(YUAN_PER_WAN).toDecimalPlaces(2);
      return value.times(YUAN_PER_WAN).plus(inYuan ? 0 : random(99) - 49);
    case 'point':
      return random(2) === 0 ? value.times(10) : value.div(10);
  }
}

/** Two to six figures slide by one place; what they slide over is lost, and the place they leave is empty. */
function slide({ set, report }: Base, along: 'column' | 'row', random: Random): Planted | undefined {
  const strips = knownStrips(set, report, along);
  const strip = strips[random(strips.length)] ?? [];
  const cells = random(2) === 0 ? strip : [...strip].reverse();
  const from = random(cells.length);
  const count = 2 + random(5);
  const run = cells.slice(from, from + count + 1);
  if (run.length < 3 || run.slice(0, -1).filter((id) => amountAt(report, id) !== undefined).length < 2) return undefined;
  const entries = run.map((id, i): [FigureId, Entry] => [id, i === 0 ? EMPTY : entryAt(report, run[i - 1] ?? id)]);
  const changed = entries.filter(([id]) => amountAt(report, id) !== undefined || entries.some(([other, entry]) => other === id && entry.kind === 'amount'));
  const figures = changed.filter(([id, entry]) => !sameAmount(entryAt(report, id), entry)).map(([id]) => id);
  return figures.length < 2 ? undefined : { report: withEntries(report, entries), figures };
}

/** The same report is drawn from again and again. */
const STRIPS = new WeakMap<Report, Map<string, FigureId[][]>>();

function knownStrips(set: Base['set'], report: Report, along: 'column' | 'row'): FigureId[][] {
  const known = STRIPS.get(report) ?? new Map<string, FigureId[][]>();
  STRIPS.set(report, known);
  const strips = known.get(along) ?? stripsOf(set, report, along);
  known.set(along, strips);
  return strips;
}

function stripsOf(set: Base['set'], report: Report, along: 'column' | 'row'): FigureId[][] {
  const rules = instantiate(set, report);
  const read = new Set(rules.flatMap(({ left, right }) => [...left, ...right].map(({ figure }) => figure)));
  const defined = new Set(rules.flatMap(({ identity, left }) => (identity.defines === true ? left.map(({ figure }) => figure) : [])));
  return [...report.tables.values()].flatMap((table) => {
    const form = set.forms.find(({ id }) => id === table.form);
    if (form?.kind !== 'public') return [];
    const figures = figuresOf(set, table).filter((id) => read.has(id) && isMoney(set, id) && !(defined.has(id) && table.origins.get(id)?.startsWith('derived') === true));
    const lanes = form.body.kind === 'fixed' ? form.body.lanes.map((lane) => new Set(lane.rows.map(({ key }) => key))) : [new Set([...rowsOf(form).map(({ key }) => key), ...table.lines.map(({ row }) => row)])];
    const columns = columnsOf(form).map(({ key }) => key);
    const strips = lanes.flatMap((rows) => {
      const own = figures.filter((id) => rows.has(figureKey(id).row));
      return along === 'column' ? columns.map((column) => own.filter((id) => figureKey(id).column === column)) : [...rows].map((row) => own.filter((id) => figureKey(id).row === row));
    });
    return strips.filter((strip) => strip.filter((id) => amountAt(report, id) !== undefined).length >= 2);
  });
}

function dropLine({ set, report }: Base, random: Random): Planted | undefined {
  const tables = [...report.tables.values()].filter(({ form, lines }) => lines.length > 1 && set.forms.some(({ id, kind }) => id === form && kind === 'public'));
  const table = tables[random(tables.length)];
  const line = table?.lines[random(table.lines.length)];
  if (table === undefined || line === undefined) return undefined;
  const gone = `${table.form}/${line.row}/`;
  const kept: Table = {
    form: table.form, lines: table.lines.filter((other) => other !== line),
    entries: new Map([...table.entries].filter(([id]) => !id.startsWith(gone))), origins: new Map([...table.origins].filter(([id]) => !id.startsWith(gone))),
  };
  const tablesNow = new Map(report.tables).set(table.form, kept);
  return { report: { ...report, tables: tablesNow }, figures: [], line: { form: table.form, code: line.code } };
}

export function withEntries(report: Report, entries: readonly (readonly [FigureId, Entry])[]): Report {
  const tables = new Map(report.tables);
  for (const [id, entry] of entries) {
    const { form } = figureKey(id);
    const table = tables.get(form);
    if (table !== undefined) tables.set(form, { ...table, entries: new Map(table.entries).set(id, entry) });
  }
  return { ...report, tables };
}

function entryAt(report: Report, id: FigureId): Entry {
  return report.tables.get(figureKey(id).form)?.entries.get(id) ?? EMPTY;
}

function amountAt(report: Report, id: FigureId): Decimal | undefined {
  const entry = entryAt(report, id);
  return entry.kind === 'amount' && !entry.value.isZero() ? entry.value : undefined;
}

function sameAmount(a: Entry, b: Entry): boolean {
  const value = (entry: Entry): Decimal => (entry.kind === 'amount' ? entry.value : new Decimal(0));
  return value(a).eq(value(b));
}

