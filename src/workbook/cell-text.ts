import { type SheetSnapshot, type Value, cellAt } from './snapshot';

/** Blanks, and marks that come along from web pages and Word. */
const UNSEEN = /[\s\u200B-\u200F\u202A-\u202E\u2060\uFEFF]+/g;

/** A label for comparing: without spaces and line breaks, full-width forms folded. */
export function label(value: Value): string {
  return value === null ? '' : String(value).normalize('NFKC').replace(UNSEEN, '');
}

export function labelAt(sheet: SheetSnapshot, row: number, column: number): string {
  return label(cellAt(sheet, row, column).value);
}

/**
 * A code as the sheet's own formulas see it: a number's digits, or the text. Nothing is trimmed but what is blank
 * altogether, for `208 ` is another code to a formula, and the check shall say so.
 */
export function codeOf(value: Value): string {
  const text = value === null || typeof value === 'boolean' ? '' : String(value);
  return text.trim() === '' ? '' : text;
}
