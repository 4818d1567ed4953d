import { comparePercent } from '../figures/compare';
import { isNothing, statedAs } from '../figures/known';
import type { Case } from './case';
import { type Judged, bearOut, settle } from './judged';

/** Shares: of the amount told just before them, in the whole that the sentence or its section names. */
export function judgeShares(all: Case): void {
  for (const claim of all.claims) if (claim.read.kind === 'share') judgeShare(all, claim);
}

function judgeShare(all: Case, claim: Judged): void {
  const { read } = claim;
  const before = amountBefore(all, claim);
  if (before === undefined) return;
  const said = statedAs(before.read.value, before.read.places);
  const part = all.known(before.subject, before.read.measure);
  const section = read.paragraph.section?.kind;
  const usual = section === undefined ? undefined : all.vocabulary.at(all.vocabulary.reading.wholes[section] ?? '');
  const wholes = read.whole.length > 0 ? read.whole : usual === undefined ? [] : [usual];
  const isExplicit = read.whole.length > 0 || /^(?:占比?|所占比[重例])为?$/.test(read.lead);
  for (const parts of [part, said]) {
    for (const whole of parts === undefined ? [] : wholes) {
      const total = all.known(whole, 'actual');
      if (total === undefined || parts === undefined) continue;
      if (isNothing(total) && isNothing(parts) && read.value.isZero()) bearOut(claim);
      const compared = comparePercent(read.value, read.places, parts, total);
      if (compared === undefined) continue;
      if (compared.verdict === 'wrong') {
        if (claim.verdict !== 'unrecognised' || !isExplicit || read.loose || before.subject === undefined || !before.read.sure || read.stated.malformed) continue;
        claim.verdict = 'wrong';
        claim.expected = compared.expected;
        claim.cells = [...new Set([...parts.cells, ...total.cells])];
        continue;
      }
      // A share of a wrong amount is wrong with it, unless it is that of the right one.
      if (before.verdict === 'wrong' && parts === said && part !== said && part !== undefined) continue;
      settle(claim, compared, { ...parts, cells: [...parts.cells, ...total.cells], stated: parts.stated || total.stated }, before.subject);
      all.support(before.subject, 'actual');
      all.support(whole, 'actual');
      if (parts.stated || total.stated) bearOut(before);
      return;
    }
  }
}

/** The nearest amount before it in its sentence; another share may stand between. */
function amountBefore(all: Case, claim: Judged): Judged | undefined {
  for (let at = claim.at - 1; at >= claim.at - 3 && at >= 0; at -= 1) {
    const before = all.claims[at];
    if (before?.read.paragraph !== claim.read.paragraph) return undefined;
    if (before.read.kind === 'amount') return before;
    if (before.read.kind === 'count') return undefined;
  }
  return undefined;
}
