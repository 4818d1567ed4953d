import { type Weight, weightOf } from '../../src/app/findings/weight';
import type { ListedFinding } from '../../src/app/session';

export type WeightCounts = Readonly<Record<Weight, number>>;

export function countWeights(findings: readonly ListedFinding[]): WeightCounts {
  const counts = { error: 0, warning: 0, info: 0, rounding: 0 };
  for (const finding of findings) counts[weightOf(finding)]++;
  return counts;
}
