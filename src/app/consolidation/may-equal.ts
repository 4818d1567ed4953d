import { type Decimal, type Interval, ZERO, meets } from '../../amount';

/** Whether two sums may be the same money: not where they only touch, for rounding makes 0.50 or 0.51 of an amount, never both. */
export function mayEqual(a: Interval, b: Interval): boolean {
  return isExact(a) || isExact(b) ? meets(a, b) : a.lo.lt(b.hi) && b.lo.lt(a.hi);
}

function isExact({ lo, hi }: Interval): boolean {
  return lo.eq(hi);
}

/** Finds among amounts those that may be one with another, in the order in which they were given: hundreds of units have thousands, and each is looked for. */
export function finderOfEqual<Kind extends { readonly interval: Interval }>(amounts: readonly Kind[]): (interval: Interval) => readonly Kind[] {
  const places = new Map(amounts.map((amount, index) => [amount, index] as const));
  const sorted = [...amounts].sort((a, b) => a.interval.lo.cmp(b.interval.lo));
  const widest = amounts.reduce<Decimal>((most, { interval: { lo, hi } }) => (hi.minus(lo).gt(most) ? hi.minus(lo) : most), ZERO);
  return (interval) => {
    const least = interval.lo.minus(widest);
    const found: Kind[] = [];
    for (let at = firstFrom(sorted, least); at < sorted.length; at += 1) {
      const amount = sorted[at];
      if (amount === undefined || amount.interval.lo.gt(interval.hi)) break;
      if (mayEqual(amount.interval, interval)) found.push(amount);
    }
    return found.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  };
}

/** Where in amounts that ascend by their least the first one stands that is not below. */
function firstFrom(sorted: readonly { readonly interval: Interval }[], least: Decimal): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]?.interval.lo.lt(least) === true) from = middle + 1;
    else to = middle;
  }
  return from;
}
