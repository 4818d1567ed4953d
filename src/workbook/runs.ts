import { areaAddress } from './a1';
import type { Position } from './area';

/** A cell to be added: where the form declares it, and where it stands now, if it still does. */
export interface RunCell {
  readonly prefix: string;
  readonly declaredRow: number;
  readonly declaredColumn: number;
  readonly at: Position | undefined;
}

type Direction = 'down' | 'across';

interface Run {
  readonly prefix: string;
  last: RunCell;
  direction: Direction | undefined;
  readonly found: Position[];
}

/**
 * References to cells, neighbours joined to ranges. What the form declares as neighbours stays one range when a person
 * inserted or deleted rows between, for so does Excel's own adjustment of the formula.
 */
export function runsOf(cells: readonly RunCell[]): string[] {
  const runs: Run[] = [];
  for (const cell of cells) {
    const found = cell.at === undefined ? [] : [cell.at];
    const run = runs.at(-1);
    const direction = run === undefined ? undefined : directionOf(run.last, cell);
    if (run !== undefined && direction !== undefined && (run.direction ?? direction) === direction) {
      run.last = cell;
      run.direction = direction;
      run.found.push(...found);
    } else {
      runs.push({ prefix: cell.prefix, last: cell, direction: undefined, found });
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

function directionOf(a: RunCell, b: RunCell): Direction | undefined {
  if (a.prefix !== b.prefix) return undefined;
  if (a.declaredColumn === b.declaredColumn && b.declaredRow === a.declaredRow + 1) return 'down';
  if (a.declaredRow === b.declaredRow && b.declaredColumn === a.declaredColumn + 1) return 'across';
  return undefined;
}
