import { type Decimal, type Interval, ZERO, add, contains, exactly, meets, negate } from '../../amount';
import type { FormSet, Severity } from '../../forms';
import type { Report } from '../../report';
import { amountPrinter } from '../findings/amounts';
import { namingOf } from '../findings/naming';
import type { CrossCheck, CrossFinding } from './cross-check';
import type { Pair } from './part-sums';
import { TRANSFERS, type Transfer, transferFinder } from './transfers';

export const NOTHING: Report = { set: '', tables: new Map() };

/** What one table took out of one side of a transfer. */
export interface Elimination {
  readonly transfer: Transfer;
  readonly side: keyof Transfer;
  readonly form: string;
  readonly amount: Decimal;
  readonly interval: Interval;
  /** Of all units. */
  readonly parts: Decimal;
}

/** Sums minus the department's figure: what was taken out, or what is missing. */
export function difference({ whole, parts }: Pair): Interval {
  return add(parts.interval, negate(whole.interval));
}

export function eliminations(set: FormSet, pairs: readonly Pair[]): readonly Elimination[] {
  const find = transferFinder(set);
  const sums = new Map<string, Elimination>();
  for (const pair of pairs) {
    const found = find(pair.form, pair.row, pair.column);
    if (found === undefined) continue;
    const key = `${found.transfer.income}/${found.side}/${pair.form}`;
    const before = sums.get(key) ?? { ...found, form: pair.form, amount: ZERO, interval: exactly(ZERO), parts: ZERO };
    sums.set(key, { ...before, amount: before.amount.plus(pair.parts.value).minus(pair.whole.value), interval: add(before.interval, difference(pair)), parts: before.parts.plus(pair.parts.value) });
  }
  return [...sums.values()];
}

/** What was taken out by transfer, where all tables say the same. */
export function explained(set: FormSet, sides: readonly Elimination[]): CrossCheck['eliminated'] {
  return TRANSFERS.flatMap((transfer) => {
    const own = sides.filter((side) => side.transfer === transfer);
    const [first] = own;
    return first === undefined || own.every(({ interval }) => contains(interval, ZERO)) || !isBalanced(own) ? [] : [{ transfer, amount: printed(set, first.amount) }];
  });
}

/** Both sides, and what several tables say of one. */
function isBalanced(own: readonly Elimination[]): boolean {
  const both = own.some(({ side }) => side === 'income') && own.some(({ side }) => side === 'spending');
  return (both || own.every(({ interval }) => contains(interval, ZERO))) && own.every((a) => own.every((b) => meets(a.interval, b.interval)));
}

export function transferFindings(set: FormSet, sides: readonly Elimination[], named: boolean): readonly CrossFinding[] {
  return TRANSFERS.flatMap((transfer): readonly CrossFinding[] => {
    const own = sides.filter((side) => side.transfer === transfer);
    if (!isBalanced(own)) {
      const amounts = own.map(({ form, side, amount }) => ({ table: namingOf(set, NOTHING).table(form), name: transfer[side], amount: printed(set, amount) }));
      return [{ kind: 'unbalanced', severity: severityOf(named), transfer, amounts }];
    }
    const [income, spending] = (['income', 'spending'] as const).map((side) => own.find((candidate) => candidate.side === side));
    const untouched = own.every(({ interval }) => contains(interval, ZERO));
    if (!untouched || income === undefined || spending === undefined || income.parts.lte(ZERO) || spending.parts.lte(ZERO)) return [];
    return [{ kind: 'not-eliminated', severity: 'warning', transfer, income: printed(set, income.parts), spending: printed(set, spending.parts) }];
  });
}

/** What only the workbook itself says it consolidates may not be all of the department. */
export function severityOf(named: boolean): Severity {
  return named ? 'error' : 'warning';
}

function printed(set: FormSet, value: Decimal): string {
  return amountPrinter(set, { measure: 'amount', unit: set.money.unit, inYuan: false }).plain(value);
}
