import { EMPTY, type Entry, amountEntry } from '../../report';
import type { Figure, Rule } from './model';
import { isNarrow, roundUnits } from './narrow';
import { fromScaled, roundScaled } from './scaled';

/** What a rule's formula gives in its left cell: the right side, rounded to the cell's places. */
export interface FormulaResult {
  /** Undefined where all addends are empty: the cell stays empty. */
  readonly value: bigint | undefined;
  /** Whether no rounding stands behind the value. */
  readonly exact: boolean;
}

/**
 * The same where whole numbers of `narrow.ts` hold it: NaN where they do not. For a rule with addends that are amounts,
 * which are all readable.
 */
export function formulaUnits(rule: Rule, target: Figure): number {
  const right = target.units - rule.units;
  return isNarrow(right) ? roundUnits(right, target.kind.places) : NaN;
}

/** Whether no rounding stands behind what `formulaUnits` gives. */
export function isExactResult(rule: Rule, target: Figure, units: number): boolean {
  return target.kind.rounds && rule.halfUnits === target.halfUnits && units === target.units - rule.units;
}

/** Terms on the right that are amounts. */
export function addendsOf(rule: Rule, target: Figure): number {
  return rule.filled - (target.state === 'amount' ? 1 : 0);
}

/** Runs on the rule's totals, whatever stands in the left cell now. */
export function formulaResult(rule: Rule, target: Figure): FormulaResult {
  if (addendsOf(rule, target) === 0) return { value: undefined, exact: true };
  const right = target.value - rule.total;
  const value = roundScaled(right, target.kind.places);
  return { value, exact: rule.half === target.half && value === right };
}

/** The entry that Excel shows in the cell while the formula stands there. */
export function formulaEntry(rule: Rule, target: Figure): Entry {
  const error = errorAmong(rule, target);
  if (error !== undefined) return error;
  const { value, exact } = formulaResult(rule, target);
  if (value === undefined) return EMPTY;
  return amountEntry(fromScaled(value), target.kind.places, exact && target.kind.rounds);
}

/** An error value spreads through a formula; words in an amount do not: SUM passes over them. */
function errorAmong(rule: Rule, target: Figure): Entry | undefined {
  if (rule.unreadable === 0) return undefined;
  for (const { figure } of rule.terms) {
    const { entry } = figure;
    if (figure === target || entry.kind !== 'unreadable') continue;
    if (entry.reason === 'formula-error' || entry.reason === 'not-calculated') return entry;
  }
  return undefined;
}
