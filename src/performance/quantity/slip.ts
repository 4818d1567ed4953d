import { Decimal } from '../../amount';

/** Digits from which a slip of one of them is more than chance. */
const SIGNIFICANT = 3;

/** One digit another, two neighbours exchanged, or the point moved. */
export function isSlip(said: Decimal, own: Decimal): boolean {
  if (own.isZero() || said.isZero() || said.eq(own)) return false;
  const [a, b] = [digitsOf(said), digitsOf(own)];
  if (b.length < SIGNIFICANT) return false;
  const ratio = said.div(own);
  if ([10, 100, 1000, 10_000].some((factor) => ratio.eq(factor) || ratio.eq(new Decimal(1).div(factor)))) return true;
  const places = Math.max(said.decimalPlaces(), own.decimalPlaces());
  const [first, second] = [said.toFixed(places).replace('.', ''), own.toFixed(places).replace('.', '')];
  if (first.length !== second.length || a === b) return false;
  const off = Array.from(first).flatMap((letter, at) => (letter === second[at] ? [] : [at]));
  const [at = 0, next = 0] = off;
  return off.length === 1 || (off.length === 2 && next === at + 1 && first[at] === second[next] && first[next] === second[at]);
}

function digitsOf(value: Decimal): string {
  return value.abs().toFixed().replace('.', '').replace(/^0+|0+$/g, '');
}
