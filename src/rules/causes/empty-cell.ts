import type { Cause } from '../cause';
import type { Figure } from '../engine/model';
import { fromScaled, roundScaled } from '../engine/scaled';
import type { Candidate, Family } from './candidate';
import { placesIn } from './printable';
import { effectOf } from './what-if';

/** A cell was left empty. Any empty cell could fill any gap, so it is named only where filling it mends another rule too. */
export const emptyCell: Family = ({ rule, inputs, grid }) => {
  const candidates: Candidate[] = [];
  const { total } = rule;
  // A long table has hundreds of empty cells, and all that are declared alike are printed alike.
  const places = new Map<string, number>();
  const placesOf = (figure: Figure): number => {
    const { form, kind: { rounds, places: declared } } = figure;
    const key = `${form}/${rounds ? 'rounds' : ''}/${declared}`;
    let known = places.get(key);
    if (known === undefined) places.set(key, (known = placesIn(grid, figure)));
    return known;
  };
  for (const [figure, coefficient] of inputs) {
    if (figure.entry.kind !== 'empty' || (coefficient !== 1 && coefficient !== -1)) continue;
    const value = roundScaled(-BigInt(coefficient) * total, placesOf(figure));
    if (value <= 0n) continue;
    const cause = (repairs: number): Cause => ({ kind: 'empty', figure: figure.id, proposed: fromScaled(value), repairs });
    candidates.push({ effect: () => effectOf(figure, value), residual: 0n, cause, weak: true });
  }
  return candidates;
};
