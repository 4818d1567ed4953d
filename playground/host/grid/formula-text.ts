import { quoteSheetName } from './a1';

/** A text in double quotes, a quoted sheet name with its `!`, or one character of anything else. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}\p{N}_.]+!|[^"']|./gsu;

/** Applies `rename` to every sheet name that a formula mentions, outside of texts. */
export function mapSheetNames(formula: string, rename: (name: string) => string): string {
  return formula.replace(PIECES, (piece) => {
    if (piece.length < 2 || !piece.endsWith('!')) return piece;
    const name = piece.startsWith("'") ? piece.slice(1, -2).replaceAll("''", "'") : piece.slice(0, -1);
    return `${quoteSheetName(rename(name))}!`;
  });
}

/** Excel shows a formula with quotes only where a sheet's name needs them, however it was entered. */
export const normaliseQuotes = (formula: string): string => mapSheetNames(formula, (name) => name);
