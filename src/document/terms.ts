import type { FormSet, TermText } from '../forms';
import { narrate } from '../narrative';
import type { Report } from '../report';

/** The terms to explain: all of the set, or those that the report uses. */
export function termsOf(set: FormSet, report: Report, terms: readonly TermText[], onlyUsed: boolean): readonly TermText[] {
  if (!onlyUsed) return terms;
  // A section of the narrative is left out on the same conditions.
  const sections = terms.map(({ name, when }) => ({ key: name, title: name, blocks: [], ...(when === undefined ? {} : { when }) }));
  const used = new Set(narrate({ ...set, wording: { ...set.wording, sections } }, report).sections.map(({ key }) => key));
  return terms.filter(({ name }) => used.has(name));
}
