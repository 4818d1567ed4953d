import { excessAt, excessUnits } from '../engine/judge';
import type { Figure } from '../engine/model';
import { absolute } from '../engine/scaled';
import type { Candidate, Family } from './candidate';
import { putting } from './misprint';
import { asPrinted, isPrintable } from './printable';

/** Powers of ten by which a point slips: to the right it makes the figure too large, to the left too small. */
export const SLIPS = [1, 2, 3] as const;

/** What slipped to the left by three places and was rounded away is less than so many times the figure. */
const REACH = 1500;

/** The decimal point slipped by up to three places. What slipped behind the last place was lost, so that the rule has to say it. */
export const decimalPoint: Family = ({ rule, inputs }) => {
  const candidates: Candidate[] = [];
  const missing = excessUnits(rule) - rule.halfUnits;
  for (const [figure, coefficient] of inputs) {
    // Most figures are far too small, or empty; what a double does not hold is NaN here, and tried.
    if (figure.value === 0n || Math.abs(coefficient * figure.units) * REACH < missing) continue;
    const asked = coefficient === 1 || coefficient === -1 ? figure.value - BigInt(coefficient) * rule.total : 0n;
    for (const power of SLIPS) {
      for (const { value, direction } of meantBy(figure, power, asked)) {
        const total = rule.total + BigInt(coefficient) * (value - figure.value);
        if (excessAt(rule, total) > rule.half) continue;
        candidates.push(putting(figure, { value, cause: (wrong) => ({ kind: 'decimal-point', power: direction === 1 ? power : (-power as -1 | -2 | -3), ...wrong }) }, absolute(total)));
      }
    }
  }
  return candidates;
};

interface Meant {
  readonly value: bigint;
  readonly direction: 1 | -1;
}

function meantBy(figure: Figure, power: (typeof SLIPS)[number], asked: bigint): Meant[] {
  const smaller = figure.value / 10n ** BigInt(power);
  const larger = beforeSlip(figure, power, asked);
  return [
    ...(smaller !== 0n && isPrintable(figure, smaller) ? [{ value: smaller, direction: 1 } as const] : []),
    { value: larger, direction: -1 },
  ];
}

/** What a figure was before its point slipped to the left: itself with zeros, or what is asked where its print is what is left of that. */
export function beforeSlip(figure: Figure, power: number, asked: bigint): bigint {
  const factor = 10n ** BigInt(power);
  return asked !== 0n && isPrintable(figure, asked) && asPrinted(figure, asked / factor) === figure.value ? asked : figure.value * factor;
}
