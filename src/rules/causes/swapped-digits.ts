import type { Figure } from '../engine/model';
import { absolute, unitOf } from '../engine/scaled';
import { misprints } from './misprint';

/** Two adjacent digits changed places: 129.65 for 126.95. Digits are those of the print, trailing zeros included. */
export const swappedDigits = misprints(9, (figure) =>
  swaps(figure).map((value) => ({ value, cause: (wrong) => ({ kind: 'swapped-digits', ...wrong }) })),
);

/** What an exchange of two digits could have made of it. */
export function swaps(figure: Figure): bigint[] {
  const places = figure.entry.kind === 'amount' ? Math.max(figure.kind.places, figure.entry.places) : figure.kind.places;
  const unit = unitOf(places);
  const digits = (absolute(figure.value) / unit).toString().padStart(places + 1, '0');
  const swapped: bigint[] = [];
  for (let i = 0; i + 1 < digits.length; i += 1) {
    const [first = '', second = ''] = digits.slice(i, i + 2);
    if (first === second) continue;
    const size = BigInt(digits.slice(0, i) + second + first + digits.slice(i + 2)) * unit;
    swapped.push(figure.value < 0n ? -size : size);
  }
  return swapped;
}
