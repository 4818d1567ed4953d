import { placesIn } from '../causes/printable';
import type { Figure, Rule } from '../engine/model';
import { type Outcome, askedOf, outcomeOf } from './change';
import { type Moves, lastStepOf } from './moves';
import { slipOf } from './slip';
import type { Step } from './tracks';
import type { Coefficients, World } from './world';

export interface Lost {
  readonly values: readonly bigint[];
  /** What comes of the moves and these values. */
  readonly outcome: Outcome;
}

/** What the last places held before others were slid over them: each cell by the rules that do not rest on one that is still open. The moves stay as they were. */
export function lostIn(world: World, coefficients: Coefficients, last: Step, moves: Moves): Lost | undefined {
  const values: bigint[] = [];
  const undo: (() => void)[] = [];
  const lastOf = lastStepOf(coefficients, last.map((cell) => [cell]));
  for (const [i, cell] of last.entries()) {
    const value = lostFrom(world, coefficients, cell, moves, { has: (rule) => (lastOf.get(rule) ?? -1) > i });
    if (value === undefined) break;
    values.push(value);
    undo.push(moves.moveOpen(cell, value));
  }
  const outcome = outcomeOf(world, moves);
  for (const back of undo.reverse()) back();
  return values.length === last.length ? { values, outcome } : undefined;
}

/** What the rules say that a cell held, but for rules that are `open`: nothing where they allow it, or what it holds now; undefined where it can't be said. */
export function lostFrom(world: World, coefficients: Coefficients, cell: Figure, moves: Moves, open: { readonly has: (rule: Rule) => boolean }): bigint | undefined {
  const { lo, hi } = askedOf(coefficients, cell, moves, open);
  const fits = (change: bigint): boolean => lo <= change && change <= hi;
  const value = fits(-cell.value) ? 0n : fits(0n) ? cell.value : slipOf(cell, lo, hi, placesIn(world.book.grid, cell))?.value;
  return value === undefined || value < 0n ? undefined : value;
}
