import { cellsOf, placeOf, ruleRef } from '../engine/describe';
import { isZero } from '../engine/figure';
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
  return findingOn(figure, 'overtyped', ({ value }, expected) => expected !== value);
}

/**
 * The same where the constant equals what the formula gives: nothing is wrong yet, and it will be as soon as another figure
 * changes. Only in a table that has formulas of ours: where all figures are constants nobody typed over anything. A 0 may be
 * there to say that there is nothing.
 */
export function overtypedAlike(figures: readonly Figure[]): readonly OvertypedFinding[] {
  if (!figures.some(({ origin }) => origin === 'derived')) return [];
  // A typed 0 is seen to be none before its formula is worked out: most figures are 0.
  const found: OvertypedFinding[] = [];
  for (const figure of figures) {
    const finding = isZero(figure) ? undefined : findingOn(figure, 'overtyped-alike', ({ value }, expected) => expected === value);
    if (finding !== undefined) found.push(finding);
  }
  return found;
}

function findingOn(figure: Figure, name: string, isMeant: (figure: Figure, expected: bigint) => boolean): OvertypedFinding | undefined {
  const { definer, id } = figure;
  if (definer === undefined || figure.origin !== 'typed' || figure.state !== 'amount') return undefined;
  // What the formula gives is unknown while one of its cells holds no amount.
  if (definer.unreadable > 0) return undefined;
  const expected = formulaResult(definer, figure).value ?? 0n;
  if (!isMeant(figure, expected)) return undefined;
  return {
    kind: 'overtyped', key: `${name}/${id}`, rule: 'overtyped', part: definer.identity.id, ...placeOf(figure),
    verdict: 'advice', severity: 'info', cells: cellsOf(definer.terms),
    reported: fromScaled(figure.value), expected: fromScaled(expected), difference: fromScaled(figure.value - expected), definedBy: ruleRef(definer),
  };
}
