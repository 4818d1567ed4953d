import type { Evaluation, Finding, RuleTally } from '../rules';

/** Keys of findings that are withheld: they rest on lines that a table lacks, so that their rules are not judged. */
export type Withheld = ReadonlySet<string>;

export const NOTHING: Withheld = new Set();

/** @param all of the checker, @param left of them where tables are not whole */
export function withheldOf(all: readonly Finding[], left: readonly Finding[]): Withheld {
  if (all.length === left.length) return NOTHING;
  const kept = new Set(left.map(({ key }) => key));
  return new Set(all.flatMap(({ key }) => (kept.has(key) ? [] : [key])));
}

/** What is not judged is neither right nor wrong. */
export function evaluationsWithout(evaluations: readonly Evaluation[], withheld: Withheld): readonly Evaluation[] {
  return withheld.size === 0 ? evaluations : evaluations.filter(({ key }) => !withheld.has(key));
}

/** Rules that are not judged are not counted among those that were. */
export function tallyWithout(tally: RuleTally, withheld: Withheld): RuleTally {
  return withheld.size === 0 ? tally : { ...tally, rules: tally.rules - withheld.size };
}
