import type { Figure, Rule } from '../engine/model';
import { isNarrow } from '../engine/narrow';
import { DEMANDS, isConstraint } from './system';

/** Moves for each rule that is missed as printed; what takes more is for the searches that can also say no. */
const MOVES_PER_RULE = 12;
const MOVES = 24;

/**
 * Looks for true amounts behind the printed ones that satisfy every rule at once, by moving one rounding after another to
 * where the least is missed. Nearly every report has some near at hand, and where they are found no set of rules can be
 * impossible together. False says nothing.
 * @param missed every constraint that the figures as printed do not keep
 */
export function findRoundings(missed: readonly Rule[]): boolean {
  return new Roundings(missed).find();
}

class Roundings {
  /** What has been added to each printed amount that was moved, and how often. */
  private readonly moved = new Map<Figure, { by: number; times: number }>();
  /** Left − right with what was added; NaN for what is no constraint. */
  private readonly totals = new Map<Rule, number>();
  private readonly waiting: Rule[];
  private left: number;

  constructor(missed: readonly Rule[]) {
    this.waiting = [...missed];
    this.left = MOVES + MOVES_PER_RULE * missed.length;
  }

  find(): boolean {
    // The list grows as it is gone through.
    for (const rule of this.waiting) if (!this.settle(rule)) return false;
    return true;
  }

  private settle(rule: Rule): boolean {
    for (;;) {
      const miss = missOf(rule, this.totalOf(rule));
      if (miss === 0) return true;
      const step = this.bestStep(rule, miss);
      this.left -= 1;
      if (step === undefined || this.left < 0) return false;
      this.move(step.figure, step.by);
    }
  }

  /** The rounding whose move leaves the least missed in all rules; one that was moved before comes after others. */
  private bestStep(rule: Rule, miss: number): Step | undefined {
    let best: Step | undefined;
    for (const { figure, coefficient } of rule.terms) {
      const known = this.moved.get(figure);
      const direction = miss > 0 ? -coefficient : coefficient;
      const room = figure.halfUnits - direction * (known?.by ?? 0);
      // NaN is no room.
      if (!(room > 0)) continue;
      const size = Math.min(Math.abs(miss), room);
      const gain = this.gainOf(figure, direction * size) - size * (known?.times ?? 0);
      if (best === undefined || gain > best.gain) best = { figure, by: direction * size, gain };
    }
    return best;
  }

  /** By how much less all rules together are missed. */
  private gainOf(figure: Figure, by: number): number {
    let gain = 0;
    for (let use = figure.firstUse; use !== undefined; use = use.next) {
      const total = this.totalOf(use.rule);
      if (isNarrow(total)) gain += Math.abs(missOf(use.rule, total)) - Math.abs(missOf(use.rule, total + use.coefficient * by));
    }
    return gain;
  }

  private move(figure: Figure, by: number): void {
    const known = this.moved.get(figure);
    if (known === undefined) this.moved.set(figure, { by, times: 1 });
    else {
      known.by += by;
      known.times += 1;
    }
    for (let { firstUse: use } = figure; use !== undefined; use = use.next) {
      const { rule, coefficient } = use;
      const total = this.totalOf(rule);
      if (!isNarrow(total)) continue;
      this.totals.set(rule, total + coefficient * by);
      if (missOf(rule, total + coefficient * by) !== 0) this.waiting.push(rule);
    }
  }

  private totalOf(rule: Rule): number {
    const known = this.totals.get(rule);
    if (known !== undefined) return known;
    const constraint = isConstraint(rule);
    // A total that no double holds cannot be followed here.
    if (constraint && !isNarrow(rule.units)) this.left = -1;
    const total = constraint ? rule.units : NaN;
    this.totals.set(rule, total);
    return total;
  }
}

interface Step {
  readonly figure: Figure;
  readonly by: number;
  readonly gain: number;
}

/** By how much a total misses what the rule demands, with the sign of what is too much; 0 where it keeps it. */
function missOf({ identity: { relation } }: Rule, total: number): number {
  switch (DEMANDS[relation]) {
    case 'at-most':
      return Math.max(total, 0);
    case 'at-least':
      return Math.min(total, 0);
    default:
      return total;
  }
}
