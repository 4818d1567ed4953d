import { Decimal } from './decimal';

/** A closed interval of true amounts, `lo ≤ hi`, both in the unit of the figures that it came from. */
export interface Interval {
  readonly lo: Decimal;
  readonly hi: Decimal;
}

/** An amount known without rounding. */
export function exactly(value: Decimal): Interval {
  return { lo: value, hi: value };
}

/**
 * Every true amount that prints as `value` with `places` decimals: `[v − ½·10⁻ᵈ, v + ½·10⁻ᵈ]`.
 * Closed on both sides, as the interval rule of XBRL Calculations 1.1.
 */
export function rounded(value: Decimal, places: number): Interval {
  const half = halfUnit(places);
  return { lo: value.minus(half), hi: value.plus(half) };
}

/** Half of one unit of the last place, ½·10⁻ᵈ. */
export function halfUnit(places: number): Decimal {
  return new Decimal(10).pow(-places).times(0.5);
}

export function add(a: Interval, b: Interval): Interval {
  return { lo: a.lo.plus(b.lo), hi: a.hi.plus(b.hi) };
}

export function negate(a: Interval): Interval {
  return { lo: a.hi.negated(), hi: a.lo.negated() };
}

export function meets(a: Interval, b: Interval): boolean {
  return a.lo.lte(b.hi) && b.lo.lte(a.hi);
}

export function contains(a: Interval, value: Decimal): boolean {
  return a.lo.lte(value) && a.hi.gte(value);
}
