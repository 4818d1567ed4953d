import { type Line, lineKeys } from '../report';
import { codeOf } from './cell-text';
import { codeCells, codeInCells } from './code-cells';
import { type FormGrid, nameColumn } from './form-grid';
import type { LookedUp } from './looked-up';
import type { PlacedLine, Placement } from './placement';
import { type Computed, type SheetSnapshot, cellAt } from './snapshot';

/** The lines that somebody has begun, in sheet order. A name that the product's own look-up gives is computed, not read. */
export function bindLines(grid: FormGrid, sheet: SheetSnapshot, columns: Placement['columns'], rows: { readonly after: number; readonly sentinel: number }, looked: LookedUp): PlacedLine[] {
  const cells = codeCells(grid, columns);
  const name = columnIn(columns, nameColumn(grid)?.index);
  const figures = grid.columns.flatMap(({ index, column }) => {
    const at = columns[index];
    return column.role === 'figure' && at !== undefined ? [at] : [];
  });
  const begun: Omit<PlacedLine, keyof Pick<Line, 'row'>>[] = [];
  for (let row = rows.after + 1; row < rows.sentinel; row += 1) {
    const lineCode = codeInCells(cells, sheet, row);
    const nameCell: Computed = name === undefined ? { value: null } : cellAt(sheet, row, name);
    const named = nameCell.formula === undefined && codeOf(nameCell.value) !== '';
    if (lineCode === '' && !named && !figures.some((column) => isEntered(cellAt(sheet, row, column)))) continue;
    const computed = nameCell.formula === undefined ? undefined : looked(nameCell.formula, { form: grid.form, columns }, row, lineCode);
    begun.push({ code: lineCode, name: computed ?? (typeof nameCell.value === 'string' ? nameCell.value.trim() : ''), sheetRow: row });
  }
  const keys = lineKeys(begun.map((line) => line.code));
  return begun.map((line, index) => ({ row: keys[index] ?? line.code, ...line }));
}

function columnIn(columns: Placement['columns'], index: number | undefined): number | undefined {
  return index === undefined ? undefined : columns[index];
}

/** A formula over empty cells gives 0 or nothing: that does not begin a line. */
function isEntered({ value, formula, error }: Computed): boolean {
  if (error !== undefined) return true;
  if (formula !== undefined) return typeof value === 'number' ? value !== 0 : typeof value === 'string' && value.trim() !== '';
  return typeof value === 'string' ? value.trim() !== '' : value !== null;
}
