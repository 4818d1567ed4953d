import type { Decimal } from '../../amount';
import type { CodePlan, LinePlan, Outcome } from '../../workbook';
import { contentInput } from './cell-input';
import type { HostProblem } from './problem';
import type { SheetCell } from './watched';
import { type RunOptions, writeToExcel } from './with-excel';

export interface FormulaCell extends SheetCell {
  /** Without the leading `=`. */
  readonly formula: string;
}

export interface TextCell extends SheetCell {
  /** Empty: the cell is emptied. */
  readonly text: string;
}

export interface NumberCell extends SheetCell {
  readonly value: Decimal;
}

/** Gives derived cells that were overtyped or emptied their formulas: one round trip, however many. */
export async function restoreFormulas(cells: readonly FormulaCell[], options: RunOptions = {}): Promise<Outcome<void, HostProblem>> {
  return writeToExcel((context) => {
    writeFormulas(context, cells);
    return Promise.resolve();
  }, options);
}

/** Writes words that a person entered in the pane: one round trip. */
export async function writeTexts(cells: readonly TextCell[], options: RunOptions = {}): Promise<Outcome<void, HostProblem>> {
  return writeToExcel((context) => {
    for (const { text, ...cell } of cells) cellOf(context, cell).formulas = [[text === '' ? '' : contentInput({ kind: 'text', text }, false)]];
    return Promise.resolve();
  }, options);
}

/** Writes amounts: one round trip. */
export async function writeNumbers(cells: readonly NumberCell[], options: RunOptions = {}): Promise<Outcome<void, HostProblem>> {
  return writeToExcel((context) => {
    for (const { value, ...cell } of cells) cellOf(context, cell).values = [[value.toNumber()]];
    return Promise.resolve();
  }, options);
}

/** Makes room in a list and writes it anew, codes as text: one round trip. */
export async function writeCodeList({ sheetId, insert, row, column, rows, note }: CodePlan, options: RunOptions = {}): Promise<Outcome<void, HostProblem>> {
  return writeToExcel((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    if (insert !== undefined) sheet.getRange(`${insert.row + 1}:${insert.row + insert.count}`).untrack().insert('Down');
    const list = sheet.getRangeByIndexes(row, column, rows.length, 2).untrack();
    list.numberFormat = [['@']];
    list.values = rows.map((pair) => [...pair]);
    cellOf(context, { sheetId, row: note.row, column }).values = [[note.text]];
    return Promise.resolve();
  }, options);
}

/** Inserts rows, whole, from the top down; then writes codes, as text, and formulas. One round trip. */
export async function writeLines({ rows, codes, formulas }: LinePlan, options: RunOptions = {}): Promise<Outcome<void, HostProblem>> {
  return writeToExcel((context) => {
    for (const { sheetId, row } of rows) context.workbook.worksheets.getItem(sheetId).getRange(`${row + 1}:${row + 1}`).untrack().insert('Down');
    for (const { text, ...cell } of codes) {
      const range = cellOf(context, cell);
      range.numberFormat = [['@']];
      range.values = [[text]];
    }
    writeFormulas(context, formulas);
    return Promise.resolve();
  }, options);
}

function writeFormulas(context: Excel.RequestContext, cells: readonly FormulaCell[]): void {
  for (const { formula, ...cell } of cells) cellOf(context, cell).formulas = [[`=${formula}`]];
}

function cellOf(context: Excel.RequestContext, { sheetId, row, column }: SheetCell): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getCell(row, column).untrack();
}
