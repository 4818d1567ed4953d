import { type Decimal, parseAmount } from '../../amount';

/** A piece of a line between blanks. */
export type Piece = { readonly kind: 'amount'; readonly value: Decimal; readonly text: string } | { readonly kind: 'words'; readonly text: string };

const AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

export function piecesOf(line: string): Piece[] {
  return line.split(/\s+/).filter((each) => each !== '').map((text): Piece => {
    const parsed = AMOUNT.test(text) ? parseAmount(text) : undefined;
    return parsed?.kind === 'amount' ? { kind: 'amount', value: parsed.value, text } : { kind: 'words', text };
  });
}
