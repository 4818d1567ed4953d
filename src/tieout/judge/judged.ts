import type { Decimal } from '../../amount';
import type { FigureId } from '../../report';
import type { Claim, ClaimVerdict, Stretch, TextRule } from '../claim';
import type { Compared } from '../figures/compare';
import type { Known } from '../figures/known';
import type { Quantity } from '../figures/quantity';
import type { ReadClaim } from '../read/read-claim';
import { placeIn } from '../text';

/** A claim while it is judged. */
export interface Judged {
  readonly read: ReadClaim;
  /** Its place among the claims. */
  readonly at: number;
  verdict: ClaimVerdict;
  expected?: Decimal;
  cells: readonly FigureId[];
  subject: Quantity | undefined;
  rule?: TextRule;
}

export function settle(claim: Judged, { verdict, expected }: Compared, known: Known, subject: Quantity | undefined): void {
  claim.verdict = known.stated && verdict !== 'wrong' ? 'internal' : verdict;
  claim.expected = expected;
  claim.cells = [...new Set(known.cells)];
  claim.subject = subject;
}

/** Ties to another number of the text. */
export function bearOut(claim: Judged): void {
  if (claim.verdict === 'unrecognised') claim.verdict = 'internal';
}

export function sectionOf({ paragraph: { section } }: Pick<ReadClaim, 'paragraph'>): string {
  return [section?.title ?? '', section?.heading ?? ''].filter((each) => each !== '').join(' ');
}

/** Where its sentence stands in the text. */
export function sentenceOf({ paragraph, sentence }: ReadClaim): Stretch {
  return placeIn(paragraph.flow, sentence.from, sentence.to);
}

/** As told outside: with its offsets in the text. */
export function claimOf({ read, verdict, expected, cells, subject, at }: Judged): Claim {
  const { start, end } = placeIn(read.paragraph.flow, read.stated.start, read.stated.end);
  const compares = read.kind === 'change' || read.kind === 'rate' || read.kind === 'completion' || read.kind === 'share';
  return {
    id: `c${at + 1}`, section: sectionOf(read), quote: read.paragraph.text.slice(start - read.paragraph.start, end - read.paragraph.start), sentence: sentenceOf(read), start, end,
    kind: read.kind, period: compares || read.measure === 'actual' ? 'this' : read.measure === 'previous' ? 'last' : 'budget',
    ...(read.direction === undefined ? {} : { direction: read.direction }),
    subject: subject?.name ?? '', value: read.value, verdict, ...(expected === undefined ? {} : { expected }), cells,
  };
}
