import type { FormSet } from '../../forms';
import { type Outline, kindOf } from '../text';
import type { Found } from './found';

/** Sections that the set's narrative has and this one lacks. */
export function missingSections(set: FormSet, { sections, paragraphs, narrative }: Outline): Found[] {
  const there = new Set([...sections.map(({ kind }) => kind), ...paragraphs.map(({ section }) => section?.kind)]);
  const wanted = set.wording.sections.map(({ title }) => ({ title, kind: kindOf(title) }));
  const missing = wanted.filter(({ kind }) => kind !== undefined && kind !== 'other' && !there.has(kind));
  // A text without most of them is divided in another way.
  if (missing.length * 2 > wanted.length) return [];
  return missing.map(({ title }) => ({ rule: 'missing-section', severity: 'warning', start: narrative.start, end: narrative.start, values: { name: title } }));
}

export function missingTables(names: readonly string[], { narrative }: Outline): Found[] {
  return names.map((name) => ({ rule: 'missing-table', severity: 'warning', start: narrative.start, end: narrative.start, values: { name } }));
}
