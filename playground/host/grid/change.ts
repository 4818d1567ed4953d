import type { Area } from './area';
import type { CellValue } from './cell';
import type { Shift } from './shift';

/** Something that happened to the grid, whoever did it and whichever way: typed, pasted, undone, or through the API. */
export type GridChange =
  | { readonly kind: 'cells'; readonly sheetId: string; readonly area: Area; readonly before?: CellValue }
  /** Cut and pasted. Formulas that follow the cells are reported as `cells` besides. */
  | { readonly kind: 'moved'; readonly sheetId: string; readonly from: Area; readonly to: Area }
  | { readonly kind: 'shifted'; readonly sheetId: string; readonly shift: Shift }
  | { readonly kind: 'sheetAdded'; readonly sheetId: string; readonly copyOf?: string }
  | { readonly kind: 'sheetDeleted'; readonly sheetId: string }
  | { readonly kind: 'activated'; readonly sheetId: string; readonly previousId: string }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'calculated'; readonly sheetIds: readonly string[] };
