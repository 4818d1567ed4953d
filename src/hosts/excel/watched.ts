import type { Area } from '../../workbook';

export interface SheetCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** What of the workbook matters, asked at each event: it changes with the binding. */
export interface Watched {
  /** The part of the sheet that holds a table or the classification; none where the sheet is not ours. */
  areaOn(sheetId: string): Area | undefined;
  /** A cell for a person's constants. Any other cell is read when it changes: its formula may have come or gone. */
  isInput(cell: SheetCell): boolean;
  /** Input cells that hold somebody's own formulas: their figures change without an event of their own. */
  linked(): readonly SheetCell[];
}

export function cellKey({ sheetId, row, column }: SheetCell): string {
  return `${sheetId}!${row}:${column}`;
}
