import { comparePercent } from '../figures/compare';
import { isNothing } from '../figures/known';
import { isCertain } from './amounts';
import type { Case } from './case';
import { type Judged, settle } from './judged';

/** 完成年初预算的…%, and what is said about 决算数 against 预算数. */
export function judgeCompletions(all: Case): void {
  for (const claim of all.claims) if (claim.read.kind === 'completion') judgeCompletion(all, claim);
}

function judgeCompletion(all: Case, claim: Judged): void {
  const { read, subject } = claim;
  const actual = all.known(subject, 'actual');
  const base = all.base(subject, read.against === 'previous' ? undefined : read.against);
  if (actual === undefined || base === undefined) return;
  if (isNothing(base.known)) {
    onZeroBudget(all, claim, isNothing(actual));
    return;
  }
  const compared = comparePercent(read.value, read.places, actual, base.known);
  if (compared === undefined || (compared.verdict === 'wrong' && !isCertain(claim))) return;
  settle(claim, compared, { ...actual, cells: [...actual.cells, ...base.known.cells], stated: actual.stated || base.known.stated }, subject);
  if (compared.verdict === 'wrong') return;
  all.support(subject, base.measure);
  all.support(subject, 'actual');
}

/** `预算0万元，决算0万元，完成预算的0%` stands in many templates: it says nothing, and nothing untrue. */
function onZeroBudget(all: Case, claim: Judged, nothingSpent: boolean): void {
  if (claim.read.loose || !claim.read.sure) return;
  if (nothingSpent && claim.read.value.isZero()) {
    claim.verdict = 'internal';
    all.find('zero-budget', 'warning', claim, { said: claim.read.stated.text + claim.read.stated.unit }, []);
    return;
  }
  claim.verdict = 'wrong';
  claim.rule = 'zero-budget';
}
