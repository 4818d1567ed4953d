import type { Decimal } from '../../amount';
import { compareAmount, comparePercent } from '../figures/compare';
import { type Known, both, isNothing, less, size, statedAs } from '../figures/known';
import type { Fix } from '../claim';
import { placeIn } from '../text';
import { isTurned, turnings } from '../turned';
import { isCertain } from './amounts';
import type { Case } from './case';
import { type Judged, bearOut, settle } from './judged';

/** Changes against last year or the budget, then their rates. */
export function judgeChanges(all: Case): void {
  for (const claim of all.claims) if (claim.read.kind === 'change') judgeChange(all, claim);
  for (const claim of all.claims) if (claim.read.kind === 'rate') judgeRate(all, claim);
}

const SAID = { up: '增加', down: '减少' } as const;
const SAID_OF_RATE = { up: '增长', down: '下降' } as const;

function judgeChange(all: Case, claim: Judged): void {
  const { read, subject } = claim;
  const actual = all.known(subject, 'actual');
  const base = all.base(subject, read.against);
  if (actual === undefined || base === undefined) return;
  const by = less(actual, base.known);
  const compared = compareAmount(read.value, read.places, size(by));
  if (compared.verdict === 'wrong' && !isCertain(claim)) return;
  settle(claim, compared, by, subject);
  if (compared.verdict === 'wrong') return;
  if (by.stated) all.support(subject, base.measure);
  const direction = by.value.gt(0) ? 'up' : 'down';
  if (!isNothing(by) && read.direction !== undefined && read.direction !== direction && !read.loose && read.sure) {
    all.find('direction', 'error', claim, { said: SAID[read.direction], expected: SAID[direction] }, claim.cells, SAID[direction], wordFix(claim, SAID[read.direction], SAID[direction]));
  }
}

function judgeRate(all: Case, claim: Judged): void {
  const { read, subject } = claim;
  const change = changeBefore(all, claim);
  const told = read.direction === undefined ? undefined : change?.read.direction;
  if (read.stray) {
    claim.verdict = 'wrong';
    claim.rule = 'stray-sentence';
  }
  const actual = all.known(subject, 'actual');
  const base = all.base(subject, read.against);
  if (actual !== undefined && base !== undefined) {
    if (isNothing(base.known)) {
      onZero(all, claim, isNothing(actual));
      return;
    }
    const by = less(actual, base.known);
    const compared = comparePercent(read.value, read.places, size(by), base.known);
    if (compared === undefined || (compared.verdict === 'wrong' && !isCertain(claim) && !read.stray)) return;
    settle(claim, compared, by, subject);
    const direction = by.value.gt(0) ? 'up' : 'down';
    if (compared.verdict !== 'wrong' && !isNothing(by) && read.direction !== undefined && read.direction !== direction && !read.loose && read.sure) {
      all.find('direction', 'error', claim, { said: SAID_OF_RATE[read.direction], expected: SAID_OF_RATE[direction] }, claim.cells, SAID_OF_RATE[direction], wordFix(claim, SAID_OF_RATE[read.direction], SAID_OF_RATE[direction]));
    }
    return;
  }
  // A total told as 0 is itself in doubt: its rate proves nothing.
  if (change !== undefined && actual !== undefined && !(actual.stated && isNothing(actual))) together(all, { claim, change, actual, agree: told === undefined || told === read.direction });
}

interface Together {
  readonly claim: Judged;
  readonly change: Judged;
  readonly actual: Known;
  /** 增加 goes with 增长, 减少 with 下降. */
  readonly agree: boolean;
}

