import { type Decimal, ZERO } from '../../amount';
import { addsUp, sumOf } from '../figures/compare';
import { type Known, isNothing, statedAs } from '../figures/known';
import { isCertain } from './amounts';
import type { Case } from './case';
import { unequalParts } from './culprit';
import { type Judged, bearOut } from './judged';

/** What the text alone can bear out, where no table holds the figure. */
export function judgeWithin(all: Case): void {
  repeated(all);
  alike(all);
  parts(all);
  zeros(all);
  saidAgain(all);
}

/** The same matter told twice with one figure ties to itself; with two, one is wrong. */
function repeated(all: Case): void {
  for (const group of all.groups()) {
    const [first, ...more] = group.filter(({ verdict }) => verdict === 'unrecognised' || verdict === 'internal');
    if (first === undefined) continue;
    for (const other of more) {
      if (other.read.value.eq(first.read.value)) {
        bearOut(first);
        bearOut(other);
      } else if (other.verdict === 'unrecognised' || first.verdict === 'unrecognised') {
        all.find('contradiction', 'warning', other, { said: other.read.stated.text, other: first.read.stated.text, name: first.subject?.name ?? '' }, []);
      }
    }
  }
}

/** One figure that is often told under several names. */
function alike(all: Case): void {
  for (const keys of all.vocabulary.reading.alike) {
    const told = keys.flatMap((key) => all.stated(key, 'actual')[0] ?? []);
    for (const claim of told) {
      const same = told.find((other) => other !== claim && other.read.value.eq(claim.read.value));
      if (same === undefined) continue;
      bearOut(claim);
      bearOut(same);
    }
  }
}

/** A whole and its parts, of which the tables hold none or some. */
function parts(all: Case): void {
  for (const { whole, parts: keys, complete = false } of all.vocabulary.reading.parts) {
    const subject = all.vocabulary.at(whole);
    const wholeClaim = all.stated(whole, 'actual')[0];
    const total = subject?.known.actual ?? (wholeClaim === undefined ? undefined : statedAs(wholeClaim.read.value, wholeClaim.read.places));
    const told = keys.flatMap((key) => all.stated(key, 'actual')[0] ?? []);
    if (total === undefined || told.length === 0) continue;
    const isWhole = told.length >= (complete ? keys.length : 2);
    const open = told.filter(({ verdict }) => verdict === 'unrecognised' || verdict === 'internal');
    if (open.length === 0 && wholeClaim?.verdict !== 'unrecognised') continue;
    const count = subject?.count === true;
    const fits = (values: readonly Decimal[]) => (count ? total.value.eq(sumOf(values)) : addsUp(total.value, values));
    const said = told.map(({ read }) => read.value);
    if (isWhole && fits(said)) {
      for (const claim of wholeClaim === undefined ? told : [...told, wholeClaim]) bearOut(claim);
    } else if (isWhole && wholeClaim !== undefined && open.length === told.length && !isKnownApart(all, keys)) {
      unequalParts(all, { total: wholeClaim, parts: told, name: subject?.name ?? '', of: total.value, sum: sumOf(said), cells: total.cells, count });
    } else onlyOpen(all, { keys, total, open, fits });
  }
}

/** The tables hold parts that nobody told, or told otherwise: what was told need not be the whole. */
function isKnownApart(all: Case, keys: readonly string[]): boolean {
  return keys.some((key) => all.stated(key, 'actual').length === 0 && all.vocabulary.at(key)?.known.actual?.value.isZero() !== true && all.vocabulary.at(key)?.known.actual !== undefined);
}

interface Rest {
  readonly keys: readonly string[];
  readonly total: Known;
  readonly open: readonly Judged[];
  readonly fits: (values: readonly Decimal[]) => boolean;
}

/** Of a whole that a table holds, one part is told and no table holds it, while the others are known: it is what they leave. */
function onlyOpen(all: Case, { keys, total, open, fits }: Rest): void {
  const [claim] = open;
  if (claim === undefined || open.length > 1 || total.stated || !isCertain(claim)) return;
  const others = keys.filter((key) => key !== claim.subject?.key).map((key) => all.vocabulary.at(key)?.known.actual);
  const known = others.flatMap((each) => (each === undefined ? [] : [each]));
  if (known.length < others.length) return;
  const rest = total.value.minus(sumOf(known.map(({ value }) => value)));
  if (fits([...known.map(({ value }) => value), claim.read.value])) bearOut(claim);
  else if (rest.gte(0) && claim.verdict === 'unrecognised') {
    claim.verdict = 'wrong';
    claim.expected = rest;
    claim.cells = [...total.cells, ...known.flatMap(({ cells }) => cells)];
  }
}

/** Where no money went, nobody travelled and nothing was bought. */
function zeros(all: Case): void {
  const of = (key: string) => {
    const known = all.known(all.vocabulary.at(key), 'actual');
    return known !== undefined && isNothing(known);
  };
  const none = { all: of('threePublic'), abroad: of('abroad'), bought: of('vehiclePurchase'), kept: of('vehicleRunning'), reception: of('reception'), affairs: of('receptionAffairs') };
  for (const claim of all.claims) {
    if (claim.verdict !== 'unrecognised' || claim.read.paragraph.section?.kind !== 'threePublic' || !claim.read.value.isZero()) continue;
    const keys = claim.read.subjects.map(({ key }) => key).join(' ');
    if (none.all || (none.abroad && keys.includes('abroad')) || (none.bought && /Bought|Purchase/.test(keys)) || (none.kept && keys.includes('Kept')) || (none.affairs && keys.includes('Affairs')) || (none.reception && /reception|guests/i.test(keys))) claim.verdict = 'internal';
  }
}

/** What a reason repeats from its own paragraph, and what a change leaves for last year. */
function saidAgain(all: Case): void {
  for (const claim of all.claims) {
    if (claim.verdict !== 'unrecognised') continue;
    const here = all.in(claim.read.paragraph);
    if (claim.read.loose && !claim.read.value.isZero()) {
      const same = here.find((other) => isSame(other, claim));
      if (same !== undefined) {
        claim.verdict = same.verdict === 'internal' ? 'internal' : 'equal';
        claim.cells = same.cells;
        continue;
      }
    }
    const change = here.find(({ read }) => read.kind === 'change' && !read.loose);
    const actual = all.known(change?.subject, 'actual');
    if (change === undefined || actual === undefined || change.read.direction === undefined) continue;
    const before = change.read.direction === 'up' ? actual.value.minus(change.read.value) : actual.value.plus(change.read.value);
    // 增加4.91万元 and no rate: there was nothing last year.
    const fromNothing = change === claim && before.eq(ZERO) && !here.some(({ read }) => read.kind === 'rate');
    const isLastYears = claim.read.kind === 'amount' && claim.read.measure === 'previous' && claim.read.value.eq(before);
    if (fromNothing || isLastYears) claim.verdict = 'internal';
  }
}

function isSame(other: Judged, claim: Judged): boolean {
  return other !== claim && other.verdict !== 'unrecognised' && other.verdict !== 'wrong' && other.read.value.eq(claim.read.value) && other.read.stated.unit === claim.read.stated.unit;
}
