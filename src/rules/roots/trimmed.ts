import type { Rule } from '../engine/model';
import { lostFrom } from './lost';
import { Moves, NOTHING, contentOf } from './moves';
import type { Step, Track } from './tracks';
import type { Coefficients, World } from './world';

/** Fewer rows say nothing without one of them. */
const FEWEST = 3;

/** A track of rows that slid together, and the same without rows above and below that had nothing in their first place before anything slid. */
export function withTrimmed(world: World, coefficients: Coefficients, track: Track): readonly Track[] {
  const rows = rowsOf(track);
  if (track.along !== 'row' || rows.length < FEWEST) return [track];
  const upTo = rows.slice(0, longest(world, coefficients, rows));
  const kept = upTo.slice(upTo.length - longest(world, coefficients, [...upTo].reverse()));
  return kept.length === rows.length || kept.length < 2 ? [track] : [track, { ...track, extent: track.extent === 'whole' ? 'part' : track.extent, steps: rowsOf({ steps: kept }) }];
}

/** Steps of rows as rows of steps, and back. */
function rowsOf({ steps }: Pick<Track, 'steps'>): readonly Step[] {
  return (steps[0] ?? []).map((_, row) => steps.flatMap((cells) => cells[row] ?? []));
}

/** How many rows from the first on gain most, moved back together; all of them where none gains anything. */
function longest(world: World, coefficients: Coefficients, rows: readonly Step[]): number {
  const moves = new Moves(world, coefficients);
  let [best, length] = [0, rows.length];
  for (const [i, cells] of rows.entries()) {
    moveBack(world, coefficients, cells, moves);
    if (moves.gain > best) [best, length] = [moves.gain, i + 1];
  }
  return length;
}

const NO_RULES: ReadonlySet<Rule> = new Set();

/** Moves one row back by a place; its last cell takes whatever gains most: nothing, what it holds, or what the rules ask for. */
function moveBack(world: World, coefficients: Coefficients, cells: Step, moves: Moves): void {
  const last = cells.at(-1);
  if (last === undefined) return;
  for (const [place, cell] of cells.slice(0, -1).entries()) moves.move(cell, contentOf(cells[place + 1] ?? cell));
  const asked = lostFrom(world, coefficients, last, moves, NO_RULES);
  const kept = moves.gain;
  const emptied = moves.gainEmptied([last]);
  if (asked !== undefined && asked !== last.value) {
    const back = moves.moveOpen(last, asked);
    if (moves.gain >= Math.max(kept, emptied)) return;
    back();
  }
  if (emptied > kept) moves.move(last, NOTHING);
}
