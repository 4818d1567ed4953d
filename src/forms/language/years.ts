import type { TextRef } from './text-ref';
import type { Sum } from './sum';

/** What becomes of a year's figures in the workbook of the next year. */
export interface Years {
  readonly carried: readonly Carried[];
  /** Of tables whose lines vary: a column that begins, code by code, with what another column ended with. */
  readonly carriedLines: readonly { readonly form: string; readonly column: string; readonly from: string }[];
  /** Columns of words that speak of one year only, as the reasons of its changes. All other words are carried over. */
  readonly wordsOfTheYear: readonly string[];
}

/** A figure of the new year that was a figure of the old one. */
export interface Carried {
  /** What the figure is, in words that all sets share: a workbook of another set is read by them. */
  readonly matter: string;
  /** Where the new year's workbook keeps it; none where only other sets ask for the matter. */
  readonly to?: TextRef;
  /** Of the old year's tables; rows by key or by code, one column each. */
  readonly from: Sum;
}
