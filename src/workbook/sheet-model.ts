import type { Decimal } from '../amount';
import type { Area } from './area';
import type { Style, StyleKey } from './style';

/** What a written cell holds. A formula has no leading `=`; `result` is what it gives before anybody recalculates. */
export type Content =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'formula'; readonly formula: string; readonly result: Decimal | string };

export interface ModelCell {
  readonly content: Content;
  readonly style: StyleKey;
}

export interface PrintSetup {
  readonly paper: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  /** Always one page wide; a table of fixed length is one page high too. */
  readonly onePageHigh: boolean;
  readonly area: Area;
  /** First and last row that every page repeats. */
  readonly repeatRows: readonly [first: number, last: number];
}

/** A name of the whole workbook, without the sheet: the model's own sheet is meant. */
export interface NamedArea {
  readonly name: string;
  readonly area: Area;
}

/** A list to choose from. Another entry is warned of, not refused. */
export interface Choice {
  readonly area: Area;
  readonly options: readonly string[];
}

/** Cells that stand out, red and bold, while a formula is true of them; it speaks of the first cell and has no leading `=`. */
export interface Alert {
  readonly area: Area;
  readonly formula: string;
}

/** A chart of figures of its own sheet: bars that lie, the first name on top. */
export interface SheetChart {
  readonly title: string;
  /** Names in the first column, what each further column is in the first row. */
  readonly source: Area;
  /** The cells that it covers. */
  readonly place: Area;
  /** Says which column a bar is of; needless where there is one. */
  readonly legend: boolean;
  /** Number format of the amounts at the bars. */
  readonly format: string;
  /** No bar is below 0, so that all begin there: left to itself, Excel begins near the shortest of long ones. */
  readonly fromZero: boolean;
}

/** A sheet to be written, complete and without knowledge of the host that writes it. */
export interface SheetModel {
  readonly name: string;
  /** The form that the sheet shows; none on the classification list. */
  readonly form?: string;
  /** Every cell from A1 on, row by row, all rows of the same length; `undefined` is not touched. */
  readonly rows: readonly (readonly (ModelCell | undefined)[])[];
  readonly merges: readonly Area[];
  /** In characters of the default font. */
  readonly columnWidths: readonly number[];
  /** In points, of rows that have no height of their own. */
  readonly defaultRowHeight: number;
  /** In points; `undefined` leaves the height to the host, which then grows it with its content. */
  readonly rowHeights: readonly (number | undefined)[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup;
  readonly names: readonly NamedArea[];
  readonly choices: readonly Choice[];
  readonly alerts?: readonly Alert[];
  /** Drawn by a host that draws; a file written by us has none. */
  readonly charts?: readonly SheetChart[];
}

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly styles: Readonly<Record<StyleKey, Style>>;
}
