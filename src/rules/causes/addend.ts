import type { Cause } from '../cause';
import { isComputed } from '../engine/figure';
import type { Figure } from '../engine/model';
import { absolute, fromScaled } from '../engine/scaled';
import type { Broken, Candidate, Family } from './candidate';
import { effectOf, holdsAt } from './what-if';

const TIMES = [0, 2] as const;

/** Whoever added up left an addend out, or counted it twice. Only a sum that a person typed can be so. */
export const addend: Family = (broken) => sumsOf(broken).flatMap((total) => addendsUnder(broken, total));

/** The figure that stands alone on its side, left or right. */
function sumsOf({ rule }: Broken): Figure[] {
  if (rule.identity.relation !== 'equal') return [];
  return (['left', 'right'] as const).flatMap((side) => {
    const only = rule.terms.find(({ role }) => role === side);
    const alone = only !== undefined && !rule.terms.some((other) => other.role === side && other !== only);
    return alone && !isComputed(only.figure) && only.figure.state === 'amount' ? [only.figure] : [];
  });
}

function addendsUnder({ rule, inputs }: Broken, sum: Figure): Candidate[] {
  const addends = [...inputs].filter(([figure]) => figure !== sum && figure.units !== 0);
  const candidates: Candidate[] = [];
  for (const [figure, coefficient] of addends) {
    const share = BigInt(coefficient) * figure.value;
    for (const times of TIMES) {
      // Against the only addend there is nothing to leave out: the sum would be zero.
      if (times === 0 && addends.length === 1) continue;
      const change = times === 0 ? share : -share;
      if (!holdsAt(rule, rule.total - change)) continue;
      const cause = (repairs: number): Cause => ({ kind: 'addend', times, figure: figure.id, amount: fromScaled(figure.value), sum: sum.id, repairs });
      candidates.push({ effect: () => effectOf(sum, sum.value - change * BigInt(inputs.get(sum) ?? 1)), residual: absolute(rule.total - change), cause });
    }
  }
  return candidates;
}
