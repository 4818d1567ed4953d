import { excessAt, excessUnits, excessUnitsAt } from '../engine/judge';
import type { Figure, Rule } from '../engine/model';
import { unitsOf } from '../engine/narrow';
import { absolute } from '../engine/scaled';
import type { Candidate, Family } from './candidate';
import { type Meant as Misprint, putting } from './misprint';
import { asPrinted, isInYuan, isPrintable, placesOf } from './printable';

/** Powers of ten by which a point slips: to the right it makes the figure too large, to the left too small. */
export const SLIPS = [1, 2, 3] as const;

/** By the places that a point slips. */
const FACTORS = [1n, 10n, 100n, 1000n, 10_000n] as const;

/** 万元 that were entered where 元 belong: four places to the left. */
export const WAN_FOR_YUAN = 4;

/** What slipped to the left by three places and was rounded away is less than so many times the figure; in 元, by four. */
const REACH = { inWan: 1500, inYuan: 15_000 } as const;

/** The decimal point slipped by up to three places. What slipped behind the last place was lost, so that the rule has to say it. */
export const decimalPoint: Family = ({ rule, inputs, largest }) => {
  const candidates: Candidate[] = [];
  const missing = excessUnits(rule) - rule.halfUnits;
  if (largest * REACH.inYuan < missing) return candidates;
  for (const figure of inputs.keys()) {
    if (figure.units === 0) continue;
    const coefficient = inputs.get(figure) ?? 0;
    // Most figures are far too small, or empty; what a double does not hold is NaN here, and tried.
    if (Math.abs(coefficient * figure.units) * (isInYuan(figure) ? REACH.inYuan : REACH.inWan) < missing) continue;
    if (!mayHaveSlipped(rule, figure, coefficient) || figure.value === 0n) continue;
    const asked = coefficient === 1 || coefficient === -1 ? figure.value - BigInt(coefficient) * rule.total : 0n;
    const tried = (value: bigint, cause: Misprint['cause']): void => {
      const total = rule.total + BigInt(coefficient) * (value - figure.value);
      if (excessAt(rule, total) <= rule.half) candidates.push(putting(figure, { value, cause }, absolute(total)));
    };
    if (isInYuan(figure)) tried(beforeSlip(figure, WAN_FOR_YUAN, asked), (wrong) => ({ kind: 'unit', ...wrong }));
    for (const power of SLIPS) {
      for (const { value, direction } of meantBy(figure, power, asked)) {
        tried(value, (wrong) => ({ kind: 'decimal-point', power: direction === 1 ? power : (-power as -1 | -2 | -3), ...wrong }));
      }
    }
  }
  return candidates;
};

/** What doubles may be off by, as a part of the largest number in sight: far more than they are. */
const SLACK = 1e-9;

/**
 * Whether some slip might explain the rule. Doubles only say which figures are out of the question, which nearly all are, by a
 * wide margin; NaN, which stands for what a double does not hold, is in question.
 */
function mayHaveSlipped(rule: Rule, figure: Figure, coefficient: number): boolean {
  const { units: total, halfUnits: half } = rule;
  const { units: value } = figure;
  // What a print of so few places keeps of the value that the rule asks for.
  const print = unitsOf(placesOf(figure));
  const asked = coefficient === 1 || coefficient === -1 ? value - coefficient * total : 0;
  for (let factor = 10; factor <= 10_000; factor *= 10) {
    const larger = value * factor;
    const slack = (Math.abs(total) + Math.abs(larger)) * SLACK + 1;
    // NaN is not more.
    if (!(excessUnitsAt(rule, total + coefficient * (larger - value)) > half + slack)) return true;
    if (!(excessUnitsAt(rule, total + coefficient * (value / factor - value)) > half + slack)) return true;
    if (asked !== 0 && !(Math.abs(asked / factor - value) > print + slack)) return true;
  }
  return false;
}

interface Meant {
  readonly value: bigint;
  readonly direction: 1 | -1;
}

function meantBy(figure: Figure, power: (typeof SLIPS)[number], asked: bigint): Meant[] {
  const smaller = beforeSlipRight(figure, power);
  const larger = beforeSlip(figure, power, asked);
  return [
    ...(smaller !== 0n && isPrintable(figure, smaller) ? [{ value: smaller, direction: 1 } as const] : []),
    { value: larger, direction: -1 },
  ];
}

/** What a figure was before its point slipped to the right; it may be a fraction of what the cell prints. */
export function beforeSlipRight(figure: Figure, power: (typeof SLIPS)[number]): bigint {
  return figure.value / FACTORS[power];
}

/** What a figure was before its point slipped to the left: itself with zeros, or what is asked where its print is what is left of that. */
export function beforeSlip(figure: Figure, power: (typeof SLIPS)[number] | typeof WAN_FOR_YUAN, asked: bigint): bigint {
  const factor = FACTORS[power];
  return asked !== 0n && isPrintable(figure, asked) && asPrinted(figure, asked / factor) === figure.value ? asked : figure.value * factor;
}
