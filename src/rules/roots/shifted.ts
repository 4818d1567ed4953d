import type { Figure } from '../engine/model';
import { placesIn } from '../causes/printable';
import { type Remedy, remedyBy } from './change';
import type { Explanation } from './explanation';
import { framesOf, isStray } from './frames';
import type { Mark } from './mark';
import { entryFor, withEntries } from './mend';
import { Moves } from './moves';
import { slipOf } from './slip';
import { type Coefficients, type World, isEnterable, weightOf } from './world';

/** Cells in a line, of which some may have slid; computed ones are passed over. */
interface Strip {
  readonly form: string;
  readonly along: 'column' | 'row';
  /** Whether it is one of a published table. */
  readonly published: boolean;
  readonly cells: readonly Figure[];
}

/** Longer slides are found by their first so many cells. */
const LONGEST = 60;
/** Of a long strip, so many places are tried as the beginning of a slide. */
const MOST_STARTS = 24;

/** One figure that explains as much is likelier. */
const RANK = 7;

/** Runs of figures that, moved back by one place, repair what is broken. Each table is a step. */
export function* shifted(world: World, coefficients: Coefficients, mark: Mark): Generator<void, Explanation[], void> {
  const touchesBroken = (figure: Figure): number => [...coefficients.of(figure).keys()].filter((rule) => world.broken.has(rule)).length;
  const explanations: Explanation[] = [];
  let form: string | undefined;
  for (const strip of stripsOf(world)) {
    if (form !== strip.form) yield;
    ({ form } = strip);
    const touched = strip.cells.map(touchesBroken);
    for (const by of [1, -1] as const) {
      // A slide the other way is the same with the strip turned round.
      const cells = by === 1 ? strip.cells : [...strip.cells].reverse();
      const counts = by === 1 ? touched : [...touched].reverse();
      for (const [start, first] of startsOf(cells, counts)) explanations.push(...slidesFrom(world, coefficients, { strip, by, cells, counts, start, first }, mark));
    }
  }
  return explanations;
}

function* stripsOf({ book, where }: World): Generator<Strip> {
  for (const form of book.grid.values()) {
    const { id, kind } = form.layout.form;
    const published = kind === 'public';
    for (const { columns, rows } of framesOf(form, where)) {
      for (const column of columns) yield { form: id, along: 'column', published, cells: enterable(rows.map((row) => row.get(column))) };
      for (const row of rows) yield { form: id, along: 'row', published, cells: enterable(columns.map((column) => row.get(column))) };
    }
  }
}

function enterable(figures: readonly (Figure | undefined)[]): Figure[] {
  const cells = figures.filter((figure) => figure !== undefined).filter(isEnterable);
  return cells.filter(({ kind }) => kind.measure === cells[0]?.kind.measure);
}

function startsOf(cells: readonly Figure[], counts: readonly number[]): (readonly [index: number, cell: Figure])[] {
  const starts = cells.flatMap((cell, i) => ((counts[i] ?? 0) > 0 && cell.value !== cells[i + 1]?.value ? [[i, cell] as const] : []));
  if (starts.length <= MOST_STARTS) return starts;
  // Where a slide begins, the number of broken rules jumps.
  const jump = (i: number): number => Math.abs((counts[i] ?? 0) - (counts[i - 1] ?? 0));
  return starts.sort(([a], [b]) => jump(b) - jump(a)).slice(0, MOST_STARTS);
}

/** So much more it takes where no equality speaks for a slide and the last figure is free. */
const ONLY_INEQUALITIES = 2;

interface Slide {
  readonly strip: Strip;
  readonly by: 1 | -1;
  /** In the direction of the slide. */
  readonly cells: readonly Figure[];
  readonly counts: readonly number[];
  readonly start: number;
  readonly first: Figure;
}

/** All slides that begin at a cell: each cell takes back what stands in the next one, and the last what the rules ask for. */
function slidesFrom(world: World, coefficients: Coefficients, slide: Slide, mark: Mark): Explanation[] {
  const { cells, counts, start } = slide;
  const moves = new Moves(world, coefficients);
  const found: Explanation[] = [];
  let moved = 0;
  let cell = slide.first;
  for (const [i, next] of cells.slice(start + 1, start + LONGEST).entries()) {
    if (next.value !== cell.value) {
      if (counts[start + i] === 0 && !isStray(cell)) break;
      moves.move([cell], [next.value]);
    }
    cell = next;
    if (next.value !== 0n) moved += 1;
    if (counts[start + i + 1] === 0 && !isStray(next)) continue;
    if (!mark.isWithinReach(moves.gainAtBest([next]))) continue;
    const remedy = remedyBy(world, coefficients, next, moves);
    if (remedy !== undefined && mark.isWithinReach(remedy.gain)) found.push(...mark.reachedBy(explanationOf(world, slide, cells.slice(start, start + i + 2), next, moved, remedy)));
  }
  return found;
}

/** @param run the cells of the slide, of which `last` is the last; `moved`: how many figures stand one place off */
function explanationOf(world: World, { strip, by }: Slide, run: readonly Figure[], last: Figure, moved: number, remedy: Remedy): Explanation[] {
  const kept = remedy.lo <= 0n && 0n <= remedy.hi;
  // Without its last cell it is the same slide.
  if (kept && last.value === 0n) return [];
  // The last place was empty before the slide, where the rules allow it; else what stood there is lost, and they say what it was.
  const emptied = remedy.lo <= -last.value && -last.value <= remedy.hi;
  const lost = emptied ? undefined : kept ? last.value : slipOf(last, remedy.lo, remedy.hi, placesIn(world.book.grid, last))?.value;
  if (!emptied && (lost === undefined || lost < 0n || moved < 2)) return [];
  if (evidenceOf(remedy, emptied) < (emptied ? 4 : 6)) return [];
  const meant = run.map((cell, i) => [cell, cell === last ? lost : run[i + 1]?.value] as const).filter(([cell]) => !isStray(cell));
  const changed = meant.filter(([cell, value]) => (value ?? 0n) !== cell.value).map(([cell]) => cell.id);
  return [{
    gain: remedy.gain, repaired: remedy.repaired, rank: RANK, size: changed.length + (emptied ? 0 : 1), published: strip.published,
    root: { kind: 'shift', along: strip.along, by, figures: by === 1 ? changed : changed.reverse() },
    mend: () => withEntries(world.report, meant.map(([cell, value]) => [cell.id, entryFor(world.book.grid, cell, value === 0n ? undefined : value)])),
  }];
}

/** Two figures are bound to fit somewhere: it takes more than one equality, or many inequalities, to mean something. */
function evidenceOf({ repaired }: Remedy, emptied: boolean): number {
  const rules = [...repaired];
  const weight = rules.reduce((sum, rule) => sum + weightOf(rule), 0);
  return emptied || rules.some(({ identity }) => identity.relation === 'equal') ? weight : weight - ONLY_INEQUALITIES;
}
