import type { Area } from '../../../src/workbook/area';

export type { Area };

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const cellsOf = (area: Area): number => rowsOf(area) * columnsOf(area);
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === MAX_COLUMNS - 1;
export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === MAX_ROWS - 1;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function areaOf(top: number, left: number, rows = 1, columns = 1): Area {
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

export function fitsSheet(area: Area): boolean {
  const { top, left, bottom, right } = area;
  return top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < MAX_ROWS && right < MAX_COLUMNS;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function intersection(a: Area, b: Area): Area | undefined {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : undefined;
}

export function boundingArea(areas: readonly Area[]): Area | undefined {
  const [first, ...others] = areas;
  if (first === undefined) return undefined;
  return others.reduce(
    (a, b) => ({
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    }),
    first,
  );
}

/** One result per cell, row by row. */
export function mapCells<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rowsOf(area) }, (_, i) =>
    Array.from({ length: columnsOf(area) }, (_, j) => cell(area.top + i, area.left + j)),
  );
}

export function forEachCell(area: Area, cell: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) cell(row, column);
  }
}
