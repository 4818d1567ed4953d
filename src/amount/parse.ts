import { Decimal, ZERO } from './decimal';
import { foldText } from './fold';
import { roundHalfAway } from './rounding';

/** More decimals than this are refused when typed and rounded away when they come from a double. */
export const MAX_PLACES = 10;

/** Digits of a double that mean something; Excel itself shows no more. */
const SIGNIFICANT_DIGITS = 15;

export type Refusal = 'not-a-number' | 'ambiguous-separator' | 'too-precise' | 'too-large' | 'formula-error';

/**
 * What a person's entry means. `empty` and `structural` (`——`, a cell that is never filled) are not zero.
 * `places` counts the decimals as written: `133.40` has 2, `133.4` has 1.
 */
export type Parsed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'structural' }
  | { readonly kind: 'amount'; readonly value: Decimal; readonly places: number }
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly text: string };

/** Reads what people type and paste, or a cell's double. */
export function parseAmount(input: string | number | null | undefined): Parsed {
  if (input === null || input === undefined) return { kind: 'empty' };
  return typeof input === 'number' ? fromDouble(input) : fromText(input);
}

function fromDouble(input: number): Parsed {
  if (!Number.isFinite(input)) return refused('not-a-number', String(input));
  if (Math.abs(input) >= 1e15) return refused('too-large', String(input));
  // 0.30000000000000004 and the residue of a subtraction (5.7e-14) are artefacts of doubles, not of accounts.
  const value = roundHalfAway(new Decimal(input).toSignificantDigits(SIGNIFICANT_DIGITS), MAX_PLACES);
  return { kind: 'amount', value: value.isZero() ? ZERO : value, places: value.decimalPlaces() };
}

/**
 * Dashes alone, however many and however drawn, say that nothing belongs in the cell; a lone `-` is how Excel's
 * accounting format shows a zero that is then pasted as text. All stand for exactly 0.
 */
const STRUCTURAL = /^-+$/;
/** `#REF!`, `#DIV/0!`, `#N/A`, and LibreOffice's `Err:502`. */
const FORMULA_ERROR = /^(?:#[A-Z][A-Z/0_]*[!?]?|Err:\d+)$/i;
/** `（12.30）` and `-12.30` and `△12.30` are negative; two signs at once are nobody's amount. */
const SIGNED = /^(?:\(([\d., ]+)\)|([-+△▲]?)([\d., ]+))$/;
/** Blanks between thousands, alone or beside commas, and one that slipped in before the point; a whole number keeps its blanks, for two may stand in one cell: `1 234`. */
const SPACED = /^[1-9]\d{0,2}(?:(?:,| |, )\d{3})+ ?\.\d+$|^\d+ \.\d+$/;
/** Blanks that nothing but a program puts between digits: no-break, figure, punctuation, thin, narrow no-break. */
const THOUSANDS = /(?<=\d)[\u00A0\u2007-\u2009\u202F](?=\d{3}(?!\d))/g;
/** `5.` and `.5` are amounts, a lone point is not. No exponent: `1.39729E+07` was copied from a column too narrow to show its digits. */
const NUMBER = /^(?:(\d[\d,]*)(?:\.(\d*))?|\.(\d+))$/;
/** By three; or by four, as 万 are, which cannot be misread. `0,123` is neither: somebody's decimal comma. */
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+$|^[1-9]\d{0,3}(?:,\d{4})+$/;

function fromText(input: string): Parsed {
  const folded = foldText(input.replace(THOUSANDS, ','));
  if (folded === '') return { kind: 'empty' };
  if (STRUCTURAL.test(folded)) return { kind: 'structural' };
  if (FORMULA_ERROR.test(folded)) return refused('formula-error', input);
  // A unit is refused, not read: 12.3万元 in a cell of 元 would be 10,000 times what it says, and the table's head has the unit.
  const [, bracketed, sign = '', unbracketed = ''] = SIGNED.exec(folded) ?? [];
  const body = bracketed ?? unbracketed;
  // `12 34` is one amount or two figures in one cell; nobody can tell.
  if (body.includes(' ') && !SPACED.test(body)) return refused('ambiguous-separator', input);
  const number = NUMBER.exec(body.replace(' .', '.').replace(/, | /g, ','));
  if (!number) return refused('not-a-number', input);
  const [, whole = '0', fraction, bare = ''] = number;
  return fromDigits(whole, fraction ?? bare, bracketed !== undefined || !['', '+'].includes(sign), input);
}

function fromDigits(whole: string, fraction: string, negative: boolean, input: string): Parsed {
  if (whole.includes(',') && !GROUPED.test(whole)) return refused('ambiguous-separator', input);
  const digits = whole.replaceAll(',', '').replace(/^0+/, '');
  if (digits.length > SIGNIFICANT_DIGITS) return refused('too-large', input);
  if (fraction.replace(/0+$/, '').length > MAX_PLACES) return refused('too-precise', input);
  const size = new Decimal(`0${digits}.${fraction}0`);
  return { kind: 'amount', value: negative && !size.isZero() ? size.negated() : size, places: Math.min(fraction.length, MAX_PLACES) };
}

function refused(reason: Refusal, text: string): Parsed {
  return { kind: 'refused', reason, text };
}
