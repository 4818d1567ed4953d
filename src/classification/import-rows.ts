/** The cells' texts of a sheet, row by row. */
export type Rows = readonly (readonly string[])[];

/** A code in a row, and where its name may stand: behind `from` and before `to`, or else behind `after` and before `from`. */
export interface Entry {
  readonly code: string;
  readonly row: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly after: number;
  /** Not the first part of the next code of its row. */
  readonly isOnItsOwn: boolean;
}

export const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
const UNSEEN = /[\s\u3000\u200B-\u200F\u202A-\u202E\u2060\uFEFF]+/g;

/**
 * A code's digits as programs write them: without blanks and what nobody sees, in half-width digits, a number's `.0`, the marks
 * of a text (`'208`, `="208"`) and points or hyphens between its parts (`208.01.06`).
 */
export function folded(text: string | undefined): string {
  const seen = (text ?? '').replace(UNSEEN, '').replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const plain = seen.replace(/^'|^="(.*)"$/, '$1').replace(/\.0+$/, '');
  return /^\d{3}(?:[.-]\d\d){1,2}$/.test(plain) ? plain.replace(/[.-]/g, '') : plain;
}
