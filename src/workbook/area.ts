/** A rectangle of cells: rows and columns counted from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One cell of a sheet, counted from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}
