import type { FormSet } from '../forms';
import { type FigureId, figureKey } from '../report';
import type { Binding } from './binding';
import { type Target, definitionOf } from './definition';
import { gridOf } from './form-grid';
import type { FormulaCell } from './formula';
import { indexLines } from './line-index';
import { positionOf } from './locate';
import type { MissingFormula } from './missing';
import { ownFormula } from './own-formula';
import { ownTables } from './own-tables';
import { lineTarget } from './values';

/** Whether the figure's cell has a formula of the product's, among the tables that are there. */
export function isDerived(set: FormSet, binding: Binding, id: FigureId): boolean {
  const cell = formulaCell(binding, id);
  return cell !== undefined && definitionOf(set, cell.target, (form) => ownTables(binding).has(form)) !== undefined;
}

/** Whether people enter the figures of a column in a line that has none below it, whatever the column holds on other rows. */
export function isEnteredInLines(set: FormSet, binding: Binding, form: string, column: string): boolean {
  const line: Target = { form, column, row: { kind: 'line', key: '', code: '', parent: false } };
  return definitionOf(set, line, (id) => ownTables(binding).has(id)) === undefined;
}

/** The formula of a derived figure and its cell; undefined for an input, and where the cell is not there. */
export function formulaFor(set: FormSet, binding: Binding, id: FigureId): MissingFormula | undefined {
  const cell = formulaCell(binding, id);
  if (cell === undefined) return undefined;
  const { form, row, column } = figureKey(id);
  const formula = ownFormula(set, cell, ownTables(binding));
  const at = positionOf(cell.placement, row, column);
  return formula === undefined || at === undefined ? undefined : { form, sheetId: cell.placement.sheetId, ...at, formula };
}

function formulaCell(binding: Binding, id: FigureId): FormulaCell | undefined {
  const { form, row, column } = figureKey(id);
  const placement = ownTables(binding).get(form);
  const at = placement === undefined ? undefined : positionOf(placement, row, column);
  if (placement === undefined || at === undefined) return undefined;
  const declared = gridOf(placement.form).byKey.get(row);
  if (declared !== undefined) return { placement, sheetRow: at.row, target: { form, column, row: { kind: 'declared', key: row, code: declared.row.code ?? '' } } };
  const line = placement.lines.find((candidate) => candidate.row === row);
  return line === undefined ? undefined : { placement, sheetRow: at.row, target: lineTarget(form, column, line, indexLines(placement.lines)) };
}
