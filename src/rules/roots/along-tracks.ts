import { type Outcome, askedOf, outcomeOf } from './change';
import type { BrokenUnder } from './broken-under';
import type { Explanation } from './explanation';
import { lostIn } from './lost';
import { Moves, NOTHING, contentOf } from './moves';
import type { Far, Search } from './search';
import { type Meant, explanationOf, isChanged } from './slide';
import { type Step, type Track, isFilled, turned } from './tracks';
import { Course } from './walk';
import type { Coefficients, World } from './world';

/** Of a long column, so many places that are not empty are tried as the beginning of a slide. */
const MOST_STARTS = 24;

/** All slides on a track: each step takes back what stands in one that follows. */
export function* slidesOnTrack(search: Search, track: Track, far: Far, found: Explanation[]): Generator<void, void, void> {
  const { world, coefficients, brokenUnder, mark, pace } = search;
  const { steps } = track;
  const starts = startsOf(track, far, brokenUnder);
  if (starts.length === 0) return;
  const course = new Course(world, coefficients, steps);
  for (const start of starts) {
    const moves = new Moves(world, coefficients);
    for (const i of course.walk(start, moves, mark)) {
      const from = steps[i + far];
      if (from === undefined || pace.isSpent) break;
      if (pace.step()) yield;
      for (const [strip, cell] of (steps[i] ?? []).entries()) moves.move(cell, contentOf(from[strip] ?? cell));
      const last = steps.slice(i + 1, i + far + 1).flat();
      if (mark.isWithinReach(moves.gainAtBest(last))) found.push(...mark.reachedBy(endingsAt(search, { track, far, start, end: i + far }, last, moves)));
    }
  }
}

/** What slid left its first places empty; a single figure may have been written there since. */
function startsOf({ steps }: Track, far: Far, brokenUnder: BrokenUnder): readonly number[] {
  const isEmpty = (cells: Step | undefined): boolean => cells !== undefined && !cells.some(isFilled);
  const empty = steps.flatMap((cells, i) => (isEmpty(cells) && (far === 1 || isEmpty(steps[i + 1])) && steps[i + far]?.some(isFilled) === true ? [i] : []));
  if (steps[0]?.length !== 1 || far === 2) return empty;
  const counts = steps.map(([cell]) => (cell === undefined ? 0 : brokenUnder.one(cell).length));
  const filled = steps.slice(0, -1).flatMap(([cell], i) => (isFilled(cell) && (counts[i] ?? 0) > 0 && cell?.value !== steps[i + 1]?.[0]?.value ? [i] : []));
  // Where a slide begins, the number of broken rules jumps.
  const jump = (i: number): number => Math.abs((counts[i] ?? 0) - (counts[i - 1] ?? 0));
  return [...empty, ...(filled.length <= MOST_STARTS ? filled : filled.sort((a, b) => jump(b) - jump(a)).slice(0, MOST_STARTS))];
}

/** Where a slide began and ended. */
interface Stretch {
  readonly track: Track;
  readonly far: Far;
  readonly start: number;
  readonly end: number;
}

/** What the last places held before: nothing, what they hold now, or what the rules ask for. */
function endingsAt({ world, coefficients, mark }: Search, stretch: Stretch, last: Step, moves: Moves): Explanation[] {
  const found: Explanation[] = [];
  const put = (values: readonly bigint[], outcome: Outcome): void => {
    if (mark.isWithinReach(outcome.gain)) found.push(...slidOf(world, stretch, last, values, outcome));
  };
  const fits = fittingIn(coefficients, last, moves);
  if (last.some(isFilled)) {
    if (fits((value) => -value) && mark.isWithinReach(moves.gainEmptied(last))) {
      for (const cell of last) moves.move(cell, NOTHING);
      put(last.map(() => 0n), outcomeOf(world, moves));
      for (const cell of last) moves.move(cell, NOTHING, -1n);
    }
    if (fits(() => 0n) && mark.isWithinReach(moves.gain)) put(last.map(({ value }) => value), outcomeOf(world, moves));
  }
  const lost = lostIn(world, coefficients, last, moves);
  if (lost?.values.some((value, i) => value !== 0n && value !== last[i]?.value) === true) put(lost.values, lost.outcome);
  return found;
}

/** Whether a change of the last figure is among those that most rules ask for. Of several figures no one is asked alone. */
function fittingIn(coefficients: Coefficients, [cell, ...others]: Step, moves: Moves): (change: (value: bigint) => bigint) => boolean {
  if (cell === undefined || others.length > 0) return () => true;
  const { lo, hi } = askedOf(coefficients, cell, moves, new Set());
  return (change) => lo <= change(cell.value) && change(cell.value) <= hi;
}

/** @param values what the last places held */
function slidOf(world: World, { track: { along, by, published, extent, steps }, far, start, end }: Stretch, last: Step, values: readonly bigint[], outcome: Outcome): Explanation[] {
  const run = steps.slice(start, end + 1);
  const held = new Map(last.map((cell, i) => [cell, values[i] ?? 0n]));
  const meant = run.map((cells, i) => cells.map((cell, strip): Meant => ({ cell, value: held.get(cell) ?? run[i + far]?.[strip]?.value ?? 0n })));
  const strips = (meant[0] ?? []).map((_, strip) => meant.flatMap((cells) => cells[strip] ?? []).filter(isChanged));
  const width = strips.filter((cells) => cells.length > 0).length;
  // Of one strip it is no block.
  if (width === 0 || (width === 1 && strips.length > 1)) return [];
  const lost = values.filter((value) => value !== 0n).length;
  const asked = values.filter((value, i) => value !== 0n && value !== last[i]?.value).length;
  const changed = strips.flat().length;
  if (lost > 0 && (changed < 2 || run.slice(1).filter((cells) => cells.some(isFilled)).length < (width === 1 ? 2 : 1))) return [];
  const written = run.slice(0, far).flat().filter(isFilled).length;
  const open = lost + written;
  const lines = along === 'row' ? strips.map((cells) => turned(cells, by)) : turned(meant, by).map((cells) => cells.filter(isChanged));
  return explanationOf(world, { lines, along, by, far, published, outcome, lost, asked, open, block: width > 1 ? extent : undefined });
}
