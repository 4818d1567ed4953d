import type { Line } from './lines';

/** The number of a page. Digits alone are one only where a page ends or begins: in a table they are codes. */
const PAGE = /^(?:[-—–~·]\s*\d{1,3}\s*[-—–~·]|第\s*\d{1,3}\s*页(?:[，,\s/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/;
const DIGITS = /^\d{1,3}$/;
/** A line that runs over the pages stands at least so often. */
const OFTEN = 3;

/** Lines without what a page prints around its text: its number, and the title that runs over all pages. A form feed begins a page. */
export function withoutFurniture(lines: readonly Line[]): Line[] {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const hasPages = filled.some(({ text }) => text.startsWith('\f'));
  const begins = (line: Line | undefined) => line === undefined || line.text.startsWith('\f');
  const numbers = new Set(filled.filter((line, at) => PAGE.test(line.text.trim()) || (DIGITS.test(line.text.trim()) && (begins(line) || begins(filled[at + 1])) && hasPages)));
  const isPage = (line: Line | undefined) => line !== undefined && numbers.has(line);
  const seen = new Map<string, { count: number; atEdge: number }>();
  filled.forEach((line, at) => {
    const words = bareLine(line);
    if (!mayRun(words)) return;
    const known = seen.get(words) ?? { count: 0, atEdge: 0 };
    const atEdge = line.text.startsWith('\f') || isPage(filled[at - 1]) || isPage(filled[at + 1]);
    seen.set(words, { count: known.count + 1, atEdge: known.atEdge + (atEdge ? 1 : 0) });
  });
  return lines.filter((line) => {
    if (isPage(line)) return false;
    const known = seen.get(bareLine(line));
    return known === undefined || known.count < OFTEN || known.atEdge * 3 < known.count * 2;
  });
}

function bareLine({ text }: Line): string {
  return text.replace(/\s+/g, '');
}

/** Words that no sentence and no table would begin or end with. */
function mayRun(words: string): boolean {
  return words.length >= 4 && words.length <= 60 && !/[。；，：]|\d\.\d/.test(words) && /[\u4e00-\u9fa5]{3}/.test(words);
}
