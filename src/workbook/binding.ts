import type { FormSet } from '../forms';
import type { Placement } from './placement';

/** Something that a person changed in a table so that part of it cannot be found or does not count. */
export type BindingProblem =
  | { readonly kind: 'column-missing'; readonly form: string; readonly column: string }
  | { readonly kind: 'row-missing'; readonly form: string; readonly row: string }
  /** a figure stands where the form prints none: it is in no sum */
  | { readonly kind: 'stray'; readonly form: string; readonly row: string; readonly column: string }
  /** a second sheet claims to be the table: the first one counts */
  | { readonly kind: 'copy'; readonly form: string; readonly sheetName: string };

/** Form → sheet, figure ↔ cell, found by the defined names that anchor each table. */
export interface Binding {
  readonly set: FormSet;
  readonly tables: ReadonlyMap<string, Placement>;
  readonly problems: readonly BindingProblem[];
}
