import type { Figure } from '../engine/model';
import { roundScaled, unitOf } from '../engine/scaled';

/** The places that a figure is printed with: the declared ones, or more where it has more. */
export function placesOf({ entry, kind }: Figure): number {
  return entry.kind === 'amount' ? Math.max(kind.places, entry.places) : kind.places;
}

/** Whether a value could have been meant in a cell: nobody means a fraction of what it prints. */
export function isPrintable(figure: Figure, value: bigint): boolean {
  return value % unitOf(placesOf(figure)) === 0n;
}

/** A value as the cell would print it. */
export function asPrinted(figure: Figure, value: bigint): bigint {
  return roundScaled(value, placesOf(figure));
}
