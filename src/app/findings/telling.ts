import type { Finding } from '../../rules';
import type { RootCause } from '../../rules/roots';

/** Of one finding, a cause that might be any of more figures than this says no more than its cells do. */
const MOST_OTHERS = 3;

/** Whether there is anything to trace: several findings, or one that says no cause itself. */
export function isWorthTracing(findings: readonly Finding[]): boolean {
  const broken = findings.filter(({ verdict }) => verdict === 'inconsistent');
  return broken.length > 1 || broken.some(saysNoCause);
}

/** Whether a cause says more than the findings themselves. */
export function isTelling(root: RootCause, findings: readonly Finding[]): boolean {
  if (root.effects.length > 1) return true;
  return speaksForItself(root) && findings.some((finding) => root.effects.includes(finding.key) && saysNoCause(finding));
}

/** Where the identities leave several figures, the kind of slip has to speak for one of them. */
function speaksForItself(root: RootCause): boolean {
  if (root.kind !== 'figure' || root.others.length === 0) return true;
  return root.others.length <= MOST_OTHERS && root.slip !== 'misprint' && root.slip !== 'empty';
}

function saysNoCause(finding: Finding): boolean {
  return finding.kind === 'identity' && finding.causes.length === 0;
}
