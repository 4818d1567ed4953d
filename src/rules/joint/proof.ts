import { absolute } from '../engine/scaled';
import type { Constraint } from './system';

export interface Weighted {
  readonly constraint: Constraint;
  /** Whole. */
  readonly weight: number;
}

/**
 * Whether the constraints, each times its weight and all added up, can never be met: what remains of the εs cannot outweigh
 * what remains of the offsets. In whole numbers, so that nothing is claimed on the strength of doubles.
 * An inequality may be weighted only so that it still says the same thing as the rest of the sum.
 * @param halves half width of each ε
 */
export function isProof(halves: readonly number[], weighted: readonly Weighted[]): boolean {
  const remaining = new Map<number, bigint>();
  let offset = 0n;
  for (const { constraint, weight } of weighted) {
    const times = BigInt(weight);
    offset += times * BigInt(constraint.offset);
    constraint.variables.forEach((variable, i) => remaining.set(variable, (remaining.get(variable) ?? 0n) + times * BigInt(constraint.signs[i] ?? 1)));
  }
  let reach = 0n;
  for (const [variable, factor] of remaining) reach += absolute(factor) * BigInt(halves[variable] ?? 0);
  const says = (direction: Constraint['relation']): boolean =>
    weighted.every(({ constraint: { relation }, weight }) => relation === 'equal' || (relation === direction) === (weight > 0));
  // Σ ≤ 0 fails where even the least is above 0, Σ ≥ 0 where even the most is below.
  return (offset > reach && says('at-most')) || (-offset > reach && says('at-least'));
}
