import type { Severity } from '../../forms';
import type { Verdict } from '../../rules';

/** How a finding is shown and sorted: 尾差 has its own word, unless it is to be looked at. */
export type Weight = Severity | 'rounding';

/** As lists are sorted. */
export const WEIGHTS: readonly Weight[] = ['error', 'warning', 'info', 'rounding'];

export function weightOf({ verdict, severity }: { readonly verdict: Verdict; readonly severity: Severity }): Weight {
  return verdict === 'consistent' && severity === 'info' ? 'rounding' : severity;
}
