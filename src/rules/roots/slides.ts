import type { Figure, Rule } from '../engine/model';
import { type Outcome, askedOf, outcomeOf } from './change';
import type { Explanation } from './explanation';
import { isStray } from './frames';
import type { Mark } from './mark';
import { entryFor, withEntries } from './mend';
import type { Places } from './root-cause';
import { Moves, NOTHING, contentOf } from './moves';
import { lostFrom, lostIn } from './lost';
import { type Band, type Step, type Track, bandsOf, isFilled, isSlid, tracksOf, turned } from './tracks';
import { withTrimmed } from './trimmed';
import { Course } from './walk';
import { type Coefficients, type World, weightOf } from './world';

/** One figure that explains as much is likelier, but for one that was left out. */
const RANK = 7;
const RANK_OF_BLOCK = 8;
/** So much less likely where something was slid over, or it isn't empty where the slide begins. */
const OPEN = 3;

/** Of a long column, so many places that are not empty are tried as the beginning of a slide. */
const MOST_STARTS = 24;

/** So much has to speak for a slide: two figures are bound to fit somewhere. Where only the rules say what was slid over, one equality more, and more than an equality for each. */
const LEAST = 4;
const WITH_LOST = 6;
const EACH_LOST = 2.5;
/** So much more where they slid by two: there are as many ways again. */
const BY_TWO = 4;
/** So much more it takes where no equality speaks for it and some amount is open. */
const ONLY_INEQUALITIES = 2;

/** By so many places figures slide; by two where by one explains not all. */
type Far = 1 | 2;
/** So much less likely by two. */
const TWICE = 1;

/** So many steps are walked before others come between. */
const PACE = 50;
/** So many are walked in all, what could explain most first. A table of 400 lines is walked wholly. */
const MOST_WALKED = 100_000;

interface Search {
  readonly world: World;
  readonly coefficients: Coefficients;
  readonly mark: Mark;
  readonly pace: Pace;
}

/** How many steps were walked. */
class Pace {
  private walked = 0;

  get isSpent(): boolean {
    return this.walked >= MOST_WALKED;
  }

  /** Whether others are to come between. */
  step(): boolean {
    this.walked += 1;
    return this.walked % PACE === 0;
  }
}

/** Figures in rows and columns that, moved back by one place, repair what is broken. Steps, none of which takes long. */
export function* slides(world: World, coefficients: Coefficients, mark: Mark): Generator<void, Explanation[], void> {
  const search: Search = { world, coefficients, mark, pace: new Pace() };
  const found: Explanation[] = [];
  const brokenUnder = new BrokenUnder(world, coefficients);
  const tracks: (readonly [potential: number, track: Track])[] = [];
  const bands: (readonly [potential: number, band: Band])[] = [];
  for (const form of world.book.grid.values()) {
    if (!form.figures.some((figure) => brokenUnder.one(figure).length > 0)) continue;
    yield;
    for (const track of tracksOf(form, world.where)) for (const each of withTrimmed(world, coefficients, track)) tracks.push([brokenUnder.weight(each.steps), each]);
    for (const band of bandsOf(form, world.where)) bands.push([brokenUnder.weight(band.rows), band]);
  }
  // What could explain most comes first: then little else is worth walking.
  tracks.sort(([a], [b]) => b - a);
  bands.sort(([a], [b]) => b - a);
  const most = sumOf(world.broken);
  for (const far of [1, 2] as const) {
    if (far === 2 && !mark.isWithinReach(most - 1)) break;
    for (const [potential, track] of tracks) {
      if (!mark.isWithinReach(potential)) break;
      yield* slidesAlong(search, track, far, startsOf(track, far, brokenUnder), found);
    }
    for (const [potential, band] of bands) {
      if (!mark.isWithinReach(potential)) break;
      yield* slidesIn(search, band, far, found);
    }
  }
  return found;
}

function sumOf(rules: Iterable<Rule>): number {
  let sum = 0;
  for (const rule of rules) sum += weightOf(rule);
  return sum;
}

/** The broken rules that rest on figures; asked for again and again. */
class BrokenUnder {
  private readonly known = new Map<Figure, readonly Rule[]>();

  constructor(private readonly world: World, private readonly coefficients: Coefficients) {}

  one(figure: Figure): readonly Rule[] {
    let rules = this.known.get(figure);
    if (rules === undefined) this.known.set(figure, (rules = [...this.coefficients.of(figure).keys()].filter((rule) => this.world.broken.has(rule))));
    return rules;
  }

