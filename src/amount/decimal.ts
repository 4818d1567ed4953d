import { Decimal as Base } from 'decimal.js';

/**
 * The product's own decimal: a private clone, so that nobody else's settings reach money.
 * 60 digits hold any sum of amounts without loss; decimal.js's default of 20 does not.
 */
export const Decimal = Base.clone({ precision: 60, rounding: Base.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 60 });
export type Decimal = Base;

export const ZERO: Decimal = new Decimal(0);

/** Exact sum; the empty sum is 0. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), ZERO);
}
