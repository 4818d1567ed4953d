import { placesIn } from '../causes/printable';
import { type Outcome, askedOf, outcomeOf } from './change';
import { type Moves, rulesOf } from './moves';
import { slipOf } from './slip';
import type { Step } from './tracks';
import type { Coefficients, World } from './world';

export interface Lost {
  readonly values: readonly bigint[];
  /** What comes of the moves and these values. */
  readonly outcome: Outcome;
}

/** What the last step held before others were slid over it: each cell by the rules that do not rest on one that is still open. The moves stay as they were. */
export function lostIn(world: World, coefficients: Coefficients, last: Step, moves: Moves): Lost | undefined {
  const values: bigint[] = [];
  const undo: (() => void)[] = [];
  for (const [i, cell] of last.entries()) {
    const { lo, hi } = askedOf(coefficients, cell, moves, rulesOf(coefficients, last.slice(i + 1)));
    const fits = (change: bigint): boolean => lo <= change && change <= hi;
    const value = fits(-cell.value) ? 0n : fits(0n) ? cell.value : slipOf(cell, lo, hi, placesIn(world.book.grid, cell))?.value;
    if (value === undefined || value < 0n) break;
    values.push(value);
    undo.push(moves.moveOpen(cell, value));
  }
  const outcome = outcomeOf(world, moves);
  for (const back of undo.reverse()) back();
  return values.length === last.length ? { values, outcome } : undefined;
}
