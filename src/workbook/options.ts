import type { Classification } from '../classification';
import type { Report } from '../report';
import type { Filling } from './banner';
import type { CodeLists } from './lookup';
import type { Placement } from './placement';
import type { SheetModel } from './sheet-model';

export interface LayoutOptions {
  /** Sheet names by form, where the form's own is taken. */
  readonly sheetNames?: Readonly<Record<string, string>>;
  /** Tables that the workbook holds already: formulas may refer to them. */
  readonly present?: ReadonlyMap<string, Placement>;
  /** The classification sheet that the workbook holds already. */
  readonly lists?: CodeLists;
  /** Lines to lay, by form; missing parents are added, in code order. */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
  /** Figures to fill in. Its lines are laid as they stand. */
  readonly report?: Report;
  /** Names that a person typed for codes; a new classification sheet holds them. */
  readonly names?: ReadonlyMap<string, string>;
  /** A classification that a person brought; left out: the product's own. */
  readonly official?: Classification;
}

export interface SetOptions extends LayoutOptions {
  /** Which forms to lay out; left out: all of the set. */
  readonly forms?: readonly string[];
  /** Name of the new classification sheet, where the set's own is taken. */
  readonly codesSheet?: string;
  /** Sheets of another kind that come behind the tables; their texts are filled from them. */
  readonly beside?: (filling: Filling) => readonly SheetModel[];
}
