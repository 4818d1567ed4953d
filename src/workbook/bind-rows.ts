import { printedCode } from '../forms';
import { align } from './align';
import { label, labelAt } from './cell-text';
import { type FormGrid, type GridRow } from './form-grid';
import type { Placement } from './placement';
import type { SheetSnapshot } from './snapshot';

interface Frame {
  readonly sheet: SheetSnapshot;
  readonly columns: Placement['columns'];
  readonly first: number;
  readonly sentinel: number;
}

/** The sheet rows of a form's declared rows, found lane by lane by their labels, numbers and codes. */
export function bindRows(grid: FormGrid, frame: Frame): Map<string, number> {
  const rows = new Map<string, number>();
  const inLanes = new Map<number, GridRow[]>();
  for (const row of grid.rows) {
    const lane = row.foot === undefined ? (row.columns[0]?.lane ?? 0) : -1;
    inLanes.set(lane, [...(inLanes.get(lane) ?? []), row]);
  }
  for (const [lane, declared] of inLanes) {
    if (lane === -1) bindFoot(declared, frame, rows);
    else if (grid.form.body.kind === 'lines') bindTotal(declared, frame, rows);
    else bindLane(declared, frame, rows);
  }
  return rows;
}

function bindLane(declared: readonly GridRow[], frame: Frame, rows: Map<string, number>): void {
  const { first, sentinel } = frame;
  const words = declared.map((row) => wordsOf(row, frame));
  const labels = labelsOf(frame);
  const agreement = (d: number, a: number) => {
    const wanted = words[d] ?? [];
    const found = wanted.filter(({ text, column }) => labels(first + a, column) === text).length;
    return wanted.length === 0 ? 0 : found / wanted.length;
  };
  // Rows that carry no words, as the one line of 09, stand where they always did.
  const wordless = words.every((wanted) => wanted.length === 0);
  const unchanged = declared.every((_, index) => words[index]?.length === 0 || agreement(index, index) === 1);
  const paired = wordless || unchanged ? declared.map((_, index) => index) : align(declared.length, sentinel - first, agreement);
  declared.forEach(({ row }, index) => {
    const found = paired[index];
    if (found !== undefined && first + found < sentinel) rows.set(row.key, first + found);
  });
}

/** Every row is compared with many: a cell's words are taken once. */
function labelsOf({ sheet }: Frame): (row: number, column: number) => string {
  const known = new Map<number, Map<number, string>>();
  return (row, column) => {
    const inRow = known.get(row) ?? new Map<number, string>();
    known.set(row, inRow);
    const before = inRow.get(column);
    if (before !== undefined) return before;
    const text = labelAt(sheet, row, column);
    inRow.set(column, text);
    return text;
  };
}

/** What names a row on paper: its label, 行次 and code, each in its column. */
function wordsOf({ row, columns }: GridRow, frame: Frame): { readonly text: string; readonly column: number }[] {
  return columns.flatMap(({ index, column }) => {
    const sheetColumn = frame.columns[index];
    const text =
      column.role === 'number' ? String(row.number ?? '') : column.role === 'code' ? printedCode(column, row.code ?? '') : column.role === 'figure' ? '' : label(row.label);
    return text === '' || sheetColumn === undefined ? [] : [{ text, column: sheetColumn }];
  });
}

/** Foot cells stand last: their labels are looked for from below. */
function bindFoot(declared: readonly GridRow[], frame: Frame, rows: Map<string, number>): void {
  for (const { row, foot } of declared) {
    const column = foot === undefined ? undefined : frame.columns[foot.from];
    const found = column === undefined ? undefined : lastRowWith(label(row.label), column, frame);
    if (found !== undefined) rows.set(row.key, found);
    else if (column !== undefined) rows.set(row.key, frame.sentinel - 1);
  }
}

function lastRowWith(text: string, column: number, { sheet, first, sentinel }: Frame): number | undefined {
  for (let row = sentinel - 1; row >= first; row -= 1) if (labelAt(sheet, row, column) === text) return row;
  return undefined;
}

/** 合计 opens the body, unless a person put a line above it. */
function bindTotal(declared: readonly GridRow[], frame: Frame, rows: Map<string, number>): void {
  const { sheet, first, sentinel } = frame;
  const [total] = declared;
  if (total === undefined) return;
  const words = total.columns.flatMap(({ index, column }) => (column.role === 'figure' ? [] : [frame.columns[index]]));
  for (let row = first; row < sentinel; row += 1) {
    if (words.some((column) => column !== undefined && labelAt(sheet, row, column) === label(total.row.label))) {
      rows.set(total.row.key, row);
      return;
    }
  }
  rows.set(total.row.key, first);
}

