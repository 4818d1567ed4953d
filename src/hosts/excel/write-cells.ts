import type { Outcome } from '../../workbook';
import type { HostProblem } from './problem';
import type { SheetCell } from './watched';
import { type RunOptions, writeToExcel } from './with-excel';

export interface FormulaCell extends SheetCell {
  /** Without the leading `=`. */
  readonly formula: string;
}

/** Gives derived cells that were overtyped their formulas back: one round trip, however many. */
export async function restoreFormulas(cells: readonly FormulaCell[], options: RunOptions = {}): Promise<Outcome<void, HostProblem>> {
  return writeToExcel((context) => {
    for (const { sheetId, row, column, formula } of cells) {
      context.workbook.worksheets.getItem(sheetId).getCell(row, column).untrack().formulas = [[`=${formula}`]];
    }
    return Promise.resolve();
  }, options);
}
