import type { FormSet } from '../../../../src/forms';
import type { Report } from '../../../../src/report';
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../../../../src/workbook';
import { type Cell, type Grid, type Printing, type Shown, type ShownLane, shownTables } from './model';
import { type HeadStyle, bodyGrid, headGrid, widthOf } from './render';

/** How one program or person lays tables out; what is left out is as the form declares it. */
export interface Style {
  readonly printing?: Printing;
  readonly lanes?: (lanes: readonly ShownLane[], table: Shown) => readonly ShownLane[];
  readonly head?: HeadStyle;
  /** Another head and body for a table, where columns and rows alone do not say it. */
  readonly table?: (table: Shown, made: Table) => Table;
  readonly above?: (table: Shown, width: number, index: number) => Grid;
  readonly below?: (table: Shown, width: number) => Grid;
  readonly whole?: (grid: Grid, table: Shown) => Grid;
  /** Sheets of a table, where it does not stand on one. */
  readonly pages?: (made: Table, above: Grid, below: Grid, table: Shown) => readonly Grid[];
  readonly sheets?: 'each' | 'stacked';
  /** Sheets put together or taken apart otherwise. */
  readonly arranged?: (sheets: readonly Sheet[]) => readonly Sheet[];
  readonly name?: (table: Shown, index: number, page: number) => string;
  readonly more?: (tables: readonly Shown[]) => readonly Sheet[];
}

export interface Table {
  readonly head: Grid;
  readonly body: Grid;
}

export interface Sheet {
  readonly name: string;
  readonly grid: Grid;
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
}

export function laidOut(set: FormSet, report: Report, style: Style): WorkbookSnapshot {
  const tables = shownTables(set, report, style.printing);
  const sheets = tables.flatMap((table, index) => sheetsOf(table, index, style));
  const all = style.sheets === 'stacked' ? [{ name: 'Sheet1', grid: sheets.reduce<Grid>((above, { grid }) => (above.length === 0 ? grid : [...above, [], ...grid]), []) }] : sheets;
  return snapshotOf([...(style.more?.(tables) ?? []), ...(style.arranged?.(all) ?? all)]);
}

function sheetsOf(table: Shown, index: number, style: Style): readonly Sheet[] {
  const lanes = style.lanes?.(table.lanes, table) ?? table.lanes;
  const drawn = drawnTable(lanes, style.head);
  const made = style.table?.(table, drawn) ?? drawn;
  const width = Math.max(widthOf(made.head), widthOf(made.body));
  const above = (style.above ?? official)(table, width, index);
  const below = (style.below ?? notesOf)(table, width);
  const grids = style.pages?.(made, above, below, table) ?? [[...above, ...made.head, ...made.body, ...below]];
  return grids.map((grid, page) => ({ name: (style.name ?? sheetName)(table, index, page), grid: style.whole?.(grid, table) ?? grid }));
}

export function drawnTable(lanes: readonly ShownLane[], head?: HeadStyle): Table {
  return { head: headGrid(lanes.flatMap(({ columns }) => columns), head), body: bodyGrid(lanes) };
}

function sheetName(_table: Shown, index: number, page: number): string {
  return `Sheet${String(index + 1)}${page === 0 ? '' : `_${String(page + 1)}`}`;
}

/** Title, number, and the line of unit, year and money as the set prints them. */
export function official({ title, form, unit }: Shown, width: number): Grid {
  const line: Cell[] = [`部门名称：${unit}`];
  line[Math.max(1, Math.floor(width / 2) - 1)] = '2024年度';
  line[Math.max(2, width - 1)] = '金额单位：万元';
  const number: Cell[] = [];
  if (form.number !== undefined) number[width - 1] = form.number;
  return [[title], ...(number.length > 0 ? [number] : []), line];
}

export function notesOf({ notes }: Shown): Grid {
  return notes.map((note) => [note]);
}

function snapshotOf(sheets: readonly Sheet[]): WorkbookSnapshot {
  return {
    names: [],
    sheets: sheets.map(({ name, grid, hidden = false, hiddenRows = [] }, index): SheetSnapshot => {
      const rows = new Map<number, readonly (SnapshotCell | undefined)[]>();
      grid.forEach((row, at) => {
        if (row.some((cell) => cell !== undefined && cell !== '')) rows.set(at, Array.from(row));
      });
      return { id: `s${String(index)}`, name, hidden, rows, merges: [], hiddenRows: new Set(hiddenRows), hiddenColumns: new Set() };
    }),
  };
}
