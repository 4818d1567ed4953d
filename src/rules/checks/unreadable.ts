import { cellOf, placeOf } from '../engine/describe';
import { isComputed } from '../engine/figure';
import type { Figure } from '../engine/model';
import type { UnreadableFinding } from '../finding';

/**
 * Words or an error value where an amount belongs. Basis: inferred; the published tables hold amounts there.
 * Nothing is taken for zero in silence: the rules that read the cell are not judged until it can be read.
 */
export function unreadable(figure: Figure): UnreadableFinding | undefined {
  const { entry, id } = figure;
  // A formula of ours shows an error only because a cell that it reads has one: that cell is named, once.
  if (figure.state !== 'unreadable' || isComputed(figure)) return undefined;
  if (entry.kind !== 'unreadable' && entry.kind !== 'text') return undefined;
  return {
    kind: 'unreadable', key: `unreadable/${id}`, rule: 'unreadable', part: figure.kind.measure, ...placeOf(figure),
    verdict: 'inconsistent', severity: 'error', cells: [cellOf(figure)],
    text: entry.text, reason: entry.kind === 'text' ? 'not-a-number' : entry.reason,
  };
}
