import { convert, formatAmount, roundHalfAway } from '../../amount';
import type { Fix, TextFinding } from '../claim';
import { PLACES } from '../figures/known';
import type { Vocabulary } from '../figures/vocabulary';
import type { ReadClaim } from '../read/read-claim';
import { type Paragraph, placeIn } from '../text';
import { judgeAmounts } from './amounts';
import { judgeAverages } from './averages';
import { judgeBudgets } from './budgets';
import { Case, shown } from './case';
import { judgeChanges } from './changes';
import { chainNames } from './chain-names';
import { classChanges } from './class-changes';
import { judgeCompletions } from './completions';
import { copied } from './copied';
import { judgeCounts } from './counts';
import { included } from './included';
import { listedItems } from './listed';
import { nearlyNamed } from './names';
import { judgeShares } from './shares';
import { missingUnits } from './units';
import type { Judged } from './judged';
import { judgeWithin } from './within';

/** Judges the claims of one text against the figures, and against each other where no table holds the figure. */
export function judge(reads: readonly ReadClaim[], vocabulary: Vocabulary, paragraphs: readonly Paragraph[]): Case {
  const all = new Case(reads, vocabulary, paragraphs);
  judgeAmounts(all);
  judgeChanges(all);
  judgeCompletions(all);
  judgeShares(all);
  judgeBudgets(all);
  judgeWithin(all);
  judgeCounts(all);
  judgeAverages(all);
  included(all);
  nearlyNamed(all);
  chainNames(all);
  copied(all);
  listedItems(all);
  missingUnits(all);
  return all;
}

/** What was found, once every claim has its last verdict. */
export function findingsOf(all: Case): TextFinding[] {
  classChanges(all);
  return [...wrongNumbers(all), ...all.findings];
}

function wrongNumbers(all: Case): TextFinding[] {
  return all.claims.flatMap((claim) => {
    if (claim.verdict !== 'wrong') return [];
    const expected = claim.expected === undefined ? undefined : shown(claim.expected, claim.read.stated.text.includes(','));
    const { unit, text } = claim.read.stated;
    const values = { said: text + unit, name: claim.subject?.name ?? '', kind: claim.read.kind, ...(expected === undefined ? {} : { expected: withUnit(all, claim, expected) }) };
    const fix = fixOf(all, claim);
    return [{ ...all.finding(claim.rule ?? 'wrong-number', 'error', claim, values, claim.cells), ...(expected === undefined ? {} : { expected }), ...(fix === undefined ? {} : { fix }) }];
  });
}

/** As it is said: with the unit of what is counted, 万元 or %. */
function withUnit(all: Case, { read: { kind, stated }, rule, expected }: Judged, shownAs: string): string {
  if (rule === 'stray-sentence') return shownAs;
  if (kind === 'count') return `${expected?.toString() ?? shownAs}${stated.unit}`;
  return kind === 'amount' || kind === 'change' ? `${shownAs}${all.vocabulary.unit}` : `${shownAs}%`;
}

/** The right number as the text writes numbers: in its unit, with its places and grouping. */
function fixOf(all: Case, { read, rule, expected }: Judged): Fix | undefined {
  const { paragraph: { flow }, stated, sentence, kind } = read;
  if (rule === 'stray-sentence') return { ...placeIn(flow, sentence.from, sentence.to), text: '' };
  if (expected === undefined || expected.isNegative() || rule === 'zero-base' || rule === 'zero-budget') return undefined;
  const place = placeIn(flow, stated.start, stated.end);
  if (kind === 'count') return { ...place, text: expected.toString() };
  const money = kind === 'amount' || kind === 'change';
  const unit = stated.unit === '元' ? '元' : '万元';
  if (money && stated.unit === '亿元') return undefined;
  // 元 written for 万元: the number stands.
  if (money && stated.unit === '元' && all.vocabulary.unit === '万元' && stated.value.eq(expected)) return { ...placeIn(flow, stated.start, stated.unitEnd), text: `${stated.text}万元` };
  const value = money ? convert(expected, all.vocabulary.unit, unit) : expected;
  const sign = !money && stated.unit === '' ? '%' : '';
  return { ...place, text: formatAmount(roundHalfAway(value, PLACES), PLACES, money && all.claims.some((other) => other.read.stated.text.includes(','))) + sign };
}

export { claimOf } from './judged';
