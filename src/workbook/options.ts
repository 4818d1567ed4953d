import type { Report } from '../report';
import type { Placement } from './placement';

export interface LayoutOptions {
  /** Sheet names by form, where the form's own is taken. */
  readonly sheetNames?: Readonly<Record<string, string>>;
  /** Tables that the workbook holds already: formulas may refer to them. */
  readonly present?: ReadonlyMap<string, Placement>;
  /** Lines to lay, by form; missing parents are added, in code order. */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
  /** Figures to fill in. Its lines are laid as they stand. */
  readonly report?: Report;
  /** Names that a person typed for codes; they are put on the classification sheet. */
  readonly names?: ReadonlyMap<string, string>;
}

export interface SetOptions extends LayoutOptions {
  /** Which forms to lay out; left out: all of the set, and the classification sheet with them. */
  readonly forms?: readonly string[];
}
