import type fc from 'fast-check';

/** How often a property is drawn. `RULES_RUNS=2000` looks for what the usual number misses. */
export function runs<T>(usual: number): fc.Parameters<T> {
  const asked = process.env['RULES_RUNS'];
  return { numRuns: asked === undefined ? usual : parseInt(asked, 10) };
}
