import { compareAmount, compareCount } from '../figures/compare';
import { type Case } from './case';
import { type Judged, settle } from './judged';

/** Amounts and counts against the tables. */
export function judgeAmounts(all: Case): void {
  for (const claim of all.claims) if (claim.read.kind === 'amount' || claim.read.kind === 'count') judgeAmount(claim);
}

function judgeAmount(claim: Judged): void {
  const { read } = claim;
  // A bare 预算 is whichever is known.
  const measures = read.plan ? (['budget', 'adjusted'] as const) : ([read.measure] as const);
  const compared = read.subjects.flatMap((subject) => {
    const known = measures.map((measure) => subject.known[measure]).find((each) => each !== undefined);
    if (known === undefined) return [];
    return [{ subject, known, ...(read.kind === 'count' ? compareCount(read.value, known) : compareAmount(read.value, read.places, known)) }];
  });
  const best = compared.find(({ verdict }) => verdict === 'equal') ?? compared.find(({ verdict }) => verdict === 'rounding');
  if (best !== undefined) {
    // Inside a reason, or of many lines of one name, a nothing equals everything.
    if (read.value.isZero() && read.loose && !read.explicit) return;
    settle(claim, best, best.known, best.subject);
    return;
  }
  const [only] = compared;
  if (only !== undefined && read.subjects.length === 1 && isCertain(claim)) {
    settle(claim, only, only.known, only.subject);
    return;
  }
  const [subject] = read.subjects;
  if (subject?.may === undefined || read.subjects.length > 1 || read.loose || read.measure !== 'actual') return;
  for (const known of subject.may) {
    const often = compareAmount(read.value, read.places, known);
    if (often.verdict !== 'wrong' && claim.verdict === 'unrecognised') settle(claim, often, known, subject);
  }
}

/** What a number is said of is beyond doubt: a difference is an error. */
export function isCertain({ read }: Judged): boolean {
  return read.sure && (!read.loose || read.explicit) && !read.stated.malformed;
}