  weight(steps: readonly Step[]): number {
    const rules = new Set<Rule>();
    for (const cells of steps) for (const cell of cells) for (const rule of this.one(cell)) rules.add(rule);
    return sumOf(rules);
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

/** All slides that begin at some steps: each step takes back what stands in one that follows. */
function* slidesAlong(search: Search, track: Track, far: Far, starts: readonly number[], found: Explanation[]): Generator<void, void, void> {
  const { world, coefficients, mark, pace } = search;
  const { steps } = track;
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

interface Meant {
  readonly cell: Figure;
  readonly value: bigint;
}

function isChanged({ cell, value }: Meant): boolean {
  return value !== cell.value;
}

/** @param values what the last places held */
function slidOf(world: World, { track: { along, by, published, steps }, far, start, end }: Stretch, last: Step, values: readonly bigint[], outcome: Outcome): Explanation[] {
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
  return explanationOf(world, { lines, along, by, far, published, outcome, lost, asked, open, isBlock: width > 1 });
}

/**
 * Rows that slid along some columns: from each row whose first place is empty, over any below it. The last place was empty before,
 * unless the rules of the row say what it held.
 */
function* slidesIn({ world, coefficients, mark, pace }: Search, { by, published, rows }: Band, far: Far, found: Explanation[]): Generator<void, void, void> {
  const course = new Course(world, coefficients, rows);
  for (const [start, first] of rows.entries()) {
    if (!isSlid(first) || (far === 2 && isFilled(first[1]))) continue;
    const moves = new Moves(world, coefficients);
    const lines: Meant[][] = [];
    let [lost, asked] = [0, 0];
    for (const i of course.walk(start, moves, mark)) {
      const cells = rows[i] ?? [];
      if (isFilled(cells[0]) || (far === 2 && isFilled(cells[1])) || pace.isSpent) break;
      if (pace.step()) yield;
      for (const [place, cell] of cells.slice(0, -far).entries()) moves.move(cell, contentOf(cells[place + far] ?? cell));
      const over = cells.slice(-far).map((cell): Meant => ({ cell, value: lostFrom(world, coefficients, cell, moves, course.openAfter(i)) ?? 0n }));
      for (const { cell, value } of over) {
        if (value === 0n) moves.move(cell, NOTHING);
        else moves.moveOpen(cell, value);
      }
      lost += over.filter(({ value }) => value !== 0n).length;
      asked += over.filter((one) => one.value !== 0n && isChanged(one)).length;
      const changed = [...cells.slice(0, -far).map((cell, place): Meant => ({ cell, value: cells[place + far]?.value ?? 0n })), ...over].filter(isChanged);
      if (changed.length > 0) lines.push([...turned(changed, by)]);
      if (lines.length > 1 && changed.length > 0 && mark.isWithinReach(moves.gain)) {
        found.push(...mark.reachedBy(explanationOf(world, { lines: [...lines], along: 'row', by, far, published, outcome: outcomeOf(world, moves), lost, asked, open: lost, isBlock: true })));
      }
    }
  }
}

interface Slide {
  /** In the order of the sheet. */
  readonly lines: readonly (readonly Meant[])[];
  readonly along: 'column' | 'row';
  readonly by: 1 | -1;
  readonly far: Far;
  readonly published: boolean;
  readonly outcome: Outcome;
  /** How many amounts were slid over, and how many of them only the rules say. */
  readonly lost: number;
  readonly asked: number;
  /** How many amounts were slid over, or written since where the slide began. */
  readonly open: number;
  readonly isBlock: boolean;
}

function explanationOf(world: World, { lines, along, by, far, published, outcome: { gain, repaired }, lost, asked, open, isBlock }: Slide): Explanation[] {
  if (gain <= 0 || evidenceOf(repaired, open) < (asked > 0 ? Math.max(WITH_LOST, EACH_LOST * asked) : LEAST) + (far === 1 ? 0 : BY_TWO)) return [];
  const meant = lines.flat().filter(({ cell }) => !isStray(cell));
  return [{
    gain, repaired, rank: (isBlock ? RANK_OF_BLOCK : RANK) + (open === 0 ? 0 : OPEN) + (far === 1 ? 0 : TWICE), open, size: meant.length + lost, published,
    root: { kind: 'shift', along, by: placesOf(by, far), figures: meant.map(({ cell }) => cell.id) },
    mend: () => withEntries(world.report, meant.map(({ cell, value }) => [cell.id, entryFor(world.book.grid, cell, value === 0n ? undefined : value)])),
  }];
}

function evidenceOf(repaired: ReadonlySet<Rule>, open: number): number {
  const rules = [...repaired];
  const weight = rules.reduce((sum, rule) => sum + weightOf(rule), 0);
  return open === 0 || rules.some(({ identity }) => identity.relation === 'equal') ? weight : weight - ONLY_INEQUALITIES;
}

function placesOf(by: 1 | -1, far: Far): Places {
  if (far === 1) return by;
  return by === 1 ? 2 : -2;
}
