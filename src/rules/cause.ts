import type { Decimal } from '../amount';
import type { FigureId } from '../report';

interface Mended {
  /** How many other broken identities the same mending would repair. */
  readonly repairs: number;
}

/** One figure is wrong: it is printed as `printed`, and `proposed` in its place brings the identity within its interval. */
interface WrongFigure extends Mended {
  readonly figure: FigureId;
  readonly printed: Decimal;
  readonly proposed: Decimal;
}

/** A likely cause of a broken identity, and what would mend it. Data only; it accuses nobody and changes nothing. */
export type Cause =
  /** the sum leaves out the addend `figure` (`times` 0) or counts it twice (`times` 2) */
  | (Mended & { readonly kind: 'addend'; readonly times: 0 | 2; readonly figure: FigureId; readonly amount: Decimal; readonly sum: FigureId })
  /** two adjacent digits changed places */
  | (WrongFigure & { readonly kind: 'swapped-digits' })
  | (WrongFigure & { readonly kind: 'sign' })
  /** the decimal point slipped: printed = proposed × 10^power, rounded */
  | (WrongFigure & { readonly kind: 'decimal-point'; readonly power: -3 | -2 | -1 | 1 | 2 | 3 })
  /** 元 entered for 万元: printed = proposed × 10⁴ */
  | (WrongFigure & { readonly kind: 'unit' })
  /** the figure of the row above or below (`neighbour`) was taken */
  | (WrongFigure & { readonly kind: 'neighbour'; readonly neighbour: FigureId })
  /** a cell was left empty; filling it mends another identity too */
  | (Mended & { readonly kind: 'empty'; readonly figure: FigureId; readonly proposed: Decimal })
  /** a line is not printed in `form` that another table prints (`seen`), with the amount that is missing */
  | (Mended & { readonly kind: 'line'; readonly form: string; readonly code: string; readonly proposed: Decimal; readonly seen: FigureId });
