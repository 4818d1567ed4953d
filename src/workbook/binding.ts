import type { FormSet } from '../forms';
import type { FigureId } from '../report';
import type { Area, Position } from './area';
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
  /** Tables that are no forms of the set: every 绩效自评表, by its own id (`X3`). */
  readonly attached?: ReadonlyMap<string, AttachedTable>;
}

/** Where the cells of a table of no form stand, and what they are called. */
export interface AttachedTable {
  readonly title: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly cells: ReadonlyMap<FigureId, Position>;
  readonly names: ReadonlyMap<FigureId, string>;
}
