import type { Decimal, Refusal } from '../amount';

/**
 * What one cell holds. Empty, structural zero (`——`), zero and text are four different things.
 * An amount is in the unit that its column declares; `places` are the decimals as written.
 */
export type Entry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'structural' }
  | { readonly kind: 'amount'; readonly value: Decimal; readonly places: number; /** known to the cent (from 元), so no rounding stands behind it */ readonly exact: boolean }
  | { readonly kind: 'text'; readonly text: string }
  /** An entry that should be an amount and is not: `reason` says why, `text` is what stands there. */
  | { readonly kind: 'unreadable'; readonly text: string; readonly reason: Refusal | 'not-calculated' };

export const EMPTY: Entry = { kind: 'empty' };
export const STRUCTURAL: Entry = { kind: 'structural' };

export function amountEntry(value: Decimal, places: number, exact = false): Entry {
  return { kind: 'amount', value, places, exact };
}

export function sameEntry(a: Entry, b: Entry): boolean {
  if (a.kind === 'amount') return b.kind === 'amount' && a.value.eq(b.value) && a.places === b.places && a.exact === b.exact;
  if (a.kind === 'text') return b.kind === 'text' && a.text === b.text;
  if (a.kind === 'unreadable') return b.kind === 'unreadable' && a.text === b.text && a.reason === b.reason;
  return a.kind === b.kind;
}