/** Change and rate without last year's figure: they must agree through this year's. */
function together(all: Case, { claim, change, actual, agree }: Together): void {
  const { read } = claim;
  const by = statedAs(change.read.value, change.read.places);
  const before = (up: boolean): Known => (up ? less(actual, by) : both(actual, by));
  const up = change.read.direction === 'up';
  if (up && isNothing(before(true))) {
    onZero(all, claim, false);
    if (change.verdict === 'unrecognised') change.verdict = 'internal';
    return;
  }
  const compared = comparePercent(read.value, read.places, by, before(up));
  if (compared === undefined) return;
  const fits = compared.verdict !== 'wrong';
  const turned = fits ? undefined : comparePercent(read.value, read.places, by, before(!up));
  if (fits || (turned !== undefined && turned.verdict !== 'wrong')) {
    claim.verdict = 'internal';
    claim.cells = actual.cells;
    if (change.verdict === 'unrecognised') {
      change.verdict = 'internal';
      change.cells = actual.cells;
    }
    all.support(claim.subject ?? change.subject, 'actual');
    if (read.loose || !change.read.sure) return;
    if (!fits) {
      // The rate is that of the other direction: so the change's word is wrong, and the rate's with it where it says the same.
      const right = up ? 'down' : 'up';
      all.find('direction', 'error', change, { said: SAID[up ? 'up' : 'down'], expected: SAID[right] }, actual.cells, SAID[right], wordFix(change, SAID[up ? 'up' : 'down'], SAID[right]));
    } else if (!agree && read.direction !== undefined) {
      const right = up ? 'up' : 'down';
      all.find('direction', 'error', claim, { said: SAID_OF_RATE[read.direction], expected: SAID_OF_RATE[right] }, actual.cells, SAID_OF_RATE[right], wordFix(claim, SAID_OF_RATE[read.direction], SAID_OF_RATE[right]));
    }
    return;
  }
  if (!change.read.sure || read.loose || read.stated.malformed) return;
  const instead = isTurned(read.value, compared.expected) ? undefined : wrongChange(all, { claim, change, actual, agree }, before);
  if (instead !== undefined) {
    change.verdict = 'wrong';
    change.cells = actual.cells;
    if (instead === 'copied') change.rule = 'copied-number';
    else change.expected = instead;
    bearOut(claim);
    return;
  }
  claim.verdict = 'wrong';
  claim.expected = compared.expected;
  claim.cells = actual.cells;
}

/** The change is the wrong one of the two: with two digits changed places it would tie, or it is that of another matter. */
function wrongChange(all: Case, { claim, change }: Together, before: (up: boolean) => Known): Decimal | 'copied' | undefined {
  const up = change.read.direction === 'up';
  const base = before(up);
  const { value, places } = change.read;
  const fitting = turnings(value, places).filter((each) => {
    const by = statedAs(each, places);
    const differs = up ? less(statedAs(value, places), by) : less(by, statedAs(value, places));
    return comparePercent(claim.read.value, claim.read.places, by, both(base, differs))?.verdict === 'equal';
  });
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  const isCopied = all.claims.some(({ read, subject, verdict }) => read.kind === 'change' && verdict !== 'wrong' && read.paragraph !== change.read.paragraph && subject !== change.subject && read.value.eq(value) && !value.isZero() && Math.abs(all.paragraphs.indexOf(read.paragraph) - all.paragraphs.indexOf(change.read.paragraph)) <= 2);
  return isCopied ? 'copied' : undefined;
}

/** The direction word before a number, where it is the usual one. */
function wordFix({ read: { paragraph, stated } }: Judged, said: string, right: string): Fix | undefined {
  const from = paragraph.flow.text.lastIndexOf(said, stated.start);
  return from < 0 || stated.start - from > 6 ? undefined : { ...placeIn(paragraph.flow, from, from + said.length), text: right };
}

/** The change that a rate goes with: the last one told of the same matter in its sentence. */
function changeBefore(all: Case, claim: Judged): Judged | undefined {
  for (let at = claim.at - 1; at >= 0; at -= 1) {
    const before = all.claims[at];
    if (before?.read.paragraph !== claim.read.paragraph || before.read.sentence.from !== claim.read.sentence.from) return undefined;
    if (before.read.kind === 'change') return before.subject === claim.subject || claim.subject === undefined ? before : undefined;
    if (before.read.kind !== 'rate' && before.subject !== claim.subject) return undefined;
  }
  return undefined;
}

/** A percentage of nothing: 100 % of it says something untrue, 0 % of it nothing at all. */
function onZero(all: Case, claim: Judged, stillNothing: boolean): void {
  if (claim.read.loose) return;
  if (stillNothing && claim.read.value.isZero()) {
    claim.verdict = 'internal';
    all.find('zero-base', 'warning', claim, { said: claim.read.stated.text + claim.read.stated.unit }, []);
    return;
  }
  claim.verdict = 'wrong';
  claim.rule = 'zero-base';
}
