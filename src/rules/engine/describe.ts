import { type Decimal, ZERO } from '../../amount';
import type { Severity } from '../../forms';
import type { Cell, Evaluation, IdentityFinding, RuleRef, Verdict } from '../finding';
import { isComputed } from './figure';
import { excessOf, outcomeOf } from './judge';
import type { Figure, Rule, RuleTerm } from './model';
import { isFormula } from './rule';
import { fromScaled, halfOf } from './scaled';

export function ruleRef({ key, identity }: Rule): RuleRef {
  return { key, rule: identity.id, part: identity.part };
}

export function placeOf({ form, row, column }: Figure): { readonly form: string; readonly row: string; readonly column: string } {
  return { form, row, column };
}

export function identityFinding(rule: Rule, verdict: Verdict): IdentityFinding {
  const { identity, anchor } = rule;
  const { reported, expected } = sidesOf(rule);
  return {
    kind: 'identity', key: rule.key, rule: identity.id, part: identity.part,
    form: anchor.form, row: anchor.row, column: anchor.column,
    verdict, severity: severityOf(rule, verdict), basis: identity.basis, relation: identity.relation,
    defines: isFormula(rule), cells: cellsOf(rule.terms),
    reported, expected, difference: fromScaled(rule.total), allowed: fromScaled(rule.half), causes: [],
  };
}

/** 尾差 is information, whatever the identity; a warning where formulas add up roundings and hardly ever to so much. */
function severityOf(rule: Rule, verdict: Verdict): Severity {
  if (verdict !== 'consistent') return rule.identity.severity;
  return isRare(rule) ? 'warning' : 'info';
}

/**
 * Whether a difference is more than the printed figures alone explain, and more than four standard deviations of the roundings
 * behind the figures that formulas add up: of 16,000 such differences one is as large by chance.
 */
function isRare(rule: Rule): boolean {
  const excess = excessOf(rule);
  let printed = 0n;
  let unit = 0n;
  for (const { figure } of rule.terms) {
    const { kind, half } = figure;
    const own = halfOf(kind.places) * BigInt(kind.addends ?? 1);
    if (isComputed(figure) && half > own) {
      printed += own;
      unit = own;
    } else printed += half;
  }
  // A rounding of half a unit h spreads by h² ⁄ 3, and the halves of all of them together are n · h.
  return unit > 0n && excess > printed && 3n * excess * excess > 16n * rule.half * unit;
}

export function evaluationOf(rule: Rule): Evaluation | undefined {
  const outcome = outcomeOf(rule);
  if (outcome === undefined) return undefined;
  const { id, part, basis, severity, relation } = rule.identity;
  const { form, row, column } = rule.anchor;
  const { reported, expected } = sidesOf(rule);
  return { key: rule.key, rule: id, part, form, row, column, basis, severity, relation, outcome, reported, expected };
}

function sidesOf(rule: Rule): { readonly reported: Decimal; readonly expected: Decimal } {
  let left = 0n;
  for (const { role, sign, figure } of rule.terms) {
    if (role === 'right') break;
    left += sign === 1 ? figure.value : -figure.value;
  }
  const reported = decimalOf(left, rule.target);
  // Nearly always the sides agree.
  return { reported, expected: rule.total === 0n ? reported : fromScaled(left - rule.total) };
}

/** The Decimal that the figure's entry holds already, where the side is that figure alone. */
function decimalOf(value: bigint, only: Figure | undefined): Decimal {
  return value !== 0n && only?.entry.kind === 'amount' ? only.entry.value : fromScaled(value);
}

/** The figures of both sides; empty ones only where a side has no other. */
export function cellsOf(terms: readonly RuleTerm[]): Cell[] {
  const filled = { left: false, right: false };
  for (const { role, figure } of terms) if (figure.state !== 'empty') filled[role] = true;
  const cells: Cell[] = [];
  for (const { role, sign, figure } of terms) {
    if (figure.state !== 'empty' || !filled[role]) cells.push(cellOf(figure, role, sign));
  }
  return cells;
}

export function cellOf(figure: Figure, role: 'left' | 'right' = 'left', sign: 1 | -1 = 1): Cell {
  return { figure: figure.id, role, sign, entry: figure.entry, half: halfDecimal(figure.half) };
}

const HALVES = new Map<bigint, Decimal>([[0n, ZERO]]);

/** There are as many half units as places: the same few Decimals serve all cells. */
function halfDecimal(half: bigint): Decimal {
  const known = HALVES.get(half);
  if (known !== undefined) return known;
  const decimal = fromScaled(half);
  HALVES.set(half, decimal);
  return decimal;
}
