import { type Decimal, ZERO, sum } from '../../amount';
import { type FormSet, formOf } from '../../forms';
import { type FigureId, type Report, figureKey } from '../../report';
import { groupBy } from '../audit/summary';
import { type Side, type Transfer, TRANSFERS, transferFinder } from '../audit/transfers';
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
}

/** How a transfer stands: proposed as a whole or pair by pair where both sides are equal, else for a person to say. */
export interface Elimination {
  readonly entries: readonly EliminationEntry[];
  readonly open: readonly { readonly transfer: Transfer; readonly income: Decimal; readonly spending: Decimal }[];
}

/**
 * 抵销: subsidies between the units, and what they hand up to each other, are income here and spending there. Taken out as a
 * whole where both sides are equal; else line against line of the same amount, each once; the rest waits for a person.
 * @param leaves whether a figure is one that people enter
 */
export function proposeElimination(set: FormSet, { parts }: Summed, leaves: (figure: FigureId) => boolean): Elimination {
  const find = transferFinder(set);
  const entries: EliminationEntry[] = [];
  for (const [figure, sums] of parts) {
    const { form, row, column } = figureKey(figure);
    const declared = formOf(set, form);
    // Tables with lines say it line by line; the overall table only repeats their total.
    if (declared?.kind !== 'public' || declared.body.kind !== 'lines' || row === declared.body.total.key || !leaves(figure)) continue;
    const side: Side | undefined = find(form, row, column);
    if (side === undefined) continue;
    for (const [unit, amount] of sums) if (!amount.isZero()) entries.push({ ...side, unit, code: row, figure, amount, eliminated: ZERO });
  }
  const proposed = TRANSFERS.flatMap((transfer) => proposalFor(entries.filter((entry) => entry.transfer === transfer)));
  return { entries: proposed, open: openOf(proposed) };
}

/** What a person lets be taken out of what is proposed. */
export function acceptedOf({ entries }: Elimination, accepts: (transfer: Transfer) => boolean): Elimination {
  const accepted = entries.map((entry) => (accepts(entry.transfer) ? entry : { ...entry, eliminated: ZERO }));
  return { entries: accepted, open: openOf(accepted) };
}

function openOf(entries: readonly EliminationEntry[]): Elimination['open'] {
  return TRANSFERS.flatMap((transfer) => {
    const rest = (side: keyof Transfer) => sum(entries.filter((entry) => entry.transfer === transfer && entry.side === side).map(({ amount, eliminated }) => amount.minus(eliminated)));
    const [income, spending] = [rest('income'), rest('spending')];
    return income.isZero() && spending.isZero() ? [] : [{ transfer, income, spending }];
  });
}

function proposalFor(entries: readonly EliminationEntry[]): EliminationEntry[] {
  const total = (side: keyof Transfer) => sum(entries.filter((entry) => entry.side === side).map(({ amount }) => amount));
  if (total('income').eq(total('spending'))) return entries.map((entry) => ({ ...entry, eliminated: entry.amount }));
  const paired = new Set<EliminationEntry>();
  const given = groupBy(entries.filter(({ side }) => side === 'spending'), ({ amount }) => amount.toString());
  for (const entry of entries.filter(({ side }) => side === 'income')) {
    const partner = given.get(entry.amount.toString())?.find((other) => other.unit !== entry.unit && !paired.has(other));
    if (partner === undefined) continue;
    paired.add(entry);
    paired.add(partner);
  }
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
