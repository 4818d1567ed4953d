import { placesIn } from '../causes/printable';
import type { GridForm, GridRow } from '../engine/grid';
import type { Figure, Rule } from '../engine/model';
import { roundScaled } from '../engine/scaled';
import { NOTHING_MOVED, type Remedy, askedOf, isFar, remedyBy } from './change';
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
class OnAnotherLine extends Coefficients {
  private readonly told = new Map<Figure, ReadonlyMap<Rule, bigint>>();

  override of(figure: Figure): ReadonlyMap<Rule, bigint> {
    let found = this.told.get(figure);
    if (found === undefined) this.told.set(figure, (found = new Map([...super.of(figure)].filter(([{ place }]) => place.at !== figure.row))));
    return found;
  }
}

/** One more line of a table, as far as the rules tell what it would bring. */
export class OneMoreLine {
  private readonly coefficients = new OnAnotherLine();
  private readonly entered: EnteredLines;
  /** By 款: lines of one add up alike. */
  private readonly asked = new Map<string, boolean>();

  constructor(private readonly world: World, private readonly form: GridForm) {
    this.entered = new EnteredLines(form);
  }

  /** Whether more in some column of a line like this one would lessen what is broken. */
  isAskedFor({ code }: GridRow): boolean {
    const group = code.slice(0, 5);
    let isAsked = this.asked.get(group);
    if (isAsked === undefined) {
      const lessens = (rule: Rule, coefficient: bigint): boolean => this.world.broken.has(rule) && rule.total * coefficient < 0n;
      isAsked = [...this.cellsLike(code).values()].some((cell) => [...this.coefficients.of(cell)].some(([rule, coefficient]) => lessens(rule, coefficient)));
      this.asked.set(group, isAsked);
    }
    return isAsked;
  }

  /** Whether a line of this code has its own figure in a column, and no formula. */
  isEntered(code: string, column: string): boolean {
    return this.entered.like(code, column) !== undefined;
  }

  /**
   * What a line that another table prints would bring: what is `given`, or what the rules ask of single columns, and what is
   * asked beyond that.
   */
  likeliest(row: GridRow, given: LineAmounts): Asked {
    const [asPrinted, ...others] = [given, this.askedOfOne(row), []].map((start) => this.bringing(row, start));
    return others.reduce((best, other) => (other.gain > best.gain ? other : best), asPrinted ?? NOTHING_ASKED);
  }

  private cellsLike(code: string): ReadonlyMap<string, Figure> {
    return new Map(this.form.layout.columns.flatMap((column) => {
      const like = this.entered.like(code, column);
      return like === undefined ? [] : [[column, like] as const];
    }));
  }

  /** What the rules that rest on no more than one column of a line ask of it. */
  private askedOfOne(row: GridRow): LineAmounts {
    const cells = [...this.cellsLike(row.code)];
    const columns = new Map<Rule, number>();
    for (const [, cell] of cells) for (const rule of this.coefficients.of(cell).keys()) columns.set(rule, (columns.get(rule) ?? 0) + 1);
    const isShared = { has: (rule: Rule) => (columns.get(rule) ?? 0) > 1 };
    return cells.flatMap(([column, cell]) => {
      const value = this.valueAsked(row, cell, askedOf(this.coefficients, cell, NOTHING_MOVED, isShared));
      return value === undefined ? [] : [{ column, value }];
    });
  }

  /** What is `given`, and column by column what the rules ask beyond it, whatever explains most first. */
  private bringing(row: GridRow, given: LineAmounts): Asked {
    const { world, coefficients } = this;
    const cells = this.cellsLike(row.code);
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
        if (remedy === undefined || remedy.gain <= Math.max(moves.gain, best?.gain ?? 0)) continue;
        const value = this.valueAsked(row, cell, remedy);
        if (value !== undefined) best = { gain: remedy.gain, column, cell, value };
      }
      if (best === undefined) return { gain: moves.gain, amounts: [...amounts].map(([column, value]) => ({ column, value })) };
      put(best.column, best.cell, best.value);
    }
  }

  /** What is printed of the line elsewhere, where that is within what is asked; else the middle of it. */
  private valueAsked(row: GridRow, cell: Figure, { lo, hi }: Pick<Remedy, 'lo' | 'hi'>): bigint | undefined {
    // Any amount would satisfy an inequality: it says none.
    if (lo <= 0n || isFar(hi)) return undefined;
    const fits = (value: bigint): boolean => lo <= value && value <= hi;
    return amountsOf(row).find(fits) ?? [roundScaled((lo + hi) / 2n, placesIn(this.world.book.grid, cell))].find(fits);
  }
}

const NOTHING_ASKED: Asked = { gain: 0, amounts: [] };

/** Figures that somebody enters in the lines of a table, the last of each 款, of each 类 and of all; lines that are no sums where there are any. */
class EnteredLines {
  private readonly columns = new Map<string, ReadonlyMap<string, Figure>>();

  constructor(private readonly form: GridForm) {}

  /** A figure like that of a line with this code, the nearer the better. */
  like(code: string, column: string): Figure | undefined {
    let known = this.columns.get(column);
    if (known === undefined) this.columns.set(column, (known = this.figuresOf(column)));
    return known.get(code.slice(0, 5)) ?? known.get(code.slice(0, 3)) ?? known.get('');
  }

  private figuresOf(column: string): ReadonlyMap<string, Figure> {
    const { lines } = this.form;
    const entered = lines.flatMap(({ code, figures }) => {
      const figure = figures.get(column);
      return figure !== undefined && isEnterable(figure) ? [{ code, figure }] : [];
    });
    const deepest = Math.max(...lines.map(({ code }) => code.length));
    const items = entered.filter(({ code }) => code.length === deepest);
    const found = new Map<string, Figure>();
    for (const { code, figure } of items.length > 0 ? items : entered) found.set(code.slice(0, 5), figure).set(code.slice(0, 3), figure).set('', figure);
    return found;
  }
}

/** What a line prints, without what is empty. */
export function amountsOf({ figures }: GridRow): readonly bigint[] {
  return figures.values().flatMap(({ state, value }) => (state === 'amount' && value !== 0n ? [value] : []));
}
