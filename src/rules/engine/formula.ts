import { EMPTY, type Entry, amountEntry } from '../../report';
import { formulaPlaces } from './figure';
import type { Figure, Rule } from './model';
import { halfUnits, isNarrow, roundUnits } from './narrow';
import { fromScaled, halfOf, roundScaled } from './scaled';

/** What a rule's formula gives in its left cell: the right side, rounded to the cell's places. */
export interface FormulaResult {
  /** Undefined where all addends are empty: the cell stays empty. */
  readonly value: bigint | undefined;
  /** Half the width of the true amounts behind the value: 0 where no rounding stands behind it. */
  readonly half: bigint;
}

/**
 * The same where whole numbers of `narrow.ts` hold it: NaN where they do not. For a rule with addends that are amounts,
 * which are all readable.
 */
export function formulaUnits(rule: Rule, target: Figure): number {
  const right = target.units - rule.units;
  return isNarrow(right) ? roundUnits(right, formulaPlaces(target)) : NaN;
}

/**
 * Half the width of the true amounts behind what `formulaUnits` gives. A sum of printed figures is no rounding of the true sum:
 * each addend was rounded by itself, and the formula rounds once more only where they carry more places than it.
 */
export function formulaHalfUnits(rule: Rule, target: Figure, units: number): number {
  if (!target.kind.rounds) return 0;
  const ofAddends = rule.halfUnits - target.halfUnits;
  return units === target.units - rule.units ? ofAddends : ofAddends + halfUnits(formulaPlaces(target), 1);
}

/** Terms on the right that are amounts. */
export function addendsOf(rule: Rule, target: Figure): number {
  return rule.filled - (target.state === 'amount' ? 1 : 0);
}

/** Runs on the rule's totals, whatever stands in the left cell now. */
export function formulaResult(rule: Rule, target: Figure): FormulaResult {
  const { rounds } = target.kind;
  const places = formulaPlaces(target);
  if (addendsOf(rule, target) === 0) return { value: undefined, half: 0n };
  const right = target.value - rule.total;
  const value = roundScaled(right, places);
  return { value, half: rounds ? rule.half - target.half + (value === right ? 0n : halfOf(places)) : 0n };
}

/** The entry that Excel shows in the cell while the formula stands there, and `half` as of `FormulaResult`. */
export function formulaEntry(rule: Rule, target: Figure): { readonly entry: Entry; readonly half: bigint } {
  const error = errorAmong(rule, target);
  if (error !== undefined) return { entry: error, half: 0n };
  const { value, half } = formulaResult(rule, target);
  if (value === undefined) return { entry: EMPTY, half };
  return { entry: amountEntry(fromScaled(value), target.kind.places, half === 0n && target.kind.rounds), half };
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
