import type { FormSet } from '../forms';
import { bindCodes } from './bind-codes';
import type { Binding } from './binding';
import { codeOnRow } from './code-cells';
import { gridOf, nameColumn } from './form-grid';
import type { Placements } from './formula';
import { indexLines } from './line-index';
import { nameFormula } from './lookup';
import { ownFormula } from './own-formula';
import { ownTables } from './own-tables';
import type { Placement } from './placement';
import { figureCells } from './read-table';
import { type Computed, type SheetSnapshot, type WorkbookSnapshot, cellAt, sheetOf } from './snapshot';

/** A formula of the product's and the cell that it belongs into. */
export interface MissingFormula {
  readonly form: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** Without the leading `=`. */
  readonly formula: string;
}

/** Derived cells, and names of codes, that hold nothing: where a line was inserted, Excel leaves them empty. */
export function missingFormulas(set: FormSet, binding: Binding, snapshot: WorkbookSnapshot, forms: Iterable<string> = binding.tables.keys()): readonly MissingFormula[] {
  const lists = bindCodes(set, snapshot);
  const own = ownTables(binding);
  return [...forms].flatMap((form) => {
    const placement = own.get(form);
    const sheet = placement === undefined ? undefined : sheetOf(snapshot, placement.sheetId);
    if (placement === undefined || sheet === undefined) return [];
    const at = (row: number, column: number, formula: string): MissingFormula => ({ form, sheetId: sheet.id, row, column, formula });
    const names = lists === undefined ? [] : emptyNames(placement, sheet).map(({ row, code, name }) => at(row, name, nameFormula(code, lists)));
    return [...names, ...emptyFigures(set, placement, own, sheet).map(({ row, column, formula }) => at(row, column, formula))];
  });
}

function emptyFigures(set: FormSet, placement: Placement, placements: Placements, sheet: SheetSnapshot) {
  return figureCells(placement, indexLines(placement.lines)).flatMap(({ target, sheetRow, column }) => {
    if (!isEmpty(cellAt(sheet, sheetRow, column))) return [];
    const formula = ownFormula(set, { placement, sheetRow, target }, placements);
    return formula === undefined ? [] : [{ row: sheetRow, column, formula }];
  });
}

function emptyNames(placement: Placement, sheet: SheetSnapshot) {
  const shown = nameColumn(gridOf(placement.form));
  const name = shown === undefined ? undefined : placement.columns[shown.index];
  if (name === undefined) return [];
  return placement.lines.flatMap((line) => {
    const code = line.code === '' ? undefined : codeOnRow(placement, line.sheetRow);
    return code !== undefined && isEmpty(cellAt(sheet, line.sheetRow, name)) ? [{ row: line.sheetRow, code, name }] : [];
  });
}

function isEmpty({ value, formula, error }: Computed): boolean {
  return formula === undefined && error === undefined && (value === null || value === '');
}
