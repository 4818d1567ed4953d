import { gradeOf } from '../judge/counts';
import type { Judged } from '../judge/judged';
import type { Paragraph } from '../text';
import { type Found, matchesIn } from './found';

const MEASURES = /对(?:于)?[^。；，]*?(?:中|差|不合格)[^。；，]*?项目，?[^。；]*?(?:改进|整改)/g;

/** Measures for grades that nobody got. */
export function improvements(paragraph: Paragraph, claims: readonly Pick<Judged, 'read'>[], grades: readonly string[]): Found[] {
  // The two worst.
  const bad = grades.slice(-2);
  const got = claims.flatMap((claim) => {
    const grade = gradeOf(grades, claim);
    return grade !== undefined && bad.includes(grade) ? [claim.read.value] : [];
  });
  if (got.length < bad.length || got.some((count) => !count.isZero())) return [];
  return matchesIn(paragraph.flow, MEASURES).filter(({ said }) => !said.includes('问题')).map(({ start, end }) => ({ rule: 'improvement', severity: 'error', start, end }));
}
