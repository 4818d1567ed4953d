import { cellsOf, placeOf, ruleRef } from '../engine/describe';
import { formulaResult } from '../engine/formula';
import type { Figure } from '../engine/model';
import { fromScaled } from '../engine/scaled';
import type { OvertypedFinding } from '../finding';

/**
 * A constant where the sheet had a formula, other than what the formula gives. Printed tables converted from 元 have
 * such figures with good reason (尾差), so it is information: the printed figure stands, and the formula can be restored.
 * Basis: the definition of the cell. Whether the figure can be right is for the identity to say, which is judged as usual.
 */
export function overtyped(figure: Figure): OvertypedFinding | undefined {
  const { definer, id } = figure;
  if (definer === undefined || figure.origin !== 'typed' || figure.state !== 'amount') return undefined;
  // What the formula gives is unknown while one of its cells holds no amount.
  if (definer.unreadable > 0) return undefined;
  const expected = formulaResult(definer, figure).value ?? 0n;
  if (expected === figure.value) return undefined;
  return {
    kind: 'overtyped', key: `overtyped/${id}`, rule: 'overtyped', part: definer.identity.id, ...placeOf(figure),
    verdict: 'advice', severity: 'info', cells: cellsOf(definer.terms),
    reported: fromScaled(figure.value), expected: fromScaled(expected), difference: fromScaled(figure.value - expected), definedBy: ruleRef(definer),
  };
}
