import { parseAmount } from '../amount';
import { levelOf } from '../classification';
import { columnsOf } from '../forms';
import { address } from './a1';
import type { BindingProblem } from './binding';
import { type CodeCell, codeCells, codeInCells } from './code-cells';
import { gridOf } from './form-grid';
import type { Placement } from './placement';
import { type SheetSnapshot, cellAt } from './snapshot';

type Entered = Extract<BindingProblem, { kind: 'below-notes' }>['rows'];

/**
 * Codes of 支出功能分类 and amounts that somebody entered under a table of the product, below the row to which its sums reach:
 * nobody adds them up. What is reckoned there, and what a word before it names, is no entry.
 * @param end the row where something else of the product begins on the sheet
 */
export function enteredBelow({ form, columns, body: { sentinel } }: Placement, sheet: SheetSnapshot, end: number): Entered {
  const codes = codeCells(gridOf(form), columns);
  const figures = columnsOf(form).flatMap(({ role }, index) => (role === 'figure' ? (columns[index] ?? []) : []));
  const rows = [...sheet.rows.keys()].filter((row) => row >= sentinel && row < end).sort((a, b) => a - b);
  return rows.flatMap((row) => {
    const column = codeAt(codes, sheet, row) ?? figures.find((each) => isAmount(sheet, row, each));
    return column === undefined ? [] : [{ address: address(row, column), label: textAt(sheet, row, column) }];
  });
}

function codeAt(codes: readonly CodeCell[], sheet: SheetSnapshot, row: number): number | undefined {
  const code = codeInCells(codes, sheet, row);
  return code.startsWith('2') && levelOf(code) !== undefined ? codes[0]?.at : undefined;
}

/** Whole numbers below this count something. */
const MOST_COUNTED = 100;

function isAmount(sheet: SheetSnapshot, row: number, column: number): boolean {
  const { value, formula } = cellAt(sheet, row, column);
  if (formula !== undefined || (typeof value !== 'number' && typeof value !== 'string') || /[:：]$/.test(textAt(sheet, row, column - 1))) return false;
  const parsed = parseAmount(value);
  return parsed.kind === 'amount' && !(parsed.value.isInteger() && parsed.value.abs().lt(MOST_COUNTED));
}

function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const { value } = cellAt(sheet, row, column);
  return value === null ? '' : String(value).trim();
}
