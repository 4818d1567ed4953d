import type { FormSet } from '../../forms';
import { EMPTY, type FigureId, type Line, type Report, type Table, figureId } from '../../report';
import { enter, newFigure } from './figure';
import { type Layout, type LayoutCell, layoutOf } from './layout';
import type { Figure } from './model';

/** A row or line with its figures. */
export interface GridRow {
  readonly key: string;
  readonly code: string;
  readonly figures: RowFigures;
}

/** A row's figures by column, in the order of the sheet. */
export interface RowFigures {
  readonly get: (column: string) => Figure | undefined;
  readonly values: () => readonly Figure[];
}

/** The rows of a table by key, in their order. */
export interface GridRows {
  readonly get: (key: string) => GridRow | undefined;
  readonly values: () => Iterable<GridRow>;
}

/** One table of the report, indexed for the selectors of the form language. */
export interface GridForm {
  readonly layout: Layout;
  readonly rows: GridRows;
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
  const { id } = layout.form;
  const plan = planOf(layout);
  const byCode = new Map<string, GridRow[]>();
  const figures: Figure[] = [];
  const declared: GridRow[] = [];
  const kept = (key: string, code: string): GridRow | undefined => {
    const known = before?.rows.get(key);
    return known?.code === code ? known : undefined;
  };
  const put = (row: GridRow): void => {
    if (row.code !== '') into(byCode, row.code, row);
    for (const figure of row.figures.values()) figures.push(figure);
  };
  for (const row of plan.rows) {
    const made = kept(row.key, row.code) ?? declaredRow(row);
    declared.push(made);
    put(made);
  }
  if (plan.line === undefined) return { layout, rows: new DeclaredRows(declared, plan.positions), figures, lines: [], sheetLines: lines, byCode, children: NO_CHILDREN };
  const rows = new Map(declared.map((row) => [row.key, row]));
  const children = new Map<string, GridRow[]>();
  const printed: GridRow[] = [];
  for (const line of lines) {
    const row = kept(line.row, line.code) ?? lineRow(id, line, plan.line);
    rows.set(row.key, row);
    printed.push(row);
    put(row);
    const parent = parentCode(row.code);
    if (parent !== undefined) into(children, parent, row);
  }
  return { layout, rows, figures, lines: printed, sheetLines: lines, byCode, children };
}

const NO_CHILDREN: ReadonlyMap<string, readonly GridRow[]> = new Map();

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

/** Most cells are empty and nobody's, as a new figure is. */
function load(figure: Figure, { entries, origins }: Table): void {
  const entry = entries.get(figure.id);
  const origin = origins.get(figure.id);
  if (entry !== undefined || origin !== undefined) enter(figure, entry ?? EMPTY, origin ?? 'typed');
}

/** What the rows of all reports under a layout share. */
interface Plan {
  readonly rows: readonly PlanRow[];
  readonly positions: ReadonlyMap<string, number>;
  readonly line: PlanCells | undefined;
}

interface PlanCells {
  readonly cells: readonly LayoutCell[];
  readonly index: ReadonlyMap<string, number>;
}

interface PlanRow extends PlanCells {
  readonly key: string;
  readonly code: string;
  readonly ids: readonly FigureId[];
}

const PLANS = new WeakMap<Layout, Plan>();

function planOf(layout: Layout): Plan {
  const known = PLANS.get(layout);
  if (known !== undefined) return known;
  const { id } = layout.form;
  // A key that is declared twice is the later row.
  const rows = new Map(layout.rows.map(({ key, code, cells }): [string, PlanRow] => [key, { key, code, cells, index: indexOf(cells), ids: cells.map(({ column }) => figureId(id, key, column)) }]));
  const plan: Plan = {
    rows: [...rows.values()],
    positions: new Map([...rows.keys()].map((key, i) => [key, i])),
    line: layout.line === undefined ? undefined : { cells: layout.line, index: indexOf(layout.line) },
  };
  PLANS.set(layout, plan);
  return plan;
}

function indexOf(cells: readonly LayoutCell[]): ReadonlyMap<string, number> {
  return new Map(cells.map(({ column }, i) => [column, i]));
}

/** Rows that are the same in every report. */
class DeclaredRows implements GridRows {
  private readonly list: readonly GridRow[];
  private readonly positions: ReadonlyMap<string, number>;

  constructor(list: readonly GridRow[], positions: ReadonlyMap<string, number>) {
    this.list = list;
    this.positions = positions;
  }

  get(key: string): GridRow | undefined {
    const at = this.positions.get(key);
    return at === undefined ? undefined : this.list[at];
  }

  values(): readonly GridRow[] {
    return this.list;
  }
}

class Cells implements RowFigures {
  private readonly list: readonly Figure[];
  private readonly index: ReadonlyMap<string, number>;

  constructor(list: readonly Figure[], index: ReadonlyMap<string, number>) {
    this.list = list;
    this.index = index;
  }

  get(column: string): Figure | undefined {
    const at = this.index.get(column);
    return at === undefined ? undefined : this.list[at];
  }

  values(): readonly Figure[] {
    return this.list;
  }
}

function declaredRow({ key, code, cells, ids, index }: PlanRow): GridRow {
  const figures = new Array<Figure>(cells.length);
  for (let i = 0; i < cells.length; i += 1) {
    const [cell, id] = [cells[i], ids[i]];
    if (cell !== undefined && id !== undefined) figures[i] = newFigure(id, key, cell.column, cell.kind);
  }
  return { key, code, figures: new Cells(figures, index) };
}

function lineRow(form: string, { row, code }: Line, { cells, index }: PlanCells): GridRow {
  const figures = cells.map(({ column, kind }) => newFigure(figureId(form, row, column), row, column, kind, code === ''));
  return { key: row, code, figures: new Cells(figures, index) };
}

function into(map: Map<string, GridRow[]>, key: string, row: GridRow): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [row]);
  else list.push(row);
}
