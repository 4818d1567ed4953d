import { parseAmount, plain } from '../amount';
import type { FormSet, PerformanceForm } from '../forms';
import { type Computed, type SheetSnapshot, type WorkbookSnapshot, performanceNumber } from '../workbook';
import type { Grid, GridCell } from './grid';
import { readTables } from './read/read';
import { computed } from './sheet/compute';
import { ownFormulaTest } from './sheet/own-formulas';
import type { PerformanceTable } from './table';

/** A 绩效自评表 of a workbook. */
export interface PlacedPerformance {
  /** `X3`: the number of its defined name, or the next free one; the form of its figures' addresses. */
  readonly id: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly table: PerformanceTable;
}

/** Every 绩效自评表 of a workbook, whoever made it, in the order of the tabs. `except`: sheets (ids) that hold other tables. */
export function performanceIn(set: FormSet, snapshot: WorkbookSnapshot, except: ReadonlySet<string> = new Set()): readonly PlacedPerformance[] {
  const form = set.performance;
  if (form === undefined) return [];
  const found = snapshot.sheets.flatMap((sheet) => (except.has(sheet.id) ? [] : performanceOn(form, sheet).map((table) => ({ sheet, table }))));
  return numbered(set, snapshot, found);
}

/** The tables of one sheet; what their own formulas give is computed, not read. */
function performanceOn(form: PerformanceForm, sheet: SheetSnapshot): readonly PerformanceTable[] {
  const known = KNOWN.get(sheet);
  if (known?.form === form) return known.tables;
  const tables = mayHold(form, sheet) ? settled(form, sheetGrid(sheet)) : [];
  KNOWN.set(sheet, { form, tables });
  return tables;
}

/** A sheet that changes is another object: every other one is read once. */
const KNOWN = new WeakMap<SheetSnapshot, { readonly form: PerformanceForm; readonly tables: readonly PerformanceTable[] }>();

function settled(form: PerformanceForm, grid: Grid): readonly PerformanceTable[] {
  const tables = readTables(form, grid);
  const results = new Map<string, string>();
  for (const table of tables) {
    const isOwn = ownFormulaTest(table);
    const derived = new Set([...table.fields.values()].flatMap(({ key, row, column }) => {
      const formula = grid.rows[row]?.[column]?.formula;
      return formula !== undefined && isOwn(key, formula) ? [key] : [];
    }));
    if (derived.size === 0) continue;
    for (const [key, text] of computed(table, derived)) {
      const field = table.fields.get(key);
      if (field !== undefined) results.set(`${field.row}/${field.column}`, text);
    }
  }
  if (results.size === 0) return tables;
  const rows = grid.rows.map((cells, row) => cells.map((cell, column) => {
    const text = results.get(`${row}/${column}`);
    return text === undefined || cell === undefined ? cell : { ...cell, text, derived: true };
  }));
  return readTables(form, { ...grid, rows });
}

/** Before a sheet is taken apart: the words of the head are somewhere on it. */
function mayHold(form: PerformanceForm, { rows }: SheetSnapshot): boolean {
  return holdsWords(rows, [form.heads.project.text]);
}

/** Whether rows look like the head of a 绩效自评表, before anybody takes them apart: each of its words is somewhere in them. */
export function looksLikePerformance({ heads }: PerformanceForm, rows: SheetSnapshot['rows']): boolean {
  return holdsWords(rows, [heads.project.text, heads.third.text, heads.weight.text]);
}

function holdsWords(rows: SheetSnapshot['rows'], words: readonly string[]): boolean {
  const wanted = new Set(words.map(plain));
  for (const cells of rows.values()) {
    for (const cell of cells) {
      const value = typeof cell === 'object' ? cell.value : cell;
      if (typeof value === 'string' && value.length < 20) wanted.delete(plain(value));
      if (wanted.size === 0) return true;
    }
  }
  return false;
}

/** Cells as texts: numbers as their digits, so that both kinds are read alike. */
function sheetGrid({ rows }: SheetSnapshot): Grid {
  const last = Math.max(-1, ...rows.keys());
  return {
    loose: false,
    rows: Array.from({ length: last + 1 }, (_, row) => (rows.get(row) ?? []).map((cell) => (cell === undefined ? undefined : gridCell(typeof cell === 'object' ? cell : { value: cell })))),
  };
}

/** Nothing to calculate. */
const SHARE = /^\s*\d+(?:\.\d+)?\s*%\s*$/;

function gridCell({ value, formula, error }: Computed): GridCell | undefined {
  // In a cell of text format `=100%` is a text that hosts tell as a formula, too.
  const isFormula = formula !== undefined && value !== `=${formula}`;
  // Who types `=100%` means the words of a target; Excel makes a formula of them.
  if (isFormula && SHARE.test(formula)) return { text: `=${formula}` };
  const own = isFormula ? { formula } : {};
  if (typeof value === 'number') {
    const parsed = parseAmount(value);
    return { text: parsed.kind === 'amount' ? parsed.value.toFixed() : String(value), numeric: true, ...own };
  }
  if (value === null && error === undefined && !isFormula) return undefined;
  return { text: error ?? (value === null ? '' : String(value)), ...own };
}

interface OnSheet {
  readonly sheet: SheetSnapshot;
  readonly table: PerformanceTable;
}

function numbered(set: FormSet, { names }: WorkbookSnapshot, found: readonly OnSheet[]): readonly PlacedPerformance[] {
  const anchors = names.flatMap(({ name, scope, areas }) => {
    const number = performanceNumber(set, name);
    const [at] = areas;
    return number === undefined || at === undefined || scope !== undefined ? [] : [{ number, ...at }];
  });
  const taken = new Set<number>();
  const own = found.map(({ sheet, table }) => {
    const anchor = anchors.find(({ sheet: id, area, number }) => id === sheet.id && area.top <= table.rows.heads && area.bottom >= table.rows.heads && area.left <= table.area.right && area.right >= table.area.left && !taken.has(number));
    if (anchor !== undefined) taken.add(anchor.number);
    return anchor?.number;
  });
  return found.map(({ sheet, table }, index) => {
    const number = own[index] ?? nextFree(taken);
    taken.add(number);
    return { id: `X${number}`, sheetId: sheet.id, sheetName: sheet.name, table };
  });
}

/** Number of a table's id, `X3`; 0 for forms of a set. */
export function performanceNumberOf(form: string): number {
  return /^X\d+$/.test(form) ? parseInt(form.slice(1), 10) : 0;
}

/** 1, 2 … that no table has. */
export function nextFree(taken: ReadonlySet<number>): number {
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}
