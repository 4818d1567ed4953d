import type { GridForm } from '../engine/grid';
import type { Figure } from '../engine/model';
import { type Outcome, askedOf, outcomeOf } from './change';
import type { Explanation } from './explanation';
import { type FrameRow, type Whereabouts, framesOf, isStray } from './frames';
import { entryFor, withEntries } from './mend';
import type { Mark } from './mark';
import { Moves, rulesOf } from './moves';
import { slipOf } from './slip';
import { type Coefficients, type World, isEnterable, weightOf } from './world';

/** Cells that may have slid together: rows of several columns that slid down, or columns of several rows that slid along. */
interface Block {
  readonly along: 'column' | 'row';
  readonly by: 1 | -1;
  readonly published: boolean;
  /** In the direction of the slide: the first was left empty. */
  readonly steps: readonly Step[];
}

type Step = readonly Figure[];

/** One figure, or figures of one column or row, that explain as much are likelier. */
const RANK = 8;

/** Longer slides are found by their first so many steps. */
const LONGEST = 60;
/** Of all steps that a slide could end at, so many are looked at closely. */
const MOST_ENDS = 4;

/** Blocks of figures that, moved back by one place, repair what is broken. What slid left its first place empty. Each table is a step. */
export function* shiftedBlocks(world: World, coefficients: Coefficients, mark: Mark): Generator<void, Explanation[], void> {
  const isTouched = (figure: Figure): boolean => [...coefficients.of(figure).keys()].some((rule) => world.broken.has(rule));
  const found: Explanation[] = [];
  for (const form of world.book.grid.values()) {
    if (!form.figures.some(isTouched)) continue;
    yield;
    for (const block of blocksOf(form, world.where)) for (const end of endsOf(world, coefficients, block, mark)) found.push(...mark.reachedBy(explanationsOf(world, coefficients, block, end)));
  }
  return found;
}

function* blocksOf(form: GridForm, where: Whereabouts | undefined): Generator<Block> {
  const published = form.layout.form.kind === 'public';
  for (const { columns, rows } of framesOf(form, where)) {
    const filled = columns.filter((column) => rows.some((row) => isFilled(row.get(column))));
    const all = columns.filter((column) => rows.some((row) => row.get(column) !== undefined));
    for (const by of [1, -1] as const) {
      for (const range of rangesOf(all, filled)) for (const steps of runsFrom(turned(vectorsOf(rows, range), by))) yield { along: 'column', by, published, steps };
      for (const steps of alongRows(rows, turned(all, by))) yield { along: 'row', by, published, steps };
    }
  }
}

/** Two columns and more, beside each other; what is empty at either end makes no other block. */
function rangesOf(all: readonly string[], filled: readonly string[]): readonly (readonly string[])[] {
  return filled.flatMap((first, i) => filled.slice(i + 1).map((last) => all.slice(all.indexOf(first), all.indexOf(last) + 1)));
}

/** The figures of rows in some columns; rows that are not entered in each of them are passed over. */
function vectorsOf(rows: readonly FrameRow[], columns: readonly string[]): Step[] {
  return rows.flatMap((row) => {
    const cells = columns.map((column) => row.get(column)).filter((figure) => figure !== undefined).filter(isEnterable);
    return cells.length === columns.length && cells.every(({ kind }) => kind.measure === cells[0]?.kind.measure) ? [cells] : [];
  });
}

/** From each step that is empty before one that is not. */
function runsFrom(steps: readonly Step[]): readonly (readonly Step[])[] {
  return steps.flatMap((step, i) => (!step.some(isFilled) && steps[i + 1]?.some(isFilled) === true ? [steps.slice(i, i + LONGEST)] : []));
}

/** Rows below each other whose first place is empty and whose next ones are not, for each place that could be the first. */
function* alongRows(rows: readonly FrameRow[], columns: readonly string[]): Generator<readonly Step[]> {
  for (const [i] of columns.slice(1).entries()) {
    for (const run of runsOf(vectorsOf(rows, columns.slice(i)))) {
      const steps = columns.slice(i).map((_, place) => run.flatMap((cells) => cells[place] ?? []));
      if (run.length > 1 && steps[1]?.some(isFilled) === true) yield steps;
    }
  }
}

/** Rows one below the other whose first cell is empty. */
function runsOf(vectors: readonly Step[]): Step[][] {
  const runs: Step[][] = [[]];
  for (const cells of vectors) {
    if (isFilled(cells[0])) runs.push([]);
    else runs.at(-1)?.push(cells);
  }
  return runs;
}

