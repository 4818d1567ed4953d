import type { ListedFinding } from '../../src/app/session';

/** How a finding is shown: 尾差 has its own word, unless it is to be looked at. */
export type Weight = 'error' | 'warning' | 'info' | 'rounding';

/** As the list is sorted. */
export const WEIGHTS: readonly Weight[] = ['error', 'warning', 'info', 'rounding'];

export function weightOf({ verdict, severity }: Pick<ListedFinding, 'verdict' | 'severity'>): Weight {
  return verdict === 'consistent' && severity === 'info' ? 'rounding' : severity;
}

export type WeightCounts = Readonly<Record<Weight, number>>;

export function countWeights(findings: readonly ListedFinding[]): WeightCounts {
  const counts = { error: 0, warning: 0, info: 0, rounding: 0 };
  for (const finding of findings) counts[weightOf(finding)]++;
  return counts;
}
