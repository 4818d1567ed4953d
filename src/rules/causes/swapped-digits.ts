import type { Figure } from '../engine/model';
import { absolute, unitOf } from '../engine/scaled';
import { misprints } from './misprint';
import { placesOf } from './printable';

/** Two adjacent digits changed places: 129.65 for 126.95. Digits are those of the print, trailing zeros included. */
export const swappedDigits = misprints(9, (figure) =>
  swaps(figure).map((value) => ({ value, cause: (wrong) => ({ kind: 'swapped-digits', ...wrong }) })),
);

/** What an exchange of two digits could have made of it. */
export function swaps(figure: Figure): bigint[] {
  const places = placesOf(figure);
  const unit = unitOf(places);
  const digits = (absolute(figure.value) / unit).toString().padStart(places + 1, '0');
  const swapped: bigint[] = [];
  for (let i = 1; i < digits.length; i += 1) {
    const exchanged = digits.slice(0, i - 1) + digits.charAt(i) + digits.charAt(i - 1) + digits.slice(i + 1);
    const size = BigInt(exchanged) * unit;
    if (exchanged !== digits) swapped.push(figure.value < 0n ? -size : size);
  }
  return swapped;
}
