import { YUAN_IN_WAN, hasWidth } from '../engine/figure';
import type { Grid } from '../engine/grid';
import type { Figure } from '../engine/model';
import { roundScaled, unitOf } from '../engine/scaled';

/** The places that a figure is printed with: those of the sheet's own 元 where it stands in 元; else the declared ones, or more where it has more. */
export function placesOf({ entry, kind }: Figure): number {
  if (entry.kind !== 'amount') return kind.places;
  return entry.exact && kind.rounds ? kind.places + YUAN_IN_WAN : Math.max(kind.places, entry.places);
}

/** Whether a figure is known in 元 though the form declares 万元. */
export function isInYuan({ entry, kind }: Figure): boolean {
  return kind.rounds && entry.kind === 'amount' && entry.exact;
}

/** The places that a figure is printed with, or would be where it is empty: 元 where the amounts of its table are. */
export function placesIn(grid: Grid, figure: Figure): number {
  if (figure.state === 'amount') return placesOf(figure);
  return isExactIn(grid, figure) ? figure.kind.places + YUAN_IN_WAN : figure.kind.places;
}

/** Whether a figure is known in 元, or would be where it is empty: the amounts of its table are. */
export function isExactIn(grid: Grid, { form, entry, kind }: Pick<Figure, 'form' | 'entry' | 'kind'>): boolean {
  if (entry.kind === 'amount') return entry.exact;
  const beside = grid.get(form)?.figures.find((other) => other.state === 'amount' && other.kind.rounds && other.units !== 0);
  return kind.rounds && beside !== undefined && !hasWidth(beside);
}

/** Whether a value could have been meant in a cell: nobody means a fraction of what it prints. */
export function isPrintable(figure: Figure, value: bigint): boolean {
  return value % unitOf(placesOf(figure)) === 0n;
}

/** A value as the cell would print it. */
export function asPrinted(figure: Figure, value: bigint): bigint {
  return roundScaled(value, placesOf(figure));
}
