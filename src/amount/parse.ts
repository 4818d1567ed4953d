import { Decimal, ZERO } from './decimal';
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

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const SPACES = /[\s\u00A0\u200B\u3000\uFEFF]+/g;
const STRUCTURAL = /^[-—–―─－]{2,}$|^[—―─]$/;
const FORMULA_ERROR = /^#[A-Z/0]+[!?]?/i;
const PLAIN = /^(\d+)(?:\.(\d+))?$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** 1,2345.00: grouped by four, as 万 are; unlike any other comma it cannot be misread. */
const GROUPED_BY_WAN = /^\d{1,4}(?:,\d{4})+(?:\.\d+)?$/;

function fromText(input: string): Parsed {
  // Structural dashes first: folding full-width forms would make a lone full-width hyphen a minus sign.
  const trimmed = input.replace(SPACES, '');
  if (trimmed === '') return { kind: 'empty' };
  if (STRUCTURAL.test(trimmed)) return { kind: 'structural' };
  if (FORMULA_ERROR.test(trimmed)) return refused('formula-error', input);
  const folded = trimmed
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−﹣–]/g, '-')
    .replace(/[。．]/g, '.')
    .replace(/[，﹐、]/g, ',')
    .replace(/^[¥￥]/, '');
  const { body, negative } = readSign(folded);
  if (body === undefined) return refused('not-a-number', input);
  const grouped = GROUPED.test(body) || GROUPED_BY_WAN.test(body);
  if (body.includes(',') && !grouped) return refused('ambiguous-separator', input);
  const match = PLAIN.exec(body.replace(/,/g, ''));
  if (!match) return refused('not-a-number', input);
  const [, whole = '0', fraction = ''] = match;
  if (fraction.replace(/0+$/, '').length > MAX_PLACES) return refused('too-precise', input);
  if (whole.replace(/^0+/, '').length > SIGNIFICANT_DIGITS) return refused('too-large', input);
  const size = new Decimal(`${whole}.${fraction || '0'}`);
  return { kind: 'amount', value: negative && !size.isZero() ? size.negated() : size, places: Math.min(fraction.length, MAX_PLACES) };
}

/** `（12.30）` and `-12.30` and `△12.30` are negative; two signs at once are nobody's amount. */
function readSign(text: string): { readonly body: string | undefined; readonly negative: boolean } {
  const bracketed = /^\(([^()]+)\)$/.exec(text);
  const inner = bracketed?.[1] ?? text;
  const signed = /^([+\-△▲])?([\d.,]+)$/.exec(inner);
  const sign = signed?.[1];
  if (!signed || (bracketed && sign !== undefined)) return { body: undefined, negative: false };
  return { body: signed[2]?.replace(/^\./, '0.').replace(/\.$/, ''), negative: Boolean(bracketed) || (sign !== undefined && sign !== '+') };
}

function refused(reason: Refusal, text: string): Parsed {
  return { kind: 'refused', reason, text };
}
