/**
 * A stretch of a text as it is read: one spelling of every mark, quotation marks and the blanks and breaks inside
 * sentences left out. `at[i]` is where its i-th character stands in the text; `at[text.length]` is where it ends.
 */
export interface Flow {
  readonly text: string;
  readonly at: readonly number[];
}

const FULL: Readonly<Record<string, string>> = { '(': '（', ')': '）', ':': '：', ';': '；', '％': '%', '﹪': '%', '．': '.', '−': '-', '－': '-', '–': '-', '。': '。', '｡': '。' };
const QUOTES = /["“”„‟「」『』‘’'＂]/;
const BLANK = /\s/;
const NOTHING: ReadonlyMap<number, number> = new Map();
const SOLID = /[0-9A-Za-z.%]/;

/** `skipped`: stretches that do not belong to it, from their beginning to their end. */
export function flowOf(source: string, start = 0, end = source.length, skipped: ReadonlyMap<number, number> = NOTHING): Flow {
  let text = '';
  const at: number[] = [];
  let gap = -1;
  for (let i = start; i < end; i += 1) {
    const behind = skipped.get(i);
    if (behind !== undefined) {
      if (gap < 0) gap = i;
      i = behind - 1;
      continue;
    }
    const char = source[i] ?? '';
    if (BLANK.test(char) || char === '\u200b' || char === '\ufeff') {
      if (gap < 0) gap = i;
      continue;
    }
    if (QUOTES.test(char)) continue;
    const said = folded(char, source, i);
    // Two words or numbers stay two; a blank beside Chinese or a mark says nothing, and a line may end inside a number.
    if (gap >= 0 && SOLID.test(text.at(-1) ?? '') && SOLID.test(said) && !goesOn(source, gap, i)) {
      text += ' ';
      at.push(gap);
    }
    gap = -1;
    text += said;
    at.push(i);
  }
  return { text, at: [...at, end] };
}

/** `248,5` at the end of a line and `01.45万元` on the next; `5377 .64`. */
function goesOn(source: string, gap: number, next: number): boolean {
  const isNumber = /[\d.,]/.test(source[gap - 1] ?? '') && /[\d.]/.test(source[next] ?? '');
  return isNumber && (source.slice(gap, next).includes('\n') || (source[next] === '.' && /\d/.test(source[next + 1] ?? '')));
}

function folded(char: string, source: string, i: number): string {
  if (char === ',') return /\d\s*$/.test(source.slice(Math.max(0, i - 3), i)) && /^\d{3}/.test(source.slice(i + 1, i + 7).replace(/\s/g, '')) ? ',' : '，';
  const code = char.charCodeAt(0);
  // Full-width digits and letters.
  if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) return String.fromCharCode(code - 0xfee0);
  return FULL[char] ?? char;
}

/** A name in the spelling of a flow. */
export function flowName(name: string): string {
  return flowOf(name).text;
}

/** Where a stretch of a flow stands in the text. */
export function placeIn({ at }: Flow, from: number, to: number): { readonly start: number; readonly end: number } {
  const start = at[from] ?? at.at(-1) ?? 0;
  return { start, end: to > from ? (at[to - 1] ?? start) + 1 : start };
}
