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
  for (const [variable, factor] of remaining) reach += (factor < 0n ? -factor : factor) * BigInt(halves[variable] ?? 0);
  const sayAtMost = weighted.every(({ constraint, weight }) => constraint.relation === 'equal' || (constraint.relation === 'at-most') === (weight > 0));
  const sayAtLeast = weighted.every(({ constraint, weight }) => constraint.relation === 'equal' || (constraint.relation === 'at-least') === (weight > 0));
  // Σ ≤ 0 fails where even the least is above 0, Σ ≥ 0 where even the most is below.
  return (sayAtMost && offset - reach > 0n) || (sayAtLeast && offset + reach < 0n);
}
