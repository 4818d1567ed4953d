import type { FormSet } from '../../forms';
import { EMPTY, type Line, type Report, type Table, figureId } from '../../report';
import { enter, newFigure } from './figure';
import { type Layout, type LayoutCell, type LayoutRow, layoutOf } from './layout';
import type { Figure } from './model';

/** A row or line with its figures. */
export interface GridRow {
  readonly key: string;
  readonly code: string;
  readonly figures: ReadonlyMap<string, Figure>;
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
  const put = (key: string, code: string, cells: readonly LayoutCell[], codeless = false): GridRow => {
    const known = before?.rows.get(key);
    const row = known?.code === code ? known : newRow(layout.form.id, { key, code, cells }, codeless);
    rows.set(key, row);
    if (code !== '') into(byCode, code, row);
    return row;
  };
  for (const row of layout.rows) put(row.key, row.code, row.cells);
  const { line: cells } = layout;
  const printed = cells === undefined ? [] : lines.map((line) => put(line.row, line.code, cells, line.code === ''));
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

function newRow(form: string, { key, code, cells }: LayoutRow, codeless: boolean): GridRow {
  const figures = new Map<string, Figure>();
  for (const { column, kind } of cells) figures.set(column, newFigure(figureId(form, key, column), key, column, kind, codeless));
  return { key, code, figures };
}

function into(map: Map<string, GridRow[]>, key: string, row: GridRow): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [row]);
  else list.push(row);
}
