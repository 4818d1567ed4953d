import { Decimal } from './decimal';
import type { Interval } from './interval';

const HUNDRED = new Decimal(100);

/** `part ÷ whole` in percent, unrounded; undefined on a zero whole: no percentage exists there. */
export function percentOf(part: Decimal, whole: Decimal): Decimal | undefined {
  return whole.isZero() ? undefined : part.times(HUNDRED).div(whole);
}

/**
 * Every percentage that some true `part` and `whole` of the two intervals attain.
 * Undefined where the whole may be zero: then no bound exists.
 */
export function percentInterval(part: Interval, whole: Interval): Interval | undefined {
  if (whole.lo.lte(0) && whole.hi.gte(0)) return undefined;
  const corners = [part.lo, part.hi].flatMap((p) => [whole.lo, whole.hi].map((w) => p.times(HUNDRED).div(w)));
  return { lo: Decimal.min(...corners), hi: Decimal.max(...corners) };
}
