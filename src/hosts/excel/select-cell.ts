import type { Outcome } from '../../workbook';
import type { HostProblem } from './problem';
import type { SheetCell } from './watched';
import { type RunOptions, withExcel } from './with-excel';

/** Brings a cell to the person's eyes. */
export async function selectCell({ sheetId, row, column }: SheetCell, options: RunOptions = {}): Promise<Outcome<void, HostProblem>> {
  return withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getCell(row, column).untrack().select();
    await context.sync();
  }, options);
}
