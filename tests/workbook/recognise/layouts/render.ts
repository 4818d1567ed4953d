import type { Cell, Grid, ShownColumn, ShownLane } from './model';

export interface HeadStyle {
  /** Heads that span columns or rows: once, in every cell, or all in one row as `本年支出-小计` or, on end, `本年支出小计`. */
  readonly spans?: 'once' | 'every' | 'one-row' | 'on-end';
  /** The line that numbers the columns. */
  readonly numbering?: string | undefined;
}

/** The rows of heads over columns side by side. */
export function headGrid(columns: readonly ShownColumn[], { spans = 'once', numbering }: HeadStyle = {}): Grid {
  const isOneRow = spans === 'one-row' || spans === 'on-end';
  const depth = isOneRow ? 1 : Math.max(...columns.map(({ path }) => path.length));
  const rows: Cell[][] = Array.from({ length: depth }, () => columns.map((): Cell => undefined));
  const put = (row: number, column: number, text: string): void => {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = text;
  };
  columns.forEach(({ path }, column) => {
    if (isOneRow) {
      if (path.length > 0) put(0, column, path.join(spans === 'on-end' ? '' : '-'));
      return;
    }
    path.forEach((text, level) => {
      const before = columns[column - 1]?.path;
      const isSpan = level < path.length - 1 && before?.slice(0, level + 1).join('/') === path.slice(0, level + 1).join('/') && before.length > level + 1;
      if (spans === 'every' || !isSpan) put(level, column, text);
    });
    const own = path.at(-1);
    if (spans === 'every' && own !== undefined) for (let row = path.length; row < depth; row += 1) put(row, column, own);
  });
  return numbering === undefined ? rows : [...rows, numbered(columns, numbering)];
}

function numbered(columns: readonly ShownColumn[], word: string): Cell[] {
  let number = 0;
  return columns.map(({ role, path }, column): Cell => {
    if (role === 'figure' && path.length > 0) return (number += 1);
    const before = columns[column - 1]?.role;
    return (role === 'label' || role === 'code' || role === 'name') && (before === undefined || before === 'figure') ? word : undefined;
  });
}

/** Lanes side by side; shorter ones end in blank cells. */
export function bodyGrid(lanes: readonly ShownLane[]): Grid {
  const height = Math.max(...lanes.map(({ rows }) => rows.length));
  return Array.from({ length: height }, (_, row) => lanes.flatMap(({ rows, columns }) => columns.map((__, column) => rows[row]?.cells[column])));
}

export function at(column: number, ...cells: readonly Cell[]): Cell[] {
  return [...Array.from({ length: column }, (): Cell => undefined), ...cells];
}

export function widthOf(grid: Grid): number {
  return Math.max(0, ...grid.map((row) => row.length));
}

/** Every cell one place further right. */
export function indented(grid: Grid, columns: number): Grid {
  return grid.map((row) => (row.length === 0 ? row : at(columns, ...row)));
}

/** With blank columns before some. */
export function spread(grid: Grid, isBefore: (column: number) => boolean): Grid {
  return grid.map((row) => row.flatMap((cell, column): Cell[] => (isBefore(column) ? [undefined, cell] : [cell])));
}

/* Lanes made otherwise */

export function without(lane: ShownLane, isGone: (column: ShownColumn, index: number) => boolean): ShownLane {
  const kept = lane.columns.map((column, index) => !isGone(column, index));
  return { columns: lane.columns.filter((_, index) => kept[index]), rows: lane.rows.map((row) => ({ ...row, cells: lane.columns.flatMap((_, index) => (kept[index] === true ? [row.cells[index]] : [])) })) };
}

export function reordered(lane: ShownLane, order: readonly number[]): ShownLane {
  const take = <T>(list: readonly T[]): T[] => order.flatMap((index) => list.slice(index, index + 1));
  return { columns: take(lane.columns), rows: lane.rows.map((row) => ({ ...row, cells: order.map((index) => row.cells[index]) })) };
}

export function withColumn(lane: ShownLane, index: number, column: ShownColumn, cell: (row: ShownLane['rows'][number], number: number) => Cell): ShownLane {
  const insert = <T>(list: readonly T[], made: T): T[] => [...list.slice(0, index), made, ...list.slice(index)];
  return { columns: insert(lane.columns, column), rows: lane.rows.map((row, number) => ({ ...row, cells: insert(row.cells, cell(row, number)) })) };
}

export function mapWords(lane: ShownLane, to: (text: string, row: ShownLane['rows'][number], index: number) => string): ShownLane {
  const rows = lane.rows.map((row, index) => ({ ...row, cells: row.cells.map((cell, column) => (typeof cell === 'string' && ['label', 'name'].includes(lane.columns[column]?.role ?? '') && cell !== '' ? to(cell, row, index) : cell)) }));
  return { ...lane, rows };
}

export function mapHeads(lane: ShownLane, to: (path: readonly string[], column: ShownColumn) => readonly string[]): ShownLane {
  return { ...lane, columns: lane.columns.map((column) => ({ ...column, path: to(column.path, column) })) };
}

export function keepRows(lane: ShownLane, isKept: (row: ShownLane['rows'][number], index: number) => boolean): ShownLane {
  return { ...lane, rows: lane.rows.filter(isKept) };
}

/** Whether a row prints any figure. */
export function isFilled(lane: ShownLane, row: ShownLane['rows'][number]): boolean {
  return row.cells.some((cell, index) => lane.columns[index]?.role === 'figure' && cell !== undefined && cell !== '' && cell !== 0 && cell !== '0.00' && cell !== '-' && cell !== '——');
}

/** The columns of codes and the name as they are told to be. */
export function recoded(lane: ShownLane, columns: readonly ShownColumn[], cells: (code: string, name: Cell) => readonly Cell[]): ShownLane {
  const firstFigure = lane.columns.findIndex(({ role }) => role === 'figure');
  const name = lane.columns.findIndex(({ role }) => role === 'name');
  if (name < 0) return lane;
  return {
    columns: [...columns, ...lane.columns.slice(firstFigure)],
    rows: lane.rows.map((row) => {
      if (row.key === 'foot') return { ...row, cells: [row.cells[0], ...columns.slice(1).map((): Cell => undefined), ...row.cells.slice(firstFigure)] };
      return { ...row, cells: [...cells(row.code, row.cells[name]), ...row.cells.slice(firstFigure)] };
    }),
  };
}
