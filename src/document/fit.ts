import { linesIn, textWidth } from '../workbook';
import type { TableCell } from './model';

/** How a table fills its page: the size of its text in points, and its columns in twips. */
export interface Fit {
  readonly size: number;
  readonly columns: readonly number[];
  /** Points of every row, as its text needs them. */
  readonly heights: readonly number[];
}

interface Given {
  readonly rows: readonly (readonly TableCell[])[];
  /** In characters of the sheets' font, as declared. */
  readonly widths: readonly number[];
  /** Twips. */
  readonly room: { readonly width: number; readonly height: number };
  /** A table of fixed length stands on one page. */
  readonly onePage: boolean;
  /** Points that its text has at most; the usual size of tables unless said otherwise. */
  readonly largest?: number;
}

const LARGEST = 10.5;
const SMALLEST = 6;
const STEP = 0.5;
/** Twips left and right of a cell's text, both together. */
const CELL_MARGIN = 100;
const TWIPS = 20;
/** Height of a line as a multiple of its text; fixed, so that no computer's fonts push a table over its page. */
export const LINE = 1.2;
/** Texts may break into a second line, but what is declared wide is not squeezed into slivers. */
const CROWDED = 0.8;
/** Where the official fonts are missing, others stand in, and some are wider, in bold most of all. */
const WIDER = 1.2;
const BOLD = 1.4;
/** Half characters of a head that stays on one line: 行次. */
const SHORT = 4;
/** Points above and below the text of a row where there is room for them. */
const AIR = 7;
const LEAST_AIR = 1.5;

/** The largest text at which no figure breaks and a table of fixed length stands on its page. */
export function fit(given: Given): Fit {
  for (let size = given.largest ?? LARGEST; size > SMALLEST; size -= STEP) {
    const columns = columnsAt(given, size);
    if (columns === undefined) continue;
    const heights = heightsAt(given.rows, columns, size);
    const needed = sum(heights) + LEAST_AIR * heights.length;
    if (!given.onePage || needed * TWIPS <= given.room.height) return { size, columns, heights: aired(given, heights) };
  }
  const columns = columnsAt(given, SMALLEST) ?? scaled(given);
  return { size: SMALLEST, columns, heights: aired(given, heightsAt(given.rows, columns, SMALLEST)) };
}

/** Rows share what room the page leaves, up to a comfortable height; a table that needs several pages has that everywhere. */
function aired({ onePage, room }: Given, heights: readonly number[]): number[] {
  const share = (room.height / TWIPS - sum(heights)) / heights.length;
  const air = share >= LEAST_AIR || onePage ? Math.max(LEAST_AIR, Math.min(AIR, share)) : AIR;
  return heights.map((height) => Math.trunc((height + air) * 10) / 10);
}

function scaled({ widths, room }: Given): number[] {
  const total = sum(widths);
  return widths.map((width) => Math.trunc((room.width * width) / total));
}

/** The declared widths, scaled; columns whose figures need more take it from the others. Undefined where that leaves too little. */
function columnsAt(given: Given, size: number): number[] | undefined {
  if (sum(given.widths) * size * (TWIPS / 2) * CROWDED > given.room.width) return undefined;
  const needed = unbroken(given, size);
  const columns = scaled(given).map((width, i) => Math.max(width, needed[i] ?? 0));
  const excess = sum(columns) - given.room.width;
  if (excess <= 0) return columns;
  const spare = columns.map((width, i) => Math.max(0, width - Math.max(needed[i] ?? 0, leastWidth(size))));
  const all = sum(spare);
  return all < excess ? undefined : columns.map((width, i) => width - Math.ceil(((spare[i] ?? 0) / all) * excess));
}

/** Room for two Chinese characters. */
function leastWidth(size: number): number {
  return Math.ceil(size * TWIPS * 2) + CELL_MARGIN;
}

/** Also in the middle of its cell: 行次, a rate, points. */
const FIGURE = /^-?[\d,]+(?:\.\d+)?%?$/;

/** What the widest figure, code or short head of each column takes. */
function unbroken({ rows, widths }: Given, size: number): number[] {
  const needed = widths.map(() => 0);
  for (const row of rows) {
    let column = 0;
    for (const { text, across, border, align, bold } of row) {
      if (across === 1 && border && (align === 'right' || FIGURE.test(text) || textWidth(text) <= SHORT)) {
        needed[column] = Math.max(needed[column] ?? 0, Math.ceil(textWidth(text) * size * (TWIPS / 2) * (bold ? BOLD : WIDER)) + CELL_MARGIN);
      }
      column += across;
    }
  }
  return needed;
}

function heightsAt(rows: readonly (readonly TableCell[])[], columns: readonly number[], size: number): number[] {
  const heights: number[] = rows.map(() => size * LINE);
  /** Merged labels that have begun above, by the column that they begin in: what they need, less the rows that they had. */
  const open = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    let column = 0;
    const labels: { readonly at: number; readonly needed: number; readonly ends: boolean }[] = [];
    for (const { text, across, indent, down } of row) {
      const width = sum(columns.slice(column, column + across)) - CELL_MARGIN - indent * size * TWIPS;
      const needed = () => linesOf(text, width / (size * (TWIPS / 2))) * size * LINE;
      if (down === 'single') heights[index] = Math.max(heights[index] ?? 0, needed());
      else labels.push({ at: column, needed: down === 'first' ? needed() : (open.get(column) ?? 0), ends: !goesOn(rows[index + 1], column) });
      column += across;
    }
    // A label that is longer than its rows makes the last of them higher.
    for (const { needed, ends } of labels) if (ends) heights[index] = Math.max(heights[index] ?? 0, needed);
    for (const { at, needed } of labels) open.set(at, needed - (heights[index] ?? 0));
  }
  return heights;
}

function goesOn(row: readonly TableCell[] | undefined, column: number): boolean {
  let at = 0;
  for (const { across, down } of row ?? []) {
    if (at === column) return down === 'continued';
    at += across;
  }
  return false;
}

/** Where the official fonts are missing, the digits and letters of those that stand in are wider than half a character. */
const NARROW = 1.25;

/** @param width in half characters */
function linesOf(text: string, width: number): number {
  // Its column is wide enough for it.
  if (FIGURE.test(text)) return 1;
  const wide = textWidth(text) - text.length;
  const narrow = text.length - wide;
  const share = text === '' ? 1 : textWidth(text) / (2 * wide + narrow * NARROW);
  return linesIn(text, width * share + 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
