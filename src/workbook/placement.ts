import type { MoneyUnit } from '../amount';
import type { Form, FormSet, Measure } from '../forms';
import type { FigureId, Line, Origin } from '../report';
import type { Area, Position } from './area';
import type { Target } from './definition';
import type { WorkbookSnapshot } from './snapshot';

/** A printed line and the sheet row that it stands on. */
export interface PlacedLine extends Line {
  readonly sheetRow: number;
}

/** Where one form's table stands: the only thing that knows addresses. Made by the layout, or found again by `bind`. */
export interface Placement {
  readonly form: Form;
  /** Empty while the sheet is not in a workbook yet. */
  readonly sheetId: string;
  readonly sheetName: string;
  /** From the title to the last note. */
  readonly area: Area;
  /** First row of the body, and the row below its last one, which takes part in every sum down to the end. */
  readonly body: { readonly first: number; readonly sentinel: number };
  /** The sheet column of each of the form's columns, in the form's order; `undefined` where it was deleted. */
  readonly columns: readonly (number | undefined)[];
  /** The sheet row of each row key: fixed rows, foot, 合计 and lines. */
  readonly rows: ReadonlyMap<string, number>;
  /** Of a form whose lines vary; lines without code, name and figures are left out. */
  readonly lines: readonly PlacedLine[];
  /** Only of a table that the product did not make. */
  readonly found?: FoundCells;
}

/**
 * Where the cells of a table stand that was found: it may be spread over other lanes, pages or sheets than the form
 * declares, so that each row has columns of its own. Rows and columns of the placement say where the table begins.
 */
export interface FoundCells {
  /** By `cellKey`; what is not there was not found. */
  readonly cells: ReadonlyMap<string, CellAddress>;
  /** The unit of its amounts of money. */
  readonly money: MoneyUnit;
  /** Its amounts are known to the cent. 元 that were made of printed 万元 are not. */
  readonly exact: boolean;
  /** How somebody's formulas in it are read: code that comes with the recogniser, and that no other workbook needs. */
  readonly sums: SumReader;
}

/** Code for somebody's formulas in found tables. */
export interface SumReader {
  /** Whether any figure of the table is one. */
  readonly areIn: (placement: Placement, snapshot: WorkbookSnapshot) => boolean;
  /** How each came to be what it is, among all tables that are there. */
  readonly origins: (set: FormSet, tables: ReadonlyMap<string, Placement>, snapshot: WorkbookSnapshot) => (cell: FoundFormula) => Origin;
}

/** A figure's cell in a table that the product did not make, with somebody's formula. */
export interface FoundFormula {
  readonly placement: Placement;
  readonly target: Target;
  readonly measure: Measure;
  readonly at: Pick<CellAddress, 'sheetId' | 'row' | 'column'>;
  readonly formula: string;
}

/** Of a figure, label, code or name of a found table. */
export function cellKey(row: string, column: string): string {
  return `${row}/${column}`;
}

/** A cell of a known sheet. */
export interface CellAddress extends Position {
  readonly sheetId: string;
  readonly sheetName: string;
}

/** What a cell of a bound table is. */
export type CellMeaning =
  | { readonly kind: 'figure'; readonly id: FigureId }
  /** the code of a line, or of a line that nobody has begun yet */
  | { readonly kind: 'code' | 'name'; readonly form: string; readonly sheetRow: number }
  /** a figure cell of a line that nobody has begun yet */
  | { readonly kind: 'unused'; readonly form: string; readonly sheetRow: number };
