import { type Decimal, type Interval, ZERO, halfUnit, meets, percentInterval, percentOf, roundHalfAway, rounded } from '../amount';
import type { Known } from './quantity';

export interface Compared { readonly verdict: 'equal' | 'rounding' | 'wrong'; readonly expected: Decimal }

/** Of money in the set's unit: places of its tables. */
const PLACES = 2;

function around(value: Decimal, places: number): Interval {
  return rounded(value, Math.max(places, PLACES));
}

export function compareAmount(value: Decimal, places: number, known: Known): Compared {
  const expected = roundHalfAway(known.value, Math.max(places, PLACES));
  if (value.eq(expected)) return { verdict: 'equal', expected };
  if (meets(around(value, places), known.interval)) return { verdict: 'rounding', expected };
  // Told in fewer places than the tables print: 1397万元.
  if (places < PLACES && !value.isZero() && value.eq(roundHalfAway(known.value, places))) return { verdict: 'rounding', expected };
  return { verdict: 'wrong', expected };
}

export function compareCount(value: Decimal, known: Known): Compared {
  return { verdict: value.eq(known.value) ? 'equal' : 'wrong', expected: known.value };
}

/** Undefined where the whole is or may be zero. */
export function comparePercent(value: Decimal, places: number, part: Known, whole: Known): Compared | undefined {
  const percent = percentOf(part.value, whole.value);
  const interval = percentInterval(part.interval, whole.interval);
  if (percent === undefined) return undefined;
  const expected = roundHalfAway(percent, Math.max(places, PLACES));
  if (value.eq(roundHalfAway(percent, places))) return { verdict: 'equal', expected };
  if (interval !== undefined && meets(rounded(value, places), interval)) return { verdict: 'rounding', expected };
  // 100% of what prints as all of it; a whole too small for its interval to exclude 0 bounds nothing.
  if (interval === undefined) return undefined;
  return { verdict: 'wrong', expected };
}

/** `a − b` of two printed figures. */
export function less(a: Known, b: Known): Known {
  return { value: a.value.minus(b.value), interval: { lo: a.interval.lo.minus(b.interval.hi), hi: a.interval.hi.minus(b.interval.lo) }, cells: [...a.cells, ...b.cells] };
}

export function size(known: Known): Known {
  if (known.value.gte(0)) return known;
  return { ...known, value: known.value.negated(), interval: { lo: known.interval.hi.negated(), hi: known.interval.lo.negated() } };
}

export function statedAs(value: Decimal, places: number): Known {
  return { value, interval: around(value, places), cells: [], stated: true };
}

/** Whether a total is its parts within rounding. */
export function addsUp(total: Decimal, parts: readonly Decimal[]): boolean {
  const sum = parts.reduce((a, b) => a.plus(b), ZERO);
  return total.minus(sum).abs().lte(halfUnit(PLACES).times(parts.length + 1));
}
