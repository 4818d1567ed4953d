import { type Area, type Outcome, areaAddress } from '../../workbook';
import type { HostProblem } from './problem';
import { rectangles } from './rectangles';
import type { SheetCell } from './watched';
import { type RunOptions, writeToExcel } from './with-excel';

/** A sheet and the cells on it that nobody should type over. */
export interface SheetLocks {
  readonly sheetId: string;
  /** Everything that is locked lies in here. */
  readonly area: Area;
  readonly cells: readonly SheetCell[];
}

/** Entering figures, formats and rows stays possible; there is no password, so anybody can take the protection off. */
const PERMITTED: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertRows: true,
  allowDeleteRows: true,
  selectionMode: 'Normal',
};

/** Locks these cells of sheets that are not protected yet, and unlocks all others: one round trip. */
export async function protectSheets(sheets: readonly SheetLocks[], options: RunOptions = {}): Promise<Outcome<void, HostProblem>> {
  return writeToExcel((context) => {
    for (const { sheetId, area, cells } of sheets) {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.getRange().untrack().format.protection.locked = false;
      const locked = new Set(cells.map(({ row, column }) => `${row}:${column}`));
      const { top, left } = area;
      for (const part of rectangles(area.bottom - top + 1, area.right - left + 1, (row, column) => locked.has(`${top + row}:${left + column}`))) {
        const moved = { top: part.top + top, left: part.left + left, bottom: part.bottom + top, right: part.right + left };
        sheet.getRange(areaAddress(moved)).untrack().format.protection.locked = true;
      }
      sheet.protection.protect(PERMITTED);
    }
    return Promise.resolve();
  }, options);
}

/** Takes off a protection without a password, which is how ours is. */
export async function unprotectSheets(sheetIds: readonly string[], options: RunOptions = {}): Promise<Outcome<void, HostProblem>> {
  return writeToExcel((context) => {
    for (const sheetId of sheetIds) context.workbook.worksheets.getItem(sheetId).protection.unprotect();
    return Promise.resolve();
  }, options);
}
