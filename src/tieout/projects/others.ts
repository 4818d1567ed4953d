import type { FormSet, TextRef } from '../../forms';
import { readingOf } from '../../forms/readings';
import type { ReadClaim } from '../read/read-claim';
import type { Outline } from '../text';
import { evaluationClauses } from './clauses';

/** Numbers of last year's evaluations, and those of other evaluations that go by the names of 绩效自评, are of nothing that this report holds. */
export function withoutOthers(set: FormSet, reads: readonly ReadClaim[], outline: Pick<Outline, 'paragraphs'>, year: number): readonly ReadClaim[] {
  const others = evaluationClauses(outline, year).filter(({ own, paragraph }) => !own && paragraph.section?.kind === 'performance');
  if (others.length === 0) return reads;
  const told = [set.performance?.told.count, set.performance?.told.money].flatMap((at) => (at === undefined ? [] : keysOf(set, at)));
  return reads.map((read) => {
    const clause = others.find(({ paragraph, from, text }) => read.paragraph === paragraph && read.stated.start >= from && read.stated.start < from + text.length);
    // What a name means after another count is told apart by that.
    const isOther = clause !== undefined && (!clause.ofYear || read.subjects.some(({ key, after }) => told.includes(key) && after === undefined));
    return isOther ? { ...read, subjects: [], sure: false } : read;
  });
}

/** The matters of texts that are this figure. */
function keysOf(set: FormSet, { form, row, column }: TextRef): readonly string[] {
  return (readingOf(set)?.matters ?? []).flatMap(({ key, actual }) => {
    const [only] = actual ?? [];
    return only?.form === form && only.column === column && only.rows.kind === 'keys' && only.rows.keys.join() === row ? [key] : [];
  });
}
