import { type Decimal } from '../../amount';
import { addsUp, sumOf } from '../figures/compare';
import { type Case, shown } from './case';
import type { Judged } from './judged';

/** The changes of all 类 against the total's: what is missing is named by its amount. */
export function classChanges(all: Case): void {
  const changes = all.claims.filter(({ read }) => read.kind === 'change' && !read.loose && read.against === 'previous' && read.paragraph.section?.kind === 'general');
  // A change of nobody knows what may be the one that is missing.
  if (changes.some(({ subject }) => subject === undefined)) return;
  const total = changes.find(({ subject }) => subject?.key === 'general');
  const classes = changes.filter(({ subject }) => subject?.code?.length === 3);
  const known = [...new Set([...all.vocabulary.namesIn('general').values()].flat())].filter(({ code }) => code?.length === 3);
  const told = new Set(classes.map(({ subject }) => subject?.key));
  const untold = known.filter(({ key, known: { actual } }) => !told.has(key) && actual?.value.isZero() === false);
  // Which 类 there are only the table can say.
  if (total === undefined || classes.length === 0 || known.length === 0 || untold.length > 0 || total.verdict === 'wrong') return;
  if (addsUp(signed(total), classes.map(signed))) return;
  const sum = sumOf(classes.map(signed));
  const names = known.filter(({ key, known: { previous } }) => !told.has(key) && previous?.value.isZero() === false).map(({ name }) => name);
  all.find('class-changes', 'error', total, { total: shown(signed(total)), sum: shown(sum), missing: shown(signed(total).minus(sum)), names: [...new Set(names)].join('、') }, total.cells);
}

function signed({ read }: Judged): Decimal {
  return read.direction === 'down' ? read.value.negated() : read.value;
}
