import { type Decimal, type Interval, ZERO, add, convert, exactly, halfUnit, rounded, sum } from '../../amount';
import { type FormSet, formOf } from '../../forms';
import { type FigureId, type Report, figureKey } from '../../report';
import { groupBy } from '../audit/summary';
import { type Side, type Transfer, TRANSFERS, transferFinder } from '../audit/transfers';
import { finderOfEqual, mayEqual } from './may-equal';
import type { Summed } from './sum';

/** What one unit gave to another or got from it, line by line; proposed to be taken out, and how much of it. */
export interface EliminationEntry {
  readonly transfer: Transfer;
  readonly side: keyof Transfer;
  readonly unit: number;
  /** Code of the line; `''` where the table has no lines. */
  readonly code: string;
  readonly figure: FigureId;
  readonly amount: Decimal;
  readonly eliminated: Decimal;
  /** True amounts that it stands for. */
  readonly interval: Interval;
}

/** What is left, or taken out, of both sides of a transfer. */
export interface Sides {
  readonly transfer: Transfer;
  readonly income: Decimal;
  readonly spending: Decimal;
}

/** How a transfer stands: proposed as a whole or pair by pair where both sides may be equal, else for a person to say. */
export interface Elimination {
  readonly entries: readonly EliminationEntry[];
  readonly open: readonly Sides[];
  /** What is taken out of the two sides and differs by what each unit's rounding explains, 尾差: at most by `most`. */
  readonly rounding: readonly (Sides & { readonly most: Decimal })[];
}

/**
 * 抵销: subsidies between the units, and what they hand up to each other, are income here and spending there. Taken out as a
 * whole where both sides may be equal; else line against line of one amount, each once; the rest waits for a person. What is
 * rounded to 万元 is equal where one true amount prints as both; what is known in 元 is so to the cent.
 * @param leaves whether a figure is one that people enter
 * @param known the same parts in 元, of units that have them
 */
export function proposeElimination(set: FormSet, { parts }: Summed, leaves: (figure: FigureId) => boolean, known?: Summed['parts']): Elimination {
  const find = transferFinder(set);
  const entries: EliminationEntry[] = [];
  for (const [figure, sums] of parts) {
    const { form, row, column } = figureKey(figure);
    const declared = formOf(set, form);
    // Tables with lines say it line by line; the overall table only repeats their total.
    if (declared?.kind !== 'public' || declared.body.kind !== 'lines' || row === declared.body.total.key || !leaves(figure)) continue;
    const side: Side | undefined = find(form, row, column);
    if (side === undefined) continue;
    for (const [unit, amount] of sums) {
      if (amount.isZero()) continue;
      const yuan = known?.get(figure)?.get(unit);
      const interval = yuan === undefined ? standsFor(set, amount) : exactly(convert(yuan, '元', set.money.unit));
      entries.push({ ...side, unit, code: row, figure, amount, eliminated: ZERO, interval });
    }
  }
  const proposed = TRANSFERS.flatMap((transfer) => proposalFor(entries.filter((entry) => entry.transfer === transfer)));
  return eliminationOf(set, proposed);
}

/** The true amounts that a printed one stands for: in 元 itself. */
export function standsFor({ money: { unit, places } }: FormSet, amount: Decimal): Interval {
  return unit === '元' ? exactly(amount) : rounded(amount, places);
}

/** What a person lets be taken out of what is proposed. */
export function acceptedOf(set: FormSet, { entries }: Elimination, accepts: (transfer: Transfer) => boolean): Elimination {
  const accepted = entries.map((entry) => (accepts(entry.transfer) ? entry : { ...entry, eliminated: ZERO }));
  return eliminationOf(set, accepted);
}

function eliminationOf(set: FormSet, entries: readonly EliminationEntry[]): Elimination {
  return { entries, open: openOf(entries), rounding: roundingOf(set, entries) };
}

