import { Decimal } from '../../../amount';

/** A piece of a torn table: an amount, a code or number of a row, or words. `line` counts its lines. */
export type TornPiece =
  | { readonly kind: 'amount'; readonly value: Decimal; readonly text: string; readonly line: number }
  | { readonly kind: 'digits' | 'words'; readonly text: string; readonly line: number };

/** A whole amount as tables print it. */
const WHOLE = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d\d$/;
/** The beginning of one that was too wide for its cell: `2,879,135,100.` */
const BEGUN = /^-?\d{1,3}(?:,\d{1,3})+(?:\.\d?)?,?$|^-?\d+\.\d?$|^-?\d{1,3}(?:,\d{3})*,$/;
/** Pieces after which its end is not waited for. */
const PATIENCE = 8;

/** The pieces of a table's lines in the order of the text, amounts that were broken in their cells put together. */
export function tornPieces(lines: readonly string[]): TornPiece[] {
  const found: TornPiece[] = [];
  const begun: { readonly at: number; readonly text: string }[] = [];
  lines.forEach((line, at) => {
    for (const text of line.split(/\s+/)) {
      if (text === '') continue;
      const [first] = begun;
      if (first !== undefined && found.length - first.at > PATIENCE) begun.shift();
      const open = begun[0];
      if (open !== undefined && /^[\d,.]+$/.test(text) && WHOLE.test(open.text + text)) {
        found[open.at] = amount(open.text + text, found[open.at]?.line ?? at);
        begun.shift();
        continue;
      }
      if (BEGUN.test(text) && !WHOLE.test(text)) begun.push({ at: found.length, text });
      found.push(WHOLE.test(text) ? amount(text, at) : { kind: /^\d+$/.test(text) ? 'digits' : 'words', text, line: at });
    }
  });
  return found;
}

function amount(text: string, line: number): TornPiece {
  return { kind: 'amount', value: new Decimal(text.replaceAll(',', '')), text, line };
}

/** Amounts were broken in their cells: what stands in a line is no figure. */
export function isBroken(lines: readonly string[]): boolean {
  const pieces = lines.flatMap((line) => line.split(/\s+/));
  return pieces.filter((text) => text.includes(',') && BEGUN.test(text) && !WHOLE.test(text) && !/^-?\d{1,3}(?:,\d{3})+(?:\.\d)?$/.test(text)).length > 1;
}

/** Amounts alone, in order. */
export function amountsIn(pieces: readonly TornPiece[]): Decimal[] {
  return pieces.flatMap((piece) => (piece.kind === 'amount' ? [piece.value] : []));
}

/** Words that a line's end may have broken: themselves, and joined with the next words. */
export function wordsFrom(pieces: readonly TornPiece[], at: number): readonly { readonly text: string; readonly last: number }[] {
  const made: { text: string; last: number }[] = [];
  let text = '';
  for (let next = at; next < pieces.length && next < at + 7 && made.length < 3; next += 1) {
    const piece = pieces[next];
    if (piece === undefined || (next === at && piece.kind !== 'words')) break;
    if (piece.kind !== 'words') continue;
    text += piece.text;
    made.push({ text, last: next });
  }
  return made;
}
