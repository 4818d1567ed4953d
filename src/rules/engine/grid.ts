import type { FormSet } from '../../forms';
import { EMPTY, type FigureId, type Line, type Report, type Table, figureId } from '../../report';
import { enter, newFigure } from './figure';
import { type Layout, type LayoutCell, type LayoutRow, layoutOf } from './layout';
import type { Figure } from './model';

/** A row or line with its figures. */
export interface GridRow {
  readonly key: string;
  readonly code: string;
  readonly figures: RowFigures;
}

/** A row's figures by column, in the order of the sheet. */
export interface RowFigures {
  readonly size: number;
  readonly get: (column: string) => Figure | undefined;
  readonly values: () => readonly Figure[];
}

/** One table of the report, indexed for the selectors of the form language. */
export interface GridForm {
  readonly layout: Layout;
  readonly rows: ReadonlyMap<string, GridRow>;
  /** Of all rows, in their order. */
  readonly figures: readonly Figure[];
  /** In sheet order; empty where the rows are fixed. */
  readonly lines: readonly GridRow[];
  readonly sheetLines: readonly Line[];
  readonly byCode: ReadonlyMap<string, readonly GridRow[]>;
  /** Lines one level below a code; the 类 stand under `''`, the code of 合计. */
  readonly children: ReadonlyMap<string, readonly GridRow[]>;
}

/** 类, 款 and 项 have three, five and seven digits. */
const CODE = /^\d{3}(?:\d{2}){0,2}$/;

/** The tables that a report holds, by form. */
export type Grid = ReadonlyMap<string, GridForm>;

/** A set never changes: its layouts are made once. */
const LAYOUTS = new WeakMap<FormSet, ReadonlyMap<string, Layout>>();

export function layoutsOf(set: FormSet): ReadonlyMap<string, Layout> {
  const known = LAYOUTS.get(set);
  if (known !== undefined) return known;
  const layouts = new Map(set.forms.map((form) => [form.id, layoutOf(set, form)]));
  LAYOUTS.set(set, layouts);
  return layouts;
}

/**
 * Lays a table out. Rows of `before` that are still there keep their figures, so that what reads them stays valid;
 * entries are not touched.
 */
export function gridForm(layout: Layout, lines: readonly Line[], before?: GridForm): GridForm {
  const rows = new Map<string, GridRow>();
  const byCode = new Map<string, GridRow[]>();
  const children = new Map<string, GridRow[]>();
  const put = (key: string, code: string, make: () => GridRow): GridRow => {
    const known = before?.rows.get(key);
    const row = known?.code === code ? known : make();
    rows.set(key, row);
    if (code !== '') into(byCode, code, row);
    return row;
  };
  const { id } = layout.form;
  for (const row of layout.rows) put(row.key, row.code, () => declaredRow(id, row));
  const printed: GridRow[] = [];
  const { line: cells } = layout;
  if (cells !== undefined) {
    const index = indexOf(cells);
    for (const line of lines) printed.push(put(line.row, line.code, () => lineRow(id, line, cells, index)));
  }
  for (const row of printed) {
    const parent = parentCode(row.code);
    if (parent !== undefined) into(children, parent, row);
  }
  const figures: Figure[] = [];
  for (const row of rows.values()) for (const figure of row.figures.values()) figures.push(figure);
  return { layout, rows, figures, lines: printed, sheetLines: lines, byCode, children };
}

export function gridOf(set: FormSet, report: Report): Grid {
  const grid = new Map<string, GridForm>();
  for (const [id, layout] of layoutsOf(set)) {
    const table = report.tables.get(id);
    if (table === undefined) continue;
    const form = gridForm(layout, table.lines);
    for (const figure of form.figures) load(figure, table);
    grid.set(id, form);
  }
  return grid;
}

/** The code one level up: 项 → 款 → 类 → `''` (合计); undefined for what is no code. */
export function parentCode(code: string): string | undefined {
  if (!CODE.test(code)) return undefined;
  return code.length === 3 ? '' : code.slice(0, -2);
}

export function figureIn(grid: Grid, form: string, row: string, column: string): Figure | undefined {
  return grid.get(form)?.rows.get(row)?.figures.get(column);
}

function load(figure: Figure, table: Table): void {
  enter(figure, table.entries.get(figure.id) ?? EMPTY, table.origins.get(figure.id) ?? 'typed');
}

class Cells implements RowFigures {
  private readonly list: readonly Figure[];
  private readonly index: ReadonlyMap<string, number>;

  constructor(list: readonly Figure[], index: ReadonlyMap<string, number>) {
    this.list = list;
    this.index = index;
  }

  get size(): number {
    return this.list.length;
  }

  get(column: string): Figure | undefined {
    const at = this.index.get(column);
    return at === undefined ? undefined : this.list[at];
  }

  values(): readonly Figure[] {
    return this.list;
  }
}

/** What the rows of all reports under a layout share. */
interface Declared {
  readonly index: ReadonlyMap<string, number>;
  readonly ids: readonly FigureId[];
}

const DECLARED = new WeakMap<LayoutRow, Declared>();

function declaredRow(form: string, row: LayoutRow): GridRow {
  let declared = DECLARED.get(row);
  if (declared === undefined) {
    declared = { index: indexOf(row.cells), ids: row.cells.map(({ column }) => figureId(form, row.key, column)) };
    DECLARED.set(row, declared);
  }
  const { index, ids } = declared;
  const figures = row.cells.map(({ column, kind }, i) => newFigure(ids[i] ?? figureId(form, row.key, column), row.key, column, kind));
  return { key: row.key, code: row.code, figures: new Cells(figures, index) };
}

function lineRow(form: string, { row, code }: Line, cells: readonly LayoutCell[], index: ReadonlyMap<string, number>): GridRow {
  const figures = cells.map(({ column, kind }) => newFigure(figureId(form, row, column), row, column, kind, code === ''));
  return { key: row, code, figures: new Cells(figures, index) };
}

function indexOf(cells: readonly LayoutCell[]): ReadonlyMap<string, number> {
  return new Map(cells.map(({ column }, i) => [column, i]));
}

function into(map: Map<string, GridRow[]>, key: string, row: GridRow): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [row]);
  else list.push(row);
}
