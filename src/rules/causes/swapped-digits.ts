import type { Figure } from '../engine/model';
import { absolute, unitOf } from '../engine/scaled';
import { misprints } from './misprint';
import { placesOf } from './printable';

/** Two adjacent digits changed places: 129.65 for 126.95. Digits are those of the print, trailing zeros included. */
export const swappedDigits = misprints(9, (figure) =>
  swaps(figure).map((value) => ({ value, cause: (wrong) => ({ kind: 'swapped-digits', ...wrong }) })),
);

/** What an exchange of two adjacent digits could have made of it. */
export function swaps(figure: Figure): bigint[] {
  return exchanges(figure, (distance) => distance === 1);
}

/** What an exchange of two digits that stand apart could have made of it. */
export function swapsApart(figure: Figure): bigint[] {
  return exchanges(figure, (distance) => distance > 1);
}

function exchanges(figure: Figure, isMeant: (distance: number) => boolean): bigint[] {
  const places = placesOf(figure);
  const unit = unitOf(places);
  const digits = (absolute(figure.value) / unit).toString().padStart(places + 1, '0').split('');
  return digits.flatMap((right, j) =>
    digits.slice(0, j).flatMap((left, i) => {
      if (left === right || !isMeant(j - i)) return [];
      const size = BigInt(digits.map((digit, at) => (at === i ? right : at === j ? left : digit)).join('')) * unit;
      return [figure.value < 0n ? -size : size];
    }),
  );
}
