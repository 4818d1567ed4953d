import type { Rule } from '../engine/model';
import type { Mark } from './mark';
import { type Moves, lastStepOf, rulesOf } from './moves';
import type { Step } from './tracks';
import { type Coefficients, type World, isWitness, weightOf } from './world';

/** Steps that are moved one after another, and what they could gain at most. */
export class Course {
  /** After the last step that a rule rests on it holds or doesn't. */
  private readonly last: ReadonlyMap<Rule, number>;

  constructor(private readonly world: World, private readonly coefficients: Coefficients, private readonly steps: readonly Step[]) {
    this.last = lastStepOf(coefficients, steps);
  }

  /** One step after another from `start`, each to be moved before the next is asked for, as long as what follows could still gain enough. */
  *walk(start: number, moves: Moves, mark: Mark): Generator<number, void, void> {
    let bound = this.potentialFrom(start);
    for (let i = start; mark.isWithinReach(bound) && i < this.steps.length; i += 1) {
      yield i;
      for (const rule of rulesOf(this.coefficients, this.steps[i] ?? [])) if (this.last.get(rule) === i && !moves.holds(rule)) bound -= isWitness(rule) ? weightOf(rule) : 0;
    }
  }

  /** The rules that later steps still have a say in. */
  openAfter(step: number): { readonly has: (rule: Rule) => boolean } {
    return { has: (rule) => (this.last.get(rule) ?? -1) > step };
  }

  private potentialFrom(start: number): number {
    let sum = 0;
    for (const rule of this.world.broken) if ((this.last.get(rule) ?? -1) >= start) sum += weightOf(rule);
    return sum;
  }
}
