import { type Decimal, ZERO, halfUnit, meets, percentInterval, percentOf, roundHalfAway, rounded } from '../../amount';
import { type Known, PLACES } from './known';

export interface Compared {
  readonly verdict: 'equal' | 'rounding' | 'wrong';
  readonly expected: Decimal;
}

export function compareAmount(value: Decimal, places: number, known: Known): Compared {
  const expected = roundHalfAway(known.value, Math.max(places, PLACES));
  if (value.eq(expected)) return { verdict: 'equal', expected };
  if (meets(rounded(value, Math.max(places, PLACES)), known.interval)) return { verdict: 'rounding', expected };
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
  // A whole too small for its interval to exclude 0 bounds nothing.
  return interval === undefined ? undefined : { verdict: 'wrong', expected };
}

/** Whether a total is its parts within rounding. */
export function addsUp(total: Decimal, parts: readonly Decimal[]): boolean {
  return total.minus(sumOf(parts)).abs().lte(halfUnit(PLACES).times(parts.length + 1));
}

export function sumOf(parts: readonly Decimal[]): Decimal {
  return parts.reduce((a, b) => a.plus(b), ZERO);
}
