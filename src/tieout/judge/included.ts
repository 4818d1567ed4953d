import type { Case } from './case';
import { type Judged } from './judged';

/** What is part of something and told as more than it; groups without people. */
export function included(all: Case): void {
  const { within, groups } = all.vocabulary.reading;
  for (const paragraph of all.paragraphs) {
    const here = all.in(paragraph).filter(({ read, subject }) => (read.kind === 'count' || read.kind === 'amount') && read.measure === 'actual' && !read.loose && subject !== undefined);
    const of = (key: string) => here.filter(({ subject }) => subject?.key === key);
    for (const { part, whole } of within) {
      for (const claim of of(part)) {
        const wholes = of(whole);
        const known = all.vocabulary.at(whole)?.known.actual;
        const most = known?.value ?? wholes[0]?.read.value;
        if (most === undefined || claim.verdict === 'wrong' || claim.verdict === 'equal' || !claim.read.sure || claim.read.value.lte(most)) continue;
        all.find('included', 'error', claim, { said: said(claim), name: claim.subject?.name ?? '', other: all.vocabulary.at(whole)?.name ?? '', most: most.toString() }, known?.cells ?? []);
      }
    }
    for (const { groups: key, people } of groups) {
      const [group, persons] = [of(key)[0], of(people)[0]];
      if (group === undefined || persons === undefined || [group, persons].some(({ verdict, read }) => verdict === 'wrong' || !read.sure)) continue;
      const bad = persons.read.value.lt(group.read.value) || (group.read.value.isZero() && !persons.read.value.isZero());
      const isFound = all.findings.some(({ rule, start }) => rule === 'included' && (start === all.finding('included', 'error', group, {}, []).start || start === all.finding('included', 'error', persons, {}, []).start));
      if (bad && !isFound) all.find('groups', 'error', persons, { said: said(persons), groups: said(group), name: group.subject?.name ?? '' }, []);
    }
  }
}

function said({ read: { stated } }: Judged): string {
  return `${stated.text}${stated.unit}`;
}
