import type { Decimal } from '../../../amount';
import { toUnits } from '../../../rules';

/** Half a printed unit in the second place, and a little, in the whole numbers of `toUnits` (10⁻⁷). */
const HALF = 51_000;
const CENTS_IN_UNIT = 100_000;

/** Two sides of a sum of so many printed amounts differ by rounding at most. In the whole numbers of `toUnits`. */
export function isNear(a: number, b: number, terms: number): boolean {
  return Math.abs(a - b) <= HALF * terms;
}

/** The same in hundredths. */
export function isNearInCents(a: number, b: number, terms: number): boolean {
  return Math.abs(a - b) * CENTS_IN_UNIT <= HALF * terms;
}

/** Hundredths of an amount, in 元 as large as they come; NaN where it is finer. */
export function centsOf(value: Decimal): number {
  return toUnits(value.div(CENTS_IN_UNIT));
}

export function total(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