function roundingOf(set: FormSet, entries: readonly EliminationEntry[]): Elimination['rounding'] {
  return TRANSFERS.flatMap((transfer) => {
    const taken = entries.filter((entry) => entry.transfer === transfer && !entry.eliminated.isZero());
    const total = (side: keyof Transfer) => sum(taken.filter((entry) => entry.side === side).map(({ eliminated }) => eliminated));
    const [income, spending] = [total('income'), total('spending')];
    return income.eq(spending) ? [] : [{ transfer, income, spending, most: halfUnit(set.money.places).times(taken.length) }];
  });
}

function openOf(entries: readonly EliminationEntry[]): Elimination['open'] {
  return TRANSFERS.flatMap((transfer) => {
    const left = entries.filter((entry) => entry.transfer === transfer && !entry.amount.eq(entry.eliminated));
    const rest = (side: keyof Transfer, amountOf: (entry: EliminationEntry) => Decimal) => sum(left.filter((entry) => entry.side === side).map(amountOf));
    const sides = (amountOf: (entry: EliminationEntry) => Decimal): Sides => ({ transfer, income: rest('income', amountOf), spending: rest('spending', amountOf) });
    const printed = sides(({ amount, eliminated }) => amount.minus(eliminated));
    // What prints the same and is not equal in 元 shows it only there.
    const isKnown = left.every(({ interval: { lo, hi } }) => lo.eq(hi));
    return left.length === 0 ? [] : [isKnown && printed.income.eq(printed.spending) ? sides(({ interval }) => interval.lo) : printed];
  });
}

function proposalFor(entries: readonly EliminationEntry[]): EliminationEntry[] {
  const total = (side: keyof Transfer) => entries.filter((entry) => entry.side === side).reduce((whole, { interval }) => add(whole, interval), exactly(ZERO));
  if (mayEqual(total('income'), total('spending'))) return entries.map((entry) => ({ ...entry, eliminated: entry.amount }));
  const paired = new Set<EliminationEntry>();
  const [income, spending] = (['income', 'spending'] as const).map((side) => entries.filter((entry) => entry.side === side)) as [EliminationEntry[], EliminationEntry[]];
  const given = groupBy(spending, ({ amount }) => amount.toString());
  const pair = (entry: EliminationEntry, others: readonly EliminationEntry[]): void => {
    const partner = others.find((other) => other.unit !== entry.unit && !paired.has(other) && mayEqual(entry.interval, other.interval));
    if (partner !== undefined) for (const each of [entry, partner]) paired.add(each);
  };
  // What prints the same goes before what may be the same.
  for (const entry of income) pair(entry, given.get(entry.amount.toString()) ?? []);
  const likePartners = finderOfEqual(spending.filter((entry) => !paired.has(entry)));
  for (const entry of income) if (!paired.has(entry)) pair(entry, likePartners(entry.interval));
  return entries.map((entry) => (paired.has(entry) ? { ...entry, eliminated: entry.amount } : entry));
}

/** The name of the table's column that an entry stands in: 上级补助收入. */
export function sideName({ transfer, side }: Pick<EliminationEntry, 'transfer' | 'side'>): string {
  return transfer[side];
}

/** Rows of tables without lines that repeat a side: 01's 上级补助收入. */
export function repeatedSides(set: FormSet, report: Report, leaves: (figure: FigureId) => boolean): ReadonlyMap<FigureId, string> {
  const find = transferFinder(set);
  const found = new Map<FigureId, string>();
  for (const [id, { entries }] of report.tables) {
    const declared = formOf(set, id);
    if (declared?.kind !== 'public' || declared.body.kind !== 'fixed') continue;
    for (const figure of entries.keys()) {
      const { row, column } = figureKey(figure);
      const side = leaves(figure) ? find(id, row, column) : undefined;
      if (side !== undefined) found.set(figure, sideName(side));
    }
  }
  return found;
}
