import { isComputed } from './figure';
import type { Figure, Rule } from './model';

/**
 * Gives every cell with a formula a rank above those of the cells that the formula reads, so that computing in order of
 * rank computes each cell once. Formulas that run in a circle have no such order: the edge that closes it is left out.
 */
export function rankFormulas(formulas: readonly Rule[]): void {
  for (const { target } of formulas) if (target !== undefined) target.rank = UNKNOWN;
  for (const { target } of formulas) if (target !== undefined) rankOf(target);
}

const UNKNOWN = -1;
const UNDER_WAY = -2;

function rankOf(figure: Figure): number {
  if (figure.definer === undefined || figure.rank === UNDER_WAY) return 0;
  if (figure.rank !== UNKNOWN) return figure.rank;
  figure.rank = UNDER_WAY;
  let highest = 0;
  for (const term of figure.definer.terms) if (term.role === 'right') highest = Math.max(highest, rankOf(term.figure));
  figure.rank = highest + 1;
  return figure.rank;
}

/** Cells that wait to be computed, lowest rank first. */
export class FormulaQueue {
  private readonly waiting: Figure[][] = [];
  private current = 0;

  /** A rank that has been passed would be a circle: such a cell keeps what it has. */
  add(figure: Figure): void {
    if (figure.queued || !isComputed(figure) || figure.rank <= this.current) return;
    figure.queued = true;
    (this.waiting[figure.rank] ??= []).push(figure);
  }

  /** Ranks have changed: what waits does so by the one that it has now. */
  sort(): void {
    const figures = this.waiting.flat();
    this.waiting.length = 0;
    for (const figure of figures) {
      figure.queued = false;
      this.add(figure);
    }
  }

  drain(compute: (figure: Figure) => void): void {
    for (; this.current < this.waiting.length; this.current += 1) {
      const figures = this.waiting[this.current] ?? [];
      for (const figure of figures) {
        figure.queued = false;
        compute(figure);
      }
      figures.length = 0;
    }
    this.current = 0;
  }
}
