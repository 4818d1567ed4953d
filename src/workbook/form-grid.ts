import { type Column, type FootCell, type Form, type Measure, type Row, lanesOf } from '../forms';

/** A column of a form with its place from left to right. */
export interface GridColumn {
  readonly index: number;
  readonly lane: number;
  readonly column: Column;
}

/** A row that the form itself declares: of a lane, of the foot, or the 合计 of a form whose lines vary. */
export interface GridRow {
  readonly row: Row;
  /** From the first row of the body. */
  readonly offset: number;
  /** The columns that show it. */
  readonly columns: readonly GridColumn[];
  readonly foot?: FootCell;
}

/** A form as rows and columns, without the sheet that it is laid on. */
export interface FormGrid {
  readonly form: Form;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly byKey: ReadonlyMap<string, GridRow>;
  readonly byCode: ReadonlyMap<string, GridRow>;
  /** Rows of the body that are always there. */
  readonly height: number;
}

const KNOWN = new WeakMap<Form, FormGrid>();

export function gridOf(form: Form): FormGrid {
  const known = KNOWN.get(form);
  if (known !== undefined) return known;
  const grid = makeGrid(form);
  KNOWN.set(form, grid);
  return grid;
}

function makeGrid(form: Form): FormGrid {
  const columns: GridColumn[] = [];
  lanesOf(form).forEach((lane, laneIndex) => {
    for (const column of lane.columns) columns.push({ index: columns.length, lane: laneIndex, column });
  });
  const rows = declaredRows(form, columns);
  return {
    form,
    columns,
    rows,
    byKey: new Map(rows.map((row) => [row.row.key, row])),
    byCode: new Map(rows.flatMap((row) => (row.row.code === undefined ? [] : [[row.row.code, row] as const]))),
    height: rows.reduce((height, { offset }) => Math.max(height, offset + 1), 0),
  };
}

function declaredRows(form: Form, columns: readonly GridColumn[]): GridRow[] {
  const { body } = form;
  if (body.kind === 'lines') return [{ row: body.total, offset: 0, columns }];
  const lanes = body.lanes.flatMap((lane, index) => {
    const own = columns.filter((column) => column.lane === index);
    return lane.rows.map((row, offset) => ({ row, offset, columns: own }));
  });
  const height = Math.max(...body.lanes.map((lane) => lane.rows.length));
  const taken: Set<number>[] = [];
  const foot = (body.foot ?? []).map((cell) => {
    const span = columns.slice(Math.min(cell.from, cell.figure), Math.max(cell.from + cell.across, cell.figure + 1));
    const level = freeLevel(taken, span);
    return { row: cell.row, offset: height + level, columns: columns.slice(cell.figure, cell.figure + 1), foot: cell };
  });
  return [...lanes, ...foot];
}

/** Foot cells stand beside each other where there is room, below each other where not. */
function freeLevel(taken: Set<number>[], span: readonly GridColumn[]): number {
  const found = taken.findIndex((level) => span.every(({ index }) => !level.has(index)));
  const level = found < 0 ? taken.length : found;
  taken[level] = new Set([...(taken[level] ?? []), ...span.map(({ index }) => index)]);
  return level;
}

/** The column that shows a figure of a row; of a line where no declared row is given. */
export function figureColumn(grid: FormGrid, row: GridRow | undefined, key: string): GridColumn | undefined {
  return (row?.columns ?? grid.columns).find(({ column }) => column.role === 'figure' && column.key === key);
}

export type Use = 'input' | 'structural' | 'none';

export function useOf(row: Row | undefined, column: string): Use {
  const cells = row?.cells;
  return (typeof cells === 'object' ? cells[column] : cells) ?? 'input';
}

export function measureOf(row: Row | undefined, column: Column): Measure {
  return row?.measure ?? (column.role === 'figure' ? column.measure : 'text');
}

/** Of a form whose lines vary: the column of their names. */
export function nameColumn(grid: FormGrid): GridColumn | undefined {
  return grid.columns.find(({ column }) => column.role === 'name');
}
