/** `一、`, `（一）`, `1.`, `(1)`, `其中：` and the like before the words of a row. Applied to folded text. */
const NUMBERING = /^(?:[一二三四五六七八九十百]+[、.,:)/]|\([一二三四五六七八九十百]+\)、?|\d{1,3}[、.,:)]|\(\d{1,3}\)、?|其中:|减:|加:|[*▲△]+)+/;
const NO_LETTERS = /[^\p{L}\p{N}]/gu;
/** Invisible marks from web pages and Word, which no space class holds. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

const folded = new Map<string, string>();
const compared = new Map<string, number>();
const MOST_KEPT = 20_000;

/** One spelling: no blanks, half-width forms. The same texts come again and again, so they are folded once. */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= MOST_KEPT) folded.clear();
  const made = text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, '').replaceAll('。', '.');
  folded.set(text, made);
  return made;
}

/** Letters and digits alone: brackets, quotes and points differ from one program to the next. */
export function plain(text: string): string {
  return fold(text).replace(NO_LETTERS, '');
}

/** A row's words without its numbering: `八、社会保障和就业支出` → `社会保障和就业支出`. */
export function bare(text: string): string {
  return fold(text).replace(NUMBERING, '').replace(NO_LETTERS, '');
}

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
