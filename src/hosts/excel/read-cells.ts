import type { Area, Outcome } from '../../workbook';
import type { HostProblem } from './problem';
import { type CellPatch, LOADED, patchesFrom } from './snapshot-rows';
import { type RunOptions, withExcel } from './with-excel';

export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** Reads any number of areas in one round trip. A sheet that was deleted in between is a problem: all is read anew then. */
export async function readCells(areas: readonly SheetArea[], options: RunOptions = {}): Promise<Outcome<readonly CellPatch[], HostProblem>> {
  return withExcel(async (context) => {
    const ranges = areas.map(({ sheetId, area: { top, left, bottom, right } }) => {
      const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
      range.load(LOADED);
      return { sheetId, range };
    });
    await context.sync();
    return ranges.flatMap(({ sheetId, range }) => patchesFrom(sheetId, range));
  }, options);
}
