import type { PerformanceForm } from '../../forms';
import { type Grid, filledIn } from '../grid';
import { isOne } from '../words';

/** The part of a grid that holds one table; `project` is the row of 项目名称. */
export interface Found {
  readonly grid: Grid;
  readonly top: number;
  readonly project: number;
  readonly label: number;
  /** Row of the column heads of the indicators. */
  readonly heads: number;
  readonly bottom: number;
}

/** Lines above 项目名称 that may hold the title and the year. */
const ABOVE = 6;
/** Columns of the narrowest table. */
const NARROWEST = 9;
/** A table's heads are found within so many rows. */
const REACH = 40;

/** Every 绩效自评表 of a grid: below and beside each other, in any place. */
export function findTables(form: PerformanceForm, grid: Grid): readonly Found[] {
  const starts = grid.rows.flatMap((_, row) => filledIn(grid, row).filter(({ text }) => isOne(text, form.heads.project)));
  return starts.flatMap((start): Found[] => {
    const [left, right] = grid.loose ? [0, Infinity] : windowOf(start.column, starts.map(({ column }) => column));
    const next = Math.min(grid.rows.length, ...starts.filter(({ row, column }) => row > start.row && column >= left && column <= right).map(({ row }) => row));
    const own = left === 0 && right === Infinity ? grid : { ...grid, rows: grid.rows.map((cells) => cells.map((cell, column) => (column >= left && column <= right ? cell : undefined))) };
    const heads = headsRow(form, own, start.row, Math.min(next, start.row + REACH));
    if (heads === undefined) return [];
    const bottom = next === grid.rows.length ? next - 1 : topOf(own, next) - 1;
    return [{ grid: own, top: topOf(own, start.row), project: start.row, label: start.column, heads, bottom }];
  });
}

/** The columns of a table that has others beside it: no table is narrower than its heads are. */
function windowOf(column: number, all: readonly number[]): readonly [left: number, right: number] {
  const right = Math.min(...all.filter((other) => other - column >= NARROWEST));
  const before = all.filter((other) => column - other >= NARROWEST);
  return [before.length === 0 ? 0 : column, right - 1];
}

function headsRow(form: PerformanceForm, grid: Grid, from: number, to: number): number | undefined {
  for (let row = from + 1; row < to; row += 1) {
    const cells = filledIn(grid, row);
    if (cells.some(({ text }) => isOne(text, form.heads.third)) && cells.some(({ text }) => isOne(text, form.heads.weight))) return row;
  }
  return undefined;
}

/** The row of the title, or of 项目名称 itself. */
function topOf(grid: Grid, project: number): number {
  for (let row = project - 1; row >= Math.max(0, project - ABOVE); row -= 1) {
    if (filledIn(grid, row).some(({ text }) => isTitle(text))) return row;
  }
  return project;
}

/** Its year may follow the title in the same cell. */
export function isTitle(text: string): boolean {
  return /绩效(?:自评|评价)(?:报告)?表(?:[（(]?\d{4}年度?[）)]?)?$/.test(text.replace(/\s/g, '')) && text.length < 120;
}
