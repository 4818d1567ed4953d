import type { TextFinding } from '../claim';
import type { Vocabulary } from '../figures/vocabulary';
import type { ReadClaim } from '../read/read-claim';
import { judgeAmounts } from './amounts';
import { judgeBudgets } from './budgets';
import { Case, shown } from './case';
import { judgeChanges } from './changes';
import { classChanges } from './class-changes';
import { judgeCompletions } from './completions';
import { copied } from './copied';
import { judgeCounts } from './counts';
import { listedItems } from './listed';
import { nearlyNamed } from './names';
import { judgeShares } from './shares';
import { missingUnits } from './units';
import { judgeWithin } from './within';

/** Judges the claims of one text against the figures, and against each other where no table holds the figure. */
export function judge(reads: readonly ReadClaim[], vocabulary: Vocabulary): Case {
  const all = new Case(reads, vocabulary);
  judgeAmounts(all);
  judgeChanges(all);
  judgeCompletions(all);
  judgeShares(all);
  judgeBudgets(all);
  judgeWithin(all);
  judgeCounts(all);
  nearlyNamed(all);
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
    const values = { said: text + unit, name: claim.subject?.name ?? '', kind: claim.read.kind, ...(expected === undefined ? {} : { expected }) };
    return [{ ...all.finding(claim.rule ?? 'wrong-number', 'error', claim, values, claim.cells), ...(expected === undefined ? {} : { expected }) }];
  });
}

export { claimOf } from './judged';
