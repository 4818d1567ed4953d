import { placesIn } from '../causes/printable';
import type { GridForm, GridRow } from '../engine/grid';
import type { Figure, Rule } from '../engine/model';
import { roundScaled } from '../engine/scaled';
import { isFar, remedyBy } from './change';
import { Moves } from './moves';
import { Coefficients, type World, isEnterable } from './world';

export type LineAmounts = readonly LineAmount[];

interface LineAmount {
  readonly column: string;
  readonly value: bigint;
}

/** What one more line would bring, and what would be gained by it. */
export interface Asked {
  readonly gain: number;
  readonly amounts: LineAmounts;
}

/** What one more in a figure would do if it stood in a line of its own: what the figure's own line says is not asked. */
export class OnAnotherLine extends Coefficients {
  private readonly told = new Map<Figure, ReadonlyMap<Rule, bigint>>();

  override of(figure: Figure): ReadonlyMap<Rule, bigint> {
    let found = this.told.get(figure);
    if (found === undefined) this.told.set(figure, (found = new Map([...super.of(figure)].filter(([{ place }]) => place.at !== figure.row))));
    return found;
  }
}

/**
 * One more line of `form` with the code of `row`, which another table prints: what is `given`, and column by column what the
 * rules ask beyond it, whatever explains most first.
 */
export function amountsAskedOf(world: World, coefficients: OnAnotherLine, form: GridForm, row: GridRow, given: LineAmounts): Asked {
  const cells = new Map(form.layout.columns.flatMap((column) => {
    const like = likeIn(form, row.code, column);
    return like === undefined ? [] : [[column, like] as const];
  }));
  const moves = new Moves(world, coefficients);
  const amounts = new Map<string, bigint>();
  const put = (column: string, cell: Figure, value: bigint): void => {
    amounts.set(column, (amounts.get(column) ?? 0n) + value);
    moves.moveOpen(cell, cell.value + value);
  };
  for (const { column, value } of given) {
    const cell = cells.get(column);
    if (cell !== undefined) put(column, cell, value);
  }
  for (;;) {
    let best: { readonly gain: number; readonly column: string; readonly cell: Figure; readonly value: bigint } | undefined;
    for (const [column, cell] of cells) {
      const remedy = remedyBy(world, coefficients, cell, moves);
      // Any amount would satisfy an inequality: it says none.
      if (remedy === undefined || remedy.gain <= Math.max(moves.gain, best?.gain ?? 0) || remedy.lo <= 0n || isFar(remedy.hi)) continue;
      const value = valueIn(row, remedy.lo, remedy.hi, placesIn(world.book.grid, cell));
      if (value !== undefined) best = { gain: remedy.gain, column, cell, value };
    }
    if (best === undefined) return { gain: moves.gain, amounts: [...amounts].map(([column, value]) => ({ column, value })) };
    put(best.column, best.cell, best.value);
  }
}

/** A figure that somebody enters in a line like the one asked for, the nearer the better: of the same 款, the same 类, or any; lines that are no sums come first. */
export function likeIn({ lines, children }: GridForm, code: string, column: string): Figure | undefined {
  const figures = lines.flatMap((line) => {
    const figure = line.figures.get(column);
    return line.code !== code && figure !== undefined && isEnterable(figure) ? [{ line, figure }] : [];
  });
  const leaves = figures.filter(({ line }) => !children.has(line.code));
  for (const digits of [5, 3]) {
    const like = leaves.findLast(({ line }) => line.code.startsWith(code.slice(0, digits)));
    if (like !== undefined) return like.figure;
  }
  return (leaves.at(-1) ?? figures.at(-1))?.figure;
}

/** What is printed of the line elsewhere, where that is within what is asked; else the middle of it. */
function valueIn(row: GridRow, lo: bigint, hi: bigint, places: number): bigint | undefined {
  const fits = (value: bigint): boolean => lo <= value && value <= hi;
  return amountsOf(row).find(fits) ?? [roundScaled((lo + hi) / 2n, places)].find(fits);
}

/** What a line prints, without what is empty. */
export function amountsOf({ figures }: GridRow): readonly bigint[] {
  return figures.values().flatMap(({ state, value }) => (state === 'amount' && value !== 0n ? [value] : []));
}
