import type { Cause } from '../cause';
import { fromScaled, roundScaled } from '../engine/scaled';
import type { Candidate, Family } from './candidate';
import { placesIn } from './printable';
import { effectOf } from './what-if';

/** A cell was left empty. Any empty cell could fill any gap, so it is named only where filling it mends another rule too. */
export const emptyCell: Family = ({ rule, inputs, grid }) => {
  const candidates: Candidate[] = [];
  const { total } = rule;
  for (const [figure, coefficient] of inputs) {
    if (figure.entry.kind !== 'empty' || (coefficient !== 1 && coefficient !== -1)) continue;
    const value = roundScaled(-BigInt(coefficient) * total, placesIn(grid, figure));
    if (value <= 0n) continue;
    const cause = (repairs: number): Cause => ({ kind: 'empty', figure: figure.id, proposed: fromScaled(value), repairs });
    candidates.push({ effect: () => effectOf(figure, value), residual: 0n, cause, weak: true });
  }
  return candidates;
};
