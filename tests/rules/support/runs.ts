import type fc from 'fast-check';

/**
 * How often a property is drawn. `RULES_RUNS=2000` looks for what the usual number misses. Mutation testing asks the same
 * few draws of every mutant, and of a mutant that fails only that it does: the smallest counterexample is of no use there.
 */
export function runs<T>(usual: number): fc.Parameters<T> {
  const asked = process.env['RULES_RUNS'];
  if (process.env['MUTATION'] !== undefined) return { numRuns: 3, seed: 2024, endOnFailure: true };
  return { numRuns: asked === undefined ? usual : parseInt(asked, 10) };
}
