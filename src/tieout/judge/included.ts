import type { Case } from './case';
import { type Judged } from './judged';

/** People of a group that another unit sent. */
const WITH_OTHERS = /参加其他|其他单位组织|随团|双跨|随同/;

/** What is part of something and told as more than it; groups without people. */
export function included(all: Case): void {
  const { within, groups } = all.vocabulary.reading;
  for (const paragraph of all.paragraphs) {
    const here = all.in(paragraph).filter(({ read, subject }) => (read.kind === 'count' || read.kind === 'amount') && read.measure === 'actual' && !read.loose && subject !== undefined);
    const of = (key: string) => here.filter(({ subject }) => subject?.key === key);
    const tooMuch = new Set<Judged>();
    for (const { part, whole, severity } of within) {
      for (const claim of of(part)) {
        const wholes = of(whole);
        const known = all.vocabulary.at(whole)?.known.actual;
        const most = known?.value ?? wholes[0]?.read.value;
        if (most === undefined || claim.verdict === 'wrong' || claim.verdict === 'equal' || !claim.read.sure || claim.read.value.lte(most)) continue;
        tooMuch.add(claim);
        all.find('included', severity, claim, { said: said(claim), name: claim.subject?.name ?? '', other: all.vocabulary.at(whole)?.name ?? '', most: most.toString() }, known?.cells ?? []);
      }
    }
    for (const { groups: key, people, severity } of groups) {
      const [group, persons] = [of(key)[0], of(people)[0]];
      if (group === undefined || persons === undefined || [group, persons].some(({ verdict, read }) => verdict === 'wrong' || !read.sure)) continue;
      const bad = persons.read.value.lt(group.read.value) || (group.read.value.isZero() && !persons.read.value.isZero());
      if (!bad || tooMuch.has(group) || tooMuch.has(persons) || WITH_OTHERS.test(paragraph.flow.text)) continue;
      all.find('groups', severity, persons, { said: said(persons), groups: said(group), name: group.subject?.name ?? '' }, []);
    }
  }
}

function said({ read: { stated } }: Judged): string {
  return `${stated.text}${stated.unit}`;
}
