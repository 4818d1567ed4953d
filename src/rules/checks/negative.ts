import { cellOf, placeOf } from '../engine/describe';
import { isComputed } from '../engine/figure';
import type { Figure } from '../engine/model';
import { isNarrow } from '../engine/narrow';
import { fromScaled } from '../engine/scaled';
import type { NegativeFinding } from '../finding';

/**
 * An amount below zero is possible (红字冲销, 经营亏损) and rare: a warning. A count below zero is impossible: an error.
 * Basis: inferred. A total that is negative because an addend is, is not said again.
 */
export function negative(figure: Figure): NegativeFinding | undefined {
  const { id, kind } = figure;
  const below = isNarrow(figure.units) ? figure.units < 0 : figure.value < 0n;
  if (!below || isComputed(figure)) return undefined;
  const impossible = kind.measure === 'count';
  return {
    kind: 'negative', key: `negative/${id}`, rule: 'negative', part: kind.measure, ...placeOf(figure),
    verdict: impossible ? 'inconsistent' : 'advice', severity: impossible ? 'error' : 'warning',
    cells: [cellOf(figure)], reported: fromScaled(figure.value), measure: kind.measure,
  };
}
