import type { FormSet } from '../forms';
import type { Area, ModelCell, SheetModel, StyleKey } from '../workbook';
import type { TableCell } from './model';
import { printedCell } from './printed-cell';

/** A table's sheet, taken apart: what every page repeats, the lines, and the texts under them. */
export interface SheetTable {
  readonly head: readonly (readonly TableCell[])[];
  readonly body: readonly (readonly TableCell[])[];
  readonly notes: readonly string[];
}

type Row = SheetModel['rows'][number];

/** The title is left out: it is the heading above the table. */
export function sheetTable(set: FormSet, sheet: SheetModel): SheetTable {
  const [title, last] = sheet.print.repeatRows;
  const merged = mergesOf(sheet.merges);
  const laid = (from: number, to: number): TableCell[][] =>
    sheet.rows.slice(from, to).flatMap((row, index) => (isDrawn(row) ? [cellsOf(set, row, from + index, merged)] : []));
  const notes = sheet.rows.findIndex((row, index) => index > last && row[0]?.style === 'note');
  const end = notes < 0 ? sheet.rows.length : notes;
  return {
    head: laid(title + 1, last + 1),
    body: laid(last + 1, end),
    notes: sheet.rows.slice(end).flatMap(([cell]) => (cell === undefined ? [] : [printedCell(set, cell)])).filter((text) => text !== ''),
  };
}

/** The row that ends the sums of a table without notes holds nothing. */
function isDrawn(row: Row): boolean {
  return row.some((cell) => cell !== undefined);
}

function mergesOf(areas: readonly Area[]): ReadonlyMap<string, Area> {
  // Word merges cell by cell downwards, so every row of an area finds it at its left edge.
  return new Map(areas.flatMap((area) => Array.from({ length: area.bottom - area.top + 1 }, (_, i) => [`${area.top + i}/${area.left}`, area] as const)));
}

function cellsOf(set: FormSet, row: Row, rowIndex: number, merged: ReadonlyMap<string, Area>): TableCell[] {
  const cells: TableCell[] = [];
  for (let column = 0; column < row.length; ) {
    const area = merged.get(`${rowIndex}/${column}`);
    const across = area === undefined ? 1 : area.right - area.left + 1;
    cells.push(tableCell(set, row[column], across, downOf(area, rowIndex)));
    column += across;
  }
  return cells;
}

function downOf(area: Area | undefined, row: number): TableCell['down'] {
  if (area === undefined || area.top === area.bottom) return 'single';
  return area.top === row ? 'first' : 'continued';
}

const RIGHT: ReadonlySet<StyleKey> = new Set<StyleKey>(['amount', 'amountTotal', 'count', 'countDerived', 'tableNumber', 'bannerRight', 'fundsAmount']);
const CENTRED: ReadonlySet<StyleKey> = new Set<StyleKey>(['head', 'number', 'labelTotal', 'structural', 'bannerCentre', 'rate', 'points', 'value']);
const BOLD: ReadonlySet<StyleKey> = new Set<StyleKey>(['labelTotal', 'labelHeading', 'amountTotal']);
const UNFRAMED: ReadonlySet<StyleKey> = new Set<StyleKey>(['tableNumber', 'bannerLeft', 'bannerCentre', 'bannerRight']);
const INDENTED: readonly StyleKey[] = ['label', 'labelIndented', 'labelIndented2', 'labelIndented3'];

function tableCell(set: FormSet, cell: ModelCell | undefined, across: number, down: TableCell['down']): TableCell {
  // Beside a banner that does not span the table there is no cell.
  if (cell === undefined) return { text: '', across, down, align: 'left', bold: false, indent: 0, border: false };
  const { style } = cell;
  return {
    text: down === 'continued' ? '' : printedCell(set, cell),
    across,
    down,
    align: RIGHT.has(style) ? 'right' : CENTRED.has(style) ? 'centre' : 'left',
    bold: BOLD.has(style),
    indent: Math.max(0, INDENTED.indexOf(style)),
    border: !UNFRAMED.has(style),
  };
}
