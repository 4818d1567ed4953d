export { bare, fold, plain } from '../../amount';

const compared = new Map<string, number>();
const MOST_KEPT = 20_000;

/** How alike two plain texts are, 0 to 1: 1 for the same letters. */
export function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const pair = `${a}|${b}`;
  const known = compared.get(pair);
  if (known !== undefined) return known;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const contained = long.includes(short) ? 0.55 + 0.4 * (short.length / long.length) : 0;
  const alike = Math.max(contained, 0.95 * pairsShared(a, b));
  if (compared.size >= MOST_KEPT) compared.clear();
  compared.set(pair, alike);
  return alike;
}

/** Share of neighbouring letters that both texts have (Dice). */
export function pairsShared(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return a === b ? 1 : 0;
  const left = new Map<string, number>();
  for (let i = 1; i < a.length; i += 1) left.set(a.slice(i - 1, i + 1), (left.get(a.slice(i - 1, i + 1)) ?? 0) + 1);
  let shared = 0;
  for (let i = 1; i < b.length; i += 1) {
    const pair = b.slice(i - 1, i + 1);
    const count = left.get(pair) ?? 0;
    if (count > 0) shared += 1;
    left.set(pair, count - 1);
  }
  return (2 * shared) / (a.length + b.length - 2);
}
