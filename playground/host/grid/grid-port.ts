import type { Area } from './area';
import type { Cell, CellFormat, Entry } from './cell';
import type { GridChange } from './change';
import type { Shift } from './shift';

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

export interface SheetsPort {
  /** In the order of their tabs. */
  sheets(): readonly GridSheet[];
  activeSheetId(): string;
  selection(): SheetArea;
  /** Adds an empty sheet after the last one. */
  addSheet(name: string): string;
  /** Copies everything that the grid knows of a sheet; the copy goes after the last one. */
  copySheet(sheetId: string, name: string): string;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, position: number): void;
  setVisible(sheetId: string, visible: boolean): void;
  activate(sheetId: string): void;
  select(place: SheetArea): void;
}

export interface CellsPort {
  /** Cells with a value, a formula or a format of their own; the rest of the sheet is blank. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | undefined;
  cell(sheetId: string, row: number, column: number): Cell;
  /** As printed, by number format. */
  text(sheetId: string, row: number, column: number): string;
  /** `entries` row by row from the area's corner; `undefined` leaves a cell as it is. */
  enter(sheetId: string, area: Area, entries: readonly (readonly (Entry | undefined)[])[]): void;
}

export interface FormatsPort {
  format(sheetId: string, row: number, column: number): CellFormat;
  setFormat(sheetId: string, area: Area, change: Partial<CellFormat>): void;
  clearFormat(sheetId: string, area: Area): void;
  merges(sheetId: string): readonly Area[];
  merge(sheetId: string, area: Area): void;
  unmerge(sheetId: string, area: Area): void;
  /** Both in points. */
  rowHeight(sheetId: string, row: number): number;
  columnWidth(sheetId: string, column: number): number;
  setRowHeight(sheetId: string, area: Area, points: number): void;
  setColumnWidth(sheetId: string, area: Area, points: number): void;
  frozen(sheetId: string): { readonly rows: number; readonly columns: number };
  freeze(sheetId: string, rows: number, columns: number): void;
  gridlines(sheetId: string): boolean;
  showGridlines(sheetId: string, shown: boolean): void;
  /** `''` or `#RRGGBB`. */
  tabColor(sheetId: string): string;
  setTabColor(sheetId: string, color: string): void;
}

export interface StructurePort {
  /** Moves formulas, names and merges with the cells. New rows look like the row above them, as in Excel. */
  shift(sheetId: string, shift: Shift): void;
  /** Moves cells within a sheet as cut and paste do: what refers to them follows. */
  moveCells(sheetId: string, from: Area, to: Area): Promise<void>;
}

/** A defined name. `scope` is the sheet that it belongs to; none is the whole workbook. */
export interface GridName {
  readonly id: string;
  readonly name: string;
  readonly scope?: string;
  /** Without a leading `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface NamesPort {
  names(): readonly GridName[];
  /** Adds it, or replaces the one of the same id. */
  putName(name: GridName): void;
  deleteName(id: string): void;
}

export interface CalculationPort {
  /** Resolves when no formula is waiting to be recalculated. */
  settled(): Promise<void>;
  recalculateAll(): Promise<void>;
}

export interface HistoryPort {
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  forgetHistory(): void;
  /** How many steps a person can take back. */
  undoSteps(): number;
  /** Grows with every change of content, format, names or structure that is made through this port. */
  revision(): number;
}

/** A conditional format as far as a grid paints it; first one wins. */
export interface PaintedRule {
  readonly area: Area;
  /** With its leading `=`, relative to the area's first cell. */
  readonly formula: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
}

/** The grid that the stand-in shows or, in tests, only keeps. It knows cells and formulas and nothing of Office.js. */
export interface GridPort extends SheetsPort, CellsPort, FormatsPort, StructurePort, NamesPort, CalculationPort, HistoryPort {
  /** Told at once, within the call that makes the change. */
  onChange(listener: (change: GridChange) => void): void;
  /** A grid without a screen leaves this out. */
  paintRules?(sheetId: string, rules: readonly PaintedRule[]): void;
  dispose(): void;
}
