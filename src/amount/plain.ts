/** `一、`, `（一）`, `1.`, `(1)`, `其中：` and the like before the words of a row. Applied to folded text. */
const NUMBERING = /^(?:[一二三四五六七八九十百]+[、.,:)/]|\([一二三四五六七八九十百]+\)、?|\d{1,3}[、.,:)]|\(\d{1,3}\)、?|其中:|减:|加:|[*▲△]+)+/;
const NO_LETTERS = /[^\p{L}\p{N}]/gu;
/** Invisible marks from web pages and Word, which no space class holds. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** Names and titles come again and again, so each is spelled once. Whole paragraphs do not, and would fill the memory. */
class Kept {
  readonly #made = new Map<string, string>();
  readonly #make: (text: string) => string;
  constructor(make: (text: string) => string) {
    this.#make = make;
  }

  of(text: string): string {
    if (text.length > LONGEST_KEPT) return this.#make(text);
    const known = this.#made.get(text);
    if (known !== undefined) return known;
    if (this.#made.size >= MOST_KEPT) this.#made.clear();
    const made = this.#make(text);
    this.#made.set(text, made);
    return made;
  }
}

const MOST_KEPT = 20_000;
const LONGEST_KEPT = 60;
const folded = new Kept((text) => text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, '').replaceAll('。', '.'));
const plained = new Kept((text) => fold(text).replace(NO_LETTERS, ''));

/** One spelling of words: no blanks, half-width forms. */
export function fold(text: string): string {
  return folded.of(text);
}

/** Letters and digits alone: brackets, quotes and points differ from one program to the next. */
export function plain(text: string): string {
  return plained.of(text);
}

/** A row's words without its numbering: `八、社会保障和就业支出` → `社会保障和就业支出`. */
export function bare(text: string): string {
  return fold(text).replace(NUMBERING, '').replace(NO_LETTERS, '');
}
