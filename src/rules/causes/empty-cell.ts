import type { Cause } from '../cause';
import type { Figure, FigureKind } from '../engine/model';
import { fromScaled, roundScaled } from '../engine/scaled';
import type { Candidate, Family } from './candidate';
import { placesIn } from './printable';
import { effectOf } from './what-if';

/** A cell was left empty. Any empty cell could fill any gap, so it is named only where filling it mends another rule too. */
export const emptyCell: Family = ({ rule, inputs, grid }) => {
  const candidates: Candidate[] = [];
  const { total } = rule;
  // A long table has hundreds of empty cells, and those that are declared alike are printed alike.
  const values = new Map<string, Map<FigureKind, bigint>>();
  const askedOf = (figure: Figure, coefficient: number): bigint => {
    let known = values.get(figure.form);
    if (known === undefined) values.set(figure.form, (known = new Map<FigureKind, bigint>()));
    let value = known.get(figure.kind);
    if (value === undefined) known.set(figure.kind, (value = roundScaled(-total, placesIn(grid, figure))));
    // As much is rounded away of what is missing as of what is too much.
    return coefficient === 1 ? value : -value;
  };
  for (const figure of inputs.keys()) {
    if (figure.entry.kind !== 'empty') continue;
    const coefficient = inputs.get(figure);
    if (coefficient !== 1 && coefficient !== -1) continue;
    const value = askedOf(figure, coefficient);
    if (value <= 0n) continue;
    const cause = (repairs: number): Cause => ({ kind: 'empty', figure: figure.id, proposed: fromScaled(value), repairs });
    candidates.push({ effect: () => effectOf(figure, value), residual: 0n, cause, weak: true });
  }
  return candidates;
};
