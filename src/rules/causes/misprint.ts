import type { Decimal } from '../../amount';
import type { FigureId } from '../../report';
import type { Cause } from '../cause';
import { excessAt, excessUnits } from '../engine/judge';
import type { Figure } from '../engine/model';
import { absolute, fromScaled } from '../engine/scaled';
import type { Candidate, Family } from './candidate';
import { isPrintable } from './printable';
import { effectOf } from './what-if';

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
 * @param meanings the slip backwards: what could have been meant by a figure; nothing, or the figure itself, where it is no amount or 0
 */
export function misprints(reach: number, meanings: (figure: Figure) => readonly Meant[]): Family {
  return ({ rule, inputs, largest }) => {
    const candidates: Candidate[] = [];
    const missing = excessUnits(rule) - rule.halfUnits;
    if (largest * reach < missing) return candidates;
    const { total: before, half } = rule;
    for (const [figure, coefficient] of inputs) {
      // Most figures are far too small, or empty; what a double does not hold is NaN here, and tried.
      if (Math.abs(coefficient * figure.units) * reach < missing) continue;
      const { value } = figure;
      for (const meant of meanings(figure)) {
        if (!isPrintable(figure, meant.value)) continue;
        const total = before + BigInt(coefficient) * (meant.value - value);
        if (excessAt(rule, total) <= half) candidates.push(putting(figure, meant, absolute(total)));
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
