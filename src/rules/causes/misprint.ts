import type { Decimal } from '../../amount';
import type { FigureId } from '../../report';
import type { Cause } from '../cause';
import { excessOf, excessUnits } from '../engine/judge';
import type { Figure } from '../engine/model';
import { absolute, fromScaled } from '../engine/scaled';
import type { Candidate, Family } from './candidate';
import { effectOf, holdsAt } from './what-if';

export interface Wrong {
  readonly figure: FigureId;
  readonly printed: Decimal;
  readonly proposed: Decimal;
  readonly repairs: number;
}

/** A value that could have been meant, and what to call the slip. */
export interface Meant {
  readonly value: bigint;
  readonly cause: (wrong: Wrong) => Cause;
}

/**
 * A family of slips that spoil one figure: of all figures under the rule, those for which a value that could have been
 * meant brings the rule within its interval.
 * @param reach no slip of the family changes a figure by more than so many times itself: spares trying those too small
 * @param meanings the slip backwards: what could have been meant by a figure, which is an amount other than 0
 */
export function misprints(reach: number, meanings: (figure: Figure) => readonly Meant[]): Family {
  const wide = BigInt(reach);
  return ({ rule, inputs }) => {
    const candidates: Candidate[] = [];
    const missing = excessOf(rule) - rule.half;
    const missingUnits = excessUnits(rule) - rule.halfUnits;
    for (const [figure, coefficient] of inputs) {
      if (figure.state !== 'amount' || figure.units === 0) continue;
      // What is far too small is seen to be so at once; NaN, and a product that a double rounds, are for the whole numbers below.
      if (Math.abs(coefficient * figure.units) * reach < missingUnits) continue;
      const factor = coefficient === 1 ? 1n : BigInt(coefficient);
      if (absolute(factor * figure.value) * wide < missing) continue;
      for (const meant of meanings(figure)) {
        const total = rule.total + factor * (meant.value - figure.value);
        if (meant.value !== figure.value && holdsAt(rule, total)) candidates.push(putting(figure, meant, absolute(total)));
      }
    }
    return candidates;
  };
}

/** The candidate that puts a value into a figure. */
export function putting(figure: Figure, { value, cause }: Meant, residual: bigint): Candidate {
  return {
    effect: () => effectOf(figure, value),
    residual,
    cause: (repairs) => cause({ figure: figure.id, printed: fromScaled(figure.value), proposed: fromScaled(value), repairs }),
  };
}
