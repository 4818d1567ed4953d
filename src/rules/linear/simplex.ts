import type { Bounds, Programme } from './programme';

export type LinearProgress =
  | { readonly kind: 'solved'; readonly cost: number; readonly values: Float64Array }
  /** `reduced`: what a unit of each variable would mend of the rows that are missed; a variable of one row alone tells that row's weight in the contradiction */
  | { readonly kind: 'impossible'; readonly reduced: Float64Array }
  /** too many steps: nothing is claimed */
  | { readonly kind: 'stuck' };

/** More than a programme of any report needs. */
export const MOST_STEPS = 20_000;
const TINY = 1e-9;
const NEARLY_ZERO = 1e-7;
/** After so many steps that moved nothing, the rule of the smallest index ends any circle. */
const PATIENCE = 60;
/** The basis of a row that no variable has taken over yet. */
const ARTIFICIAL = -1;

/**
 * The cheapest values within the bounds that keep every row: a primal simplex with bounds on a dense tableau. Doubles are
 * safe here: rows that add up tables have −1, 0 and 1 for coefficients and keep them, and the caller tests the result in
 * whole numbers.
 */
export class LinearProgramme {
  private readonly width: number;
  private readonly tableau: Float64Array[];
  private readonly basis: Int32Array;
  /** Value of each row's basic variable. */
  private readonly basic: Float64Array;
  /** Of variables outside the basis: at their upper bound. */
  private readonly atUpper: Uint8Array;
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;
  private readonly costs: Float64Array;
  /** What one unit of a variable outside the basis would cost. */
  private reduced: Float64Array;
  private phase: 1 | 2 = 1;
  /** Steps taken so far. */
  steps = 0;

  constructor({ costs, rows }: Programme, { lower, upper }: Bounds) {
    this.width = costs.length;
    this.costs = Float64Array.from(costs);
    this.lower = lower;
    this.upper = upper;
    // Everything begins where it costs least, which nearly keeps the rows already.
    this.atUpper = Uint8Array.from(costs, (cost) => (cost < 0 ? 1 : 0));
    this.basis = new Int32Array(rows.length).fill(ARTIFICIAL);
    this.basic = new Float64Array(rows.length);
    this.tableau = rows.map(({ terms, right }, index) => {
      const row = new Float64Array(this.width);
      let rest = right;
      for (const [variable, coefficient] of terms) {
        row[variable] = (row[variable] ?? 0) + coefficient;
        rest -= coefficient * this.resting(variable);
      }
      // The artificial variable of the row is what it misses, made positive.
      this.basic[index] = Math.abs(rest);
      return rest < 0 ? row.map((coefficient) => -coefficient) : row;
    });
    this.reduced = new Float64Array(this.width);
  }

  /** @param steps as many as it may take in all; where it is stuck, more of them take up where it was */
  solve(steps = MOST_STEPS): LinearProgress {
    this.reduced = this.reducedCosts();
    if (!this.run(steps)) return { kind: 'stuck' };
    if (this.basis.some((variable, row) => variable === ARTIFICIAL && (this.basic[row] ?? 0) > NEARLY_ZERO)) return { kind: 'impossible', reduced: this.reduced };
    this.phase = 2;
    this.reduced = this.reducedCosts();
    if (!this.run(steps)) return { kind: 'stuck' };
    const values = Float64Array.from(this.costs, (_, variable) => this.resting(variable));
    this.basis.forEach((variable, row) => {
      if (variable !== ARTIFICIAL) values[variable] = this.basic[row] ?? 0;
    });
    return { kind: 'solved', values, cost: values.reduce((sum, value, variable) => sum + value * (this.costs[variable] ?? 0), 0) };
  }

  /** Where a variable outside the basis stands. */
  private resting(variable: number): number {
    return (this.atUpper[variable] === 1 ? this.upper[variable] : this.lower[variable]) ?? 0;
  }

  private costOf(variable: number): number {
    // Once every row is kept, artificial variables stay 0 and their cost with them.
    if (variable === ARTIFICIAL) return 1;
    return this.phase === 1 ? 0 : (this.costs[variable] ?? 0);
  }

