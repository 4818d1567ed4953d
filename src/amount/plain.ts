/** `一、`, `（一）`, `1.`, `(1)`, `其中：` and the like before the words of a row. Applied to folded text. */
const NUMBERING = /^(?:[一二三四五六七八九十百]+[、.,:)/]|\([一二三四五六七八九十百]+\)、?|\d{1,3}[、.,:)]|\(\d{1,3}\)、?|其中:|减:|加:|[*▲△]+)+/;
const NO_LETTERS = /[^\p{L}\p{N}]/gu;
/** Invisible marks from web pages and Word, which no space class holds. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

const folded = new Map<string, string>();
const MOST_KEPT = 20_000;

/** One spelling of words: no blanks, half-width forms. The same texts come again and again, so they are folded once. */
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
