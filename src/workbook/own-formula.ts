import type { FormSet } from '../forms';
import { type Target, definitionOf } from './definition';
import { type FormulaCell, type Placements, formulaOf } from './formula';
import { indexLines } from './line-index';
import { placesOf } from './values';

/** The formula that the product itself would put into a cell; none where a person enters its figure. */
export function ownFormula(set: FormSet, cell: FormulaCell, placements: Placements): string | undefined {
  const definition = definitionOf(set, cell.target, (form) => placements.has(form));
  return definition === undefined ? undefined : formulaOf(definition, placesOf(set, cell.target), cell, placements);
}

export type FormulaKind =
  /** the product's own, untouched */
  | 'own'
  /** a roll-up of the product's where no lines are to be added up: it gives 0 and says nothing */
  | 'idle'
  | 'foreign';

export function kindOf(formula: string, set: FormSet, cell: FormulaCell, placements: Placements): FormulaKind {
  const actual = normalised(formula);
  if (matches(actual, ownFormula(set, cell, placements))) return addsNothing(set, cell, placements) ? 'idle' : 'own';
  const { row } = cell.target;
  if (row.kind !== 'line' || row.parent) return 'foreign';
  const asParent: Target = { ...cell.target, row: { ...row, parent: true } };
  return matches(actual, ownFormula(set, { ...cell, target: asParent }, placements)) ? 'idle' : 'foreign';
}

/** 合计 of a table without 类. */
function addsNothing(set: FormSet, { target, placement }: FormulaCell, placements: Placements): boolean {
  if (target.row.kind === 'line') return false;
  const definition = definitionOf(set, target, (form) => placements.has(form));
  if (definition?.addends.every(({ kind }) => kind === 'children') !== true) return false;
  return indexLines(placement.lines).children(target.row.code).length === 0;
}

function matches(actual: string, own: string | undefined): boolean {
  return own !== undefined && normalised(own) === actual;
}

/** Whether a cell holds this formula of the product's, as hosts write it. */
export function isSameFormula(actual: string, own: string): boolean {
  return actual === own || normalised(actual) === normalised(own);
}

/** Hosts write the same formula with other spaces, quotes round sheet names, letter case, and marks like `@`. */
function normalised(formula: string): string {
  return formula.replace(/^=/, '').replace(/_xlfn\.|_xlws\.|[\s'@]/g, '').toUpperCase();
}
