import type { Decimal } from '../../amount';
import type { FigureId } from '../../report';

/**
 * What kind of slip would turn the figure that was meant into the one that stands there; `digits-apart`: two digits changed places that
 * do not stand side by side; `misprint` is any other.
 * `overtyped`: the cell had a formula, and the figure over it differs from what the formula gives. `unprinted`: the table
 * stands in the workbook without the row that the figure belongs in.
 */
export type Slip = 'overtyped' | 'unit' | 'sign' | 'decimal-point' | 'swapped-digits' | 'digits-apart' | 'neighbour' | 'digit' | 'misprint' | 'empty' | 'unprinted';

interface Root {
  /** Keys of the findings that would go with the cause, as the check names them. */
  readonly effects: readonly string[];
  /** Other causes, slides among them, that would explain as much: the identities cannot tell which it is. Likelier first. */
  readonly rivals?: readonly BareRoot[];
}

/** One figure is wrong. */
export interface FigureRoot extends Root {
  readonly kind: 'figure';
  readonly slip: Slip;
  readonly figure: FigureId;
  /** 0 where the cell is empty. */
  readonly printed: Decimal;
  readonly proposed: Decimal;
  /** Figures that would explain the same findings as well: the identities cannot tell them apart. Likelier first. */
  readonly others: readonly FigureId[];
}

/** By how many places figures slid: down or to the right; below zero, up or to the left. */
export type Places = 1 | 2 | -1 | -2;

/** Figures slid against their labels: what stands in `figures` belongs so many places back. */
export interface ShiftRoot extends Root {
  readonly kind: 'shift';
  /** Down a column, or along a row. */
  readonly along: 'column' | 'row';
  readonly by: Places;
  /** The cells that are not what they should be, in the order of the sheet. */
  readonly figures: readonly FigureId[];
}

/** A line was dropped from `form`. */
export interface LineRoot extends Root {
  readonly kind: 'line';
  readonly form: string;
  /** Row key of the line above it in the hierarchy. */
  readonly parent: string;
  /** Undefined where nothing printed says which line it was. */
  readonly code: string | undefined;
  readonly amounts: readonly { readonly column: string; readonly proposed: Decimal }[];
}

/** A likely single cause of several findings. Data only; it accuses nobody and changes nothing. */
export type RootCause = FigureRoot | ShiftRoot | LineRoot;

type Bare<T> = T extends RootCause ? Omit<T, 'effects' | 'rivals'> : never;

/** A cause by itself. */
export type BareRoot = Bare<RootCause>;
