import type { Area, Outcome } from '../../workbook';
import type { HostProblem } from './problem';
import { type RunOptions, withExcel, writeToExcel } from './with-excel';

/** What a person selected, on its sheet. */
export interface SelectedArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** A defined name of the whole workbook over an area. */
export interface AreaName extends SelectedArea {
  readonly name: string;
}

/** The area that is selected now: one round trip. Several areas at once are refused by Excel. */
export async function selectedArea(options: RunOptions = {}): Promise<Outcome<SelectedArea, HostProblem>> {
  return withExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    range.worksheet.load('id');
    await context.sync();
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
    return { sheetId: range.worksheet.id, area: { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 } };
  }, options);
}

/** Takes away the workbook's names that `isStale` says and gives these instead, in one batch. No cell is touched. */
export async function replaceNames(wanted: readonly AreaName[], isStale: (name: string) => boolean, options: RunOptions = {}): Promise<Outcome<void, HostProblem>> {
  return writeToExcel(async (context) => {
    const { names, worksheets } = context.workbook;
    names.load('items/name,items/scope');
    await context.sync();
    for (const item of names.items) if (item.scope === 'Workbook' && isStale(item.name)) item.delete();
    for (const { name, sheetId, area } of wanted) {
      const range = worksheets.getItem(sheetId).getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1).untrack();
      names.add(name, range);
    }
  }, options);
}
