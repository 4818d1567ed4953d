import type { Severity } from '../../forms';
import type { Transfer } from './transfers';

/** A figure of the department that is not what its units add up to. Amounts are printed. */
export type CrossFinding = { readonly severity: Severity } & (
  | { readonly kind: 'differs'; readonly form: string; readonly table: string; readonly figure: string; readonly whole: string; readonly parts: string; readonly difference: string }
  /** The two sides of a transfer were not taken out alike. */
  | { readonly kind: 'unbalanced'; readonly transfer: Transfer; readonly amounts: readonly { readonly table: string; readonly name: string; readonly amount: string }[] }
  /** Units have both sides, the department took nothing out. */
  | { readonly kind: 'not-eliminated'; readonly transfer: Transfer; readonly income: string; readonly spending: string }
);

export interface CrossCheck {
  readonly set: string;
  readonly path: string;
  readonly unit: string;
  readonly year: string;
  readonly named: boolean;
  readonly units: number;
  /** Figures that were compared. */
  readonly compared: number;
  /** Differences that internal transfers explain: what was taken out, alike on both sides. */
  readonly eliminated: readonly { readonly transfer: Transfer; readonly amount: string }[];
  readonly findings: readonly CrossFinding[];
  /** How many there are beyond those. */
  readonly more: number;
  /** Tables that workbooks lack or do not have whole; of those they lack because they have nothing for them, `isNothing`. */
  readonly gaps: readonly SaidGap[];
  /** Units of which there is more than one workbook, with other figures: they count twice. */
  readonly twice: readonly string[];
  /** Units that the department's workbook says it adds up and of which there is no workbook, and units that it does not name. */
  readonly absent: readonly string[];
  readonly unnamed: readonly string[];
  /** Whether all that differs leans to one side: the department has more everywhere, or less. */
  readonly leaning: 'more' | 'less' | undefined;
  /** Workbooks with the same figures as another one of the same unit: they are not added. */
  readonly copies: readonly { readonly path: string; readonly of: string }[];
  /** Units whose tables hold no figure yet. */
  readonly unfilled: readonly string[];
}

/** A table that is not whole everywhere, of which units (`whole`: of the department itself), and how many figures were not compared. */
export interface SaidGap {
  readonly table: string;
  readonly lacking: Owners;
  readonly isNothing: boolean;
  readonly partial: Owners;
  readonly open: number;
}

export interface Owners {
  readonly whole: boolean;
  readonly units: readonly string[];
}
