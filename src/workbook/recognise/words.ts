import { bare } from '../../amount';

export { bare, fold, plain } from '../../amount';

/** What programs and people write for the same, in the words of the official tables; without marks of footnotes. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/注\d{1,2}$|(?<=\p{Script=Han})\d$/u, ''],
  [/^上年(?=(?:财政拨款)?(?:结转|结余))/, '年初'],
  [/^结转下年(?:支出)?$/, '年末结转和结余'],
  [/结转结余/, '结转和结余'],
  [/运行费/, '运行维护费'],
  [/购置[和与](?=运行)/, '购置及'],
  [/(出国境|接待|购置|运行维护)(?:经费|费用)/, '$1费'],
];

/** @param words plain or bare */
export function spoken(words: string): string {
  return SPOKEN.reduce((text, [said, official]) => text.replace(said, official), words);
}

/** A row's words for comparing: without numbering, in the words of the official tables. */
export function rowWords(text: string): string {
  return spoken(bare(text));
}

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
