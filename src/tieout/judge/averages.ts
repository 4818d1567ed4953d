import { type Decimal, meets, roundHalfAway, rounded } from '../../amount';
import { PLACES } from '../figures/known';
import type { Case } from './case';
import { type Judged, bearOut } from './judged';

/** `车均3.20万元`: an amount of the text or the tables for each of what the text counts. */
export function judgeAverages(all: Case): void {
  for (const claim of all.claims) {
    const { read } = claim;
    if (read.kind !== 'amount' || read.value.isZero()) continue;
    const average = all.vocabulary.reading.averages.find(({ words }) => words.some((word) => read.lead.includes(word)));
    if (average !== undefined) judgeAverage(all, claim, average);
  }
}

function judgeAverage(all: Case, claim: Judged, { of, by }: { readonly of: readonly string[]; readonly by: readonly string[] }): void {
  const here = all.claims.filter(({ read: { paragraph, loose } }) => !loose && paragraph.section === claim.read.paragraph.section);
  const counts = here.filter(({ read, subject }) => read.kind === 'count' && subject !== undefined && by.includes(subject.key) && !read.value.isZero() && Math.abs(all.paragraphs.indexOf(read.paragraph) - all.paragraphs.indexOf(claim.read.paragraph)) <= 1);
  const amounts = of.flatMap((key) => {
    const known = all.known(all.vocabulary.at(key), 'actual');
    return known === undefined || known.value.isZero() ? [] : [{ key, known }];
  });
  for (const { known } of amounts) {
    const fitting = counts.find(({ read }) => fits(claim, known.value, read.value));
    if (fitting === undefined) continue;
    claim.verdict = known.stated ? 'internal' : 'equal';
    claim.cells = known.cells;
    bearOut(fitting);
    return;
  }
  const own = counts.filter(({ read }) => read.paragraph === claim.read.paragraph);
  const [amount] = amounts;
  const [count] = own;
  // Of which group of guests it is said, only one may tell.
  if (amount === undefined || count === undefined || claim.read.stated.malformed) return;
  claim.verdict = 'wrong';
  claim.expected = roundHalfAway(amount.known.value.div(count.read.value), claim.read.places);
  claim.cells = amount.known.cells;
}

/** Rounded as it is told; a total that is itself rounded lets the last digit move. */
function fits({ read: { value, places } }: Judged, amount: Decimal, count: Decimal): boolean {
  const around = rounded(amount, PLACES);
  return meets(rounded(value, Math.min(places, PLACES)), { lo: around.lo.div(count), hi: around.hi.div(count) });
}
