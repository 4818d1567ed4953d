/** A cell that holds something, of a sheet or of a line of text. */
export interface GridCell {
  readonly text: string;
  /** It was a number in its sheet: `0.95` may be shown as 95%. */
  readonly numeric?: boolean;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** The formula is the product's own: the core computes what it gives. */
  readonly derived?: boolean;
}

/** Rows of a sheet or lines of a text; cells by column, those that hold nothing are missing or empty. */
export interface Grid {
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  /** Columns may be shifted from row to row, as in tables that were taken out of a document. */
  readonly loose: boolean;
}

export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

export function cellText(grid: Grid, row: number, column: number): string {
  return grid.rows[row]?.[column]?.text.trim() ?? '';
}

/** The cells of a row that hold something, from left to right. */
export function filledIn(grid: Grid, row: number): readonly (GridPosition & { readonly text: string })[] {
  return (grid.rows[row] ?? []).flatMap((cell, column) => {
    const text = cell?.text.trim() ?? '';
    return text === '' ? [] : [{ row, column, text }];
  });
}
