import type { Relation } from '../../forms';
import type { Outcome } from '../finding';
import type { Rule } from './model';
import { isNarrow } from './narrow';
import { absolute } from './scaled';

/** How a rule stands; undefined where it says nothing: all its figures are empty, or its condition does not hold. */
export function outcomeOf(rule: Rule): Outcome | undefined {
  if (!rule.applies) return undefined;
  if (rule.unreadable > 0) return 'unreadable';
  if (rule.filled === 0) return undefined;
  if (isKept(rule)) return isExact(rule) ? 'proved' : 'holds';
  // The interval of the left and that of the right share a point that satisfies the relation: 尾差.
  if (rule.identity.relation !== 'same-magnitude' && isWithin(rule)) return 'consistent';
  return rule.identity.advice === true || rule.identity.relation === 'about' ? 'advice' : 'inconsistent';
}

/** Whether the figures as printed keep the relation. */
function isKept(rule: Rule): boolean {
  const units = excessUnits(rule);
  return isNarrow(units) ? units <= 0 : excessOf(rule) <= 0n;
}

/** Whether they miss it by no more than roundings explain. */
function isWithin(rule: Rule): boolean {
  const units = excessUnits(rule);
  return isNarrow(units) ? units <= rule.halfUnits : excessOf(rule) <= rule.half;
}

/** `excessOf` as a whole number of `narrow.ts`; NaN where it is none, or where it takes more than the total. */
export function excessUnits(rule: Rule): number {
  return excessUnitsAt(rule, rule.units);
}

/** The same with another total. */
export function excessUnitsAt({ identity: { relation } }: Rule, units: number): number {
  return EXCESS[relation](units);
}

const EXCESS: Readonly<Record<Relation, (units: number) => number>> = {
  equal: Math.abs, about: Math.abs, 'at-most': (units) => units, 'at-least': (units) => -units, 'same-magnitude': () => NaN,
};

/** Whether the figures as printed would miss the relation if all roundings went against it. */
export function isTight(rule: Rule): boolean {
  const units = excessUnits(rule);
  return isNarrow(units) ? units + rule.halfUnits > 0 : excessOf(rule) + rule.half > 0n;
}

/** Whether no rounding stands behind any of its figures. */
export function isExact(rule: Rule): boolean {
  return isNarrow(rule.units) ? rule.halfUnits === 0 : rule.half === 0n;
}

/** By how much the figures as printed miss the relation; 0 or less where they keep it. */
export function excessOf(rule: Rule): bigint {
  return excessAt(rule, rule.total);
}

/** The same with another total. */
export function excessAt(rule: Rule, total: bigint): bigint {
  switch (rule.identity.relation) {
    case 'equal':
    case 'about':
      return absolute(total);
    case 'at-most':
      return total;
    case 'at-least':
      return -total;
    case 'same-magnitude':
      return apart(rule, total);
  }
}

const MAGNITUDE = 1000n;

/** By how much the larger side exceeds a thousand times the smaller one. */
function apart({ terms }: Rule, total: bigint): bigint {
  let right = 0n;
  for (const { figure, role, sign } of terms) if (role === 'right') right += sign === 1 ? figure.value : -figure.value;
  const [smaller, larger] = inOrder(absolute(total + right), absolute(right));
  return smaller === 0n ? 0n : larger - MAGNITUDE * smaller;
}

function inOrder(a: bigint, b: bigint): readonly [bigint, bigint] {
  return a < b ? [a, b] : [b, a];
}
