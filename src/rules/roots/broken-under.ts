import type { Figure, Rule } from '../engine/model';
import type { Step } from './tracks';
import { type Coefficients, type World, weightOf } from './world';

/** The broken rules that rest on figures; asked for again and again. */
export class BrokenUnder {
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

export function sumOf(rules: Iterable<Rule>): number {
  let sum = 0;
  for (const rule of rules) sum += weightOf(rule);
  return sum;
}