function turned<T>(items: readonly T[], by: 1 | -1): readonly T[] {
  return by === 1 ? items : [...items].reverse();
}

function isFilled(figure: Figure | undefined): boolean {
  return figure !== undefined && figure.value !== 0n;
}

/** The ends that could repair most: the last step emptied, or holding whatever its rules ask for; shorter slides first. */
function endsOf(world: World, coefficients: Coefficients, { steps }: Block, mark: Mark): readonly number[] {
  const moves = new Moves(world, coefficients);
  const ends = steps.slice(1).flatMap((next, i) => {
    moves.move(steps[i] ?? [], valuesOf(next));
    const lost = moves.gainAtBest(next);
    return mark.isWithinReach(lost) ? [{ end: i + 1, emptied: moves.gainWith(next, next.map(() => 0n)), lost }] : [];
  });
  const best = (gain: 'emptied' | 'lost'): number[] => ends.filter((one) => mark.isWithinReach(one[gain])).sort((a, b) => b[gain] - a[gain] || a.end - b.end).slice(0, MOST_ENDS).map(({ end }) => end);
  return [...new Set([...best('emptied'), ...best('lost')])];
}

function valuesOf(step: Step): readonly bigint[] {
  return step.map(({ value }) => value);
}

/** The last step was empty before the slide; or what stood there is lost, and the rules say what it was. */
function explanationsOf(world: World, coefficients: Coefficients, block: Block, end: number): Explanation[] {
  const moved = (): Moves => {
    const moves = new Moves(world, coefficients);
    for (const [i, next] of block.steps.slice(1, end + 1).entries()) moves.move(block.steps[i] ?? [], valuesOf(next));
    return moves;
  };
  const last = block.steps[end] ?? [];
  const lost = lostIn(coefficients, last, moved());
  return [last.map(() => 0n), ...(lost === undefined || lost.every((value) => value === 0n) ? [] : [lost])].flatMap((values) => {
    const moves = moved();
    moves.move(last, values);
    return explanationOf(world, block, end, values, outcomeOf(world, moves));
  });
}

/** What the last step may have held: each cell by the rules that do not rest on one that is still open. */
function lostIn(coefficients: Coefficients, last: Step, moves: Moves): readonly bigint[] | undefined {
  const values: bigint[] = [];
  for (const [i, cell] of last.entries()) {
    const { lo, hi } = askedOf(coefficients, cell, moves, rulesOf(coefficients, last.slice(i + 1)));
    const fits = (change: bigint): boolean => lo <= change && change <= hi;
    const value = fits(-cell.value) ? 0n : fits(0n) ? cell.value : slipOf(cell, lo, hi)?.value;
    if (value === undefined || value < 0n) return undefined;
    values.push(value);
    moves.move([cell], [value]);
  }
  return values;
}

function explanationOf(world: World, { along, by, published, steps }: Block, end: number, values: readonly bigint[], { gain, repaired }: Outcome): Explanation[] {
  const run = steps.slice(0, end + 1);
  const meant = run.map((cells, i) => cells.map((cell, strip) => ({ cell, value: i === end ? values[strip] ?? 0n : steps[i + 1]?.[strip]?.value ?? 0n })));
  const isChanged = ({ cell, value }: { readonly cell: Figure; readonly value: bigint }): boolean => value !== cell.value;
  const strips = values.map((_, strip) => turned(meant.flatMap((cells) => cells[strip] ?? []).filter(isChanged), by));
  const emptied = values.every((value) => value === 0n);
  // Of one strip it is no block; and without a last step that stays empty it is the same slide.
  if (gain <= 0 || strips.filter((cells) => cells.length > 0).length < 2 || meant.at(-1)?.some(isChanged) !== true) return [];
  if ([...repaired].reduce((sum, rule) => sum + weightOf(rule), 0) < (emptied ? 4 : 6)) return [];
  const rows = along === 'row' ? strips : turned(meant, by).map((cells) => cells.filter(isChanged));
  const figures = rows.flat().filter(({ cell }) => !isStray(cell)).map(({ cell }) => cell.id);
  return [{
    gain, repaired, rank: RANK, size: figures.length + values.filter((value) => value !== 0n).length, published,
    root: { kind: 'shift', along, by, figures },
    mend: () => withEntries(world.report, meant.flat().filter((one) => isChanged(one) && !isStray(one.cell)).map(({ cell, value }) => [cell.id, entryFor(world.book.grid, cell, value === 0n ? undefined : value)])),
  }];
}
