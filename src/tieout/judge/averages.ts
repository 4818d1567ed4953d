import { type Decimal, meets, roundHalfAway, rounded } from '../../amount';
import type { Average } from '../../forms';
import { type Known, PLACES } from '../figures/known';
import type { Case } from './case';
import { type Judged, bearOut } from './judged';

/** Words of a rule or a comparison: an amount beside them was not spent, or is not the whole. */
const RULE = /标准|不超过|不得超|不高于|定额|限额|以内|规定|预算|较|比|增加|减少|下降|增长|节约|上年/;
const CLAUSE_ENDS = /[。；，]/;

/** `车均3.20万元`: an amount of the text or the tables for each of what the text counts. */
export function judgeAverages(all: Case): void {
  for (const claim of all.claims) {
    const { read } = claim;
    if (read.kind !== 'amount' || read.value.isZero()) continue;
    const averages = all.vocabulary.reading.averages.filter(({ words }) => words.some((word) => read.lead.includes(word)));
    if (averages.some((average) => bornOut(all, claim, average))) continue;
    const outright = averages.filter((average) => isOutright(claim, average)).flatMap((average) => outrightOf(all, claim, average));
    const [only] = outright;
    // Of which of two it is said, only one that fits may tell.
    if (only === undefined || outright.length > 1 || claim.verdict !== 'unrecognised') continue;
    claim.verdict = 'wrong';
    claim.expected = roundHalfAway(only.known.value.div(only.count.read.value), read.places);
    claim.cells = only.known.cells;
  }
}

/** One of the amounts for each of one of the counts beside it. */
function bornOut(all: Case, claim: Judged, average: Average): boolean {
  const counts = countsOf(all, claim, average);
  for (const known of amountsOf(all, average)) {
    const fitting = counts.find(({ read }) => fits(claim, known.value, read.value));
    if (fitting === undefined) continue;
    claim.verdict = known.stated ? 'internal' : 'equal';
    claim.cells = known.cells;
    bearOut(fitting);
    return true;
  }
  return false;
}

/** Nothing but the average and its fee stands before it, and no rule around it. */
function isOutright({ read }: Judged, { outright, fees }: Average): boolean {
  const { text } = read.paragraph.flow;
  const behind = text.slice(read.stated.unitEnd, read.sentence.to);
  const end = CLAUSE_ENDS.exec(behind)?.index ?? behind.length;
  if (read.loose || read.plan || read.measure !== 'actual' || read.stated.malformed || RULE.test(behind.slice(0, end)) || /标准|不超过|定额|限额/.test(text.slice(read.sentence.from, read.sentence.to))) return false;
  const said = read.lead.replace(/(?:约为|约|为|是|达)$/, '');
  return outright.some((word) => ['', ...fees].some((before) => said.startsWith(before + word) && ['', ...fees].includes(said.slice(before.length + word.length))));
}

function outrightOf(all: Case, claim: Judged, average: Average) {
  const [known] = amountsOf(all, average);
  const [count] = countsOf(all, claim, average).filter(({ read }) => read.paragraph === claim.read.paragraph && read.sure);
  return known === undefined || count === undefined ? [] : [{ known, count }];
}

function countsOf(all: Case, claim: Judged, { by }: Average): readonly Judged[] {
  return all.claims.filter(({ read, subject }) => read.kind === 'count' && !read.loose && read.paragraph.section === claim.read.paragraph.section && subject !== undefined && by.includes(subject.key) && !read.value.isZero() && Math.abs(all.paragraphs.indexOf(read.paragraph) - all.paragraphs.indexOf(claim.read.paragraph)) <= 1);
}

function amountsOf(all: Case, { of }: Average): Known[] {
  return of.flatMap((key) => {
    const known = all.known(all.vocabulary.at(key), 'actual');
    return known === undefined || known.value.isZero() ? [] : [known];
  });
}

/** Rounded as it is told; a total that is itself rounded lets the last digit move. */
function fits({ read: { value, places } }: Judged, amount: Decimal, count: Decimal): boolean {
  const around = rounded(amount, PLACES);
  return meets(rounded(value, Math.min(places, PLACES)), { lo: around.lo.div(count), hi: around.hi.div(count) });
}
