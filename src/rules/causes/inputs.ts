import { formulaOf } from '../engine/figure';
import type { Figure, Rule } from '../engine/model';
import { isNarrow } from '../engine/narrow';
import { coefficientOf } from '../engine/rule';

/**
 * The figures that a rule's total rests on, with their net coefficients: a cell with a formula stands for what the formula
 * reads, because the formula is not what is wrong.
 */
export function inputsOf(rule: Rule): ReadonlyMap<Figure, number> {
  const inputs = new Map<Figure, number>();
  for (const term of rule.terms) collect(term.figure, coefficientOf(term), inputs, []);
  for (const figure of inputs.keys()) if (inputs.get(figure) === 0) inputs.delete(figure);
  return inputs;
}

/** The most that one figure makes of the total; without end where a double does not hold it. */
export function largestOf(inputs: ReadonlyMap<Figure, number>): number {
  let largest = 0;
  for (const figure of inputs.keys()) {
    const size = Math.abs((inputs.get(figure) ?? 0) * figure.units);
    // NaN is not less.
    if (!(size <= largest)) largest = isNarrow(size) ? size : Infinity;
  }
  return largest;
}

function collect(figure: Figure, coefficient: number, inputs: Map<Figure, number>, path: readonly Figure[]): void {
  const formula = formulaOf(figure);
  if (formula === undefined || path.includes(figure)) {
    inputs.set(figure, (inputs.get(figure) ?? 0) + coefficient);
    return;
  }
  const below = [...path, figure];
  for (const term of formula.terms) if (term.role === 'right') collect(term.figure, coefficient * term.sign, inputs, below);
}