  private reducedCosts(): Float64Array {
    const reduced = Float64Array.from(this.costs, (_, variable) => this.costOf(variable));
    this.tableau.forEach((row, index) => subtract(reduced, row, this.costOf(this.basis[index] ?? ARTIFICIAL)));
    return reduced;
  }

  /** Steps until nothing gets cheaper; false where that takes too long. */
  private run(most: number): boolean {
    for (let idle = 0; ; ) {
      const smallest = idle > PATIENCE;
      const entering = this.entering(smallest);
      if (entering < 0) return true;
      if (this.steps >= most) return false;
      this.steps += 1;
      idle = this.step(entering, smallest) > TINY ? 0 : idle + 1;
    }
  }

  private entering(smallest: boolean): number {
    let best = -1;
    let gain = NEARLY_ZERO;
    for (let j = 0; j < this.width; j += 1) {
      if (this.lower[j] === this.upper[j]) continue;
      // Of a basic variable it is 0.
      const reduced = this.reduced[j] ?? 0;
      const here = this.atUpper[j] === 1 ? reduced : -reduced;
      if (here <= gain) continue;
      best = j;
      if (smallest) return best;
      gain = here;
    }
    return best;
  }

  /** Moves one variable as far as the bounds allow; returns how far. */
  private step(entering: number, smallest: boolean): number {
    const direction = this.atUpper[entering] === 1 ? -1 : 1;
    let limit = (this.upper[entering] ?? 1) - (this.lower[entering] ?? 0);
    let leaving = -1;
    let leavesAtUpper = false;
    let size = 0;
    this.tableau.forEach((row, index) => {
      const slope = direction * (row[entering] ?? 0);
      if (Math.abs(slope) < NEARLY_ZERO) return;
      const variable = this.basis[index] ?? ARTIFICIAL;
      const bound = slope > 0 ? this.lowest(variable) : this.highest(variable);
      const room = Math.max(0, ((this.basic[index] ?? 0) - bound) / slope);
      const ties = leaving >= 0 && room <= limit + TINY;
      const prefers = smallest ? variable < (this.basis[leaving] ?? 0) : Math.abs(slope) > size;
      if (room < limit - TINY || (ties && prefers)) {
        limit = Math.min(limit, room);
        leaving = index;
        leavesAtUpper = slope < 0;
        size = Math.abs(slope);
      }
    });
    this.tableau.forEach((row, index) => {
      this.basic[index] = (this.basic[index] ?? 0) - direction * limit * (row[entering] ?? 0);
    });
    if (leaving < 0) this.atUpper[entering] = 1 - (this.atUpper[entering] ?? 0);
    else this.pivot(leaving, entering, this.resting(entering) + direction * limit, leavesAtUpper);
    return limit;
  }

  /** What a row misses was made positive. */
  private lowest(variable: number): number {
    return this.lower[variable] ?? 0;
  }

  /** Once everything is kept, what a row misses stays 0. */
  private highest(variable: number): number {
    if (variable === ARTIFICIAL) return this.phase === 1 ? Infinity : 0;
    return this.upper[variable] ?? 1;
  }

  private pivot(row: number, entering: number, value: number, leavesAtUpper: boolean): void {
    const leaving = this.basis[row] ?? ARTIFICIAL;
    if (leaving !== ARTIFICIAL) {
      this.atUpper[leaving] = leavesAtUpper ? 1 : 0;
    }
    this.basis[row] = entering;
    this.basic[row] = value;
    const pivoted = this.tableau[row] ?? new Float64Array(this.width);
    const by = pivoted[entering] ?? 1;
    pivoted.forEach((coefficient, j) => (pivoted[j] = coefficient / by));
    this.tableau.forEach((other, index) => {
      if (index !== row) subtract(other, pivoted, other[entering] ?? 0);
    });
    subtract(this.reduced, pivoted, this.reduced[entering] ?? 0);
  }
}

function subtract(from: Float64Array, what: Float64Array, times: number): void {
  if (times === 0) return;
  for (let j = 0; j < from.length; j += 1) {
    const rest = (from[j] ?? 0) - times * (what[j] ?? 0);
    from[j] = Math.abs(rest) < TINY ? 0 : rest;
  }
}
