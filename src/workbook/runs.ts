import { areaAddress } from './a1';
import type { Position } from './area';

/** A cell to be added: where the form declares it, and where it stands now, if it still does. */
export interface RunCell {
  readonly prefix: string;
  readonly declaredRow: number;
  readonly declaredColumn: number;
  readonly at: Position | undefined;
}

interface Run {
  last: RunCell;
  readonly prefix: string;
  readonly found: Position[];
}

/**
 * References to cells; those below each other are joined to ranges. What the form declares as neighbours stays one
 * range when a person inserted or deleted rows between, for so does Excel's own adjustment of the formula.
 * Cells beside each other stay apart: a column of remarks inserted between 基本支出 and 项目支出 is no part of their sum.
 */
export function runsOf(cells: readonly RunCell[]): string[] {
  const runs: Run[] = [];
  for (const cell of cells) {
    const found = cell.at === undefined ? [] : [cell.at];
    const run = runs.at(-1);
    if (run !== undefined && isBelow(run.last, cell)) {
      run.last = cell;
      run.found.push(...found);
    } else {
      runs.push({ prefix: cell.prefix, last: cell, found });
    }
  }
  return runs.flatMap(rangeOf);
}

function rangeOf({ prefix, found }: Run): string[] {
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) return [];
  return [prefix + areaAddress({ top: first.row, left: first.column, bottom: last.row, right: last.column })];
}

function isBelow(upper: RunCell, lower: RunCell): boolean {
  return upper.prefix === lower.prefix && upper.declaredColumn === lower.declaredColumn && lower.declaredRow === upper.declaredRow + 1;
}
