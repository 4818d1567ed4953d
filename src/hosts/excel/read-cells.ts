import type { Area, Outcome } from '../../workbook';
import type { HostProblem } from './problem';
import { type CellPatch, LOADED, patchesFrom } from './snapshot-rows';
import { TAB, type Tab, tabsOf } from './tabs';
import { type RunOptions, withExcel } from './with-excel';

export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** Cells as they are, and the sheets as their tabs showed them then: formulas name sheets as they are called at that moment. */
export interface ReadCells {
  readonly patches: readonly CellPatch[];
  readonly tabs: readonly Tab[];
}

/** Reads any number of areas in one round trip. A sheet that was deleted in between is a problem: all is read anew then. */
export async function readCells(areas: readonly SheetArea[], options: RunOptions = {}): Promise<Outcome<ReadCells, HostProblem>> {
  return withExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(TAB);
    const ranges = areas.map(({ sheetId, area: { top, left, bottom, right } }) => {
      const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
      range.load(LOADED);
      return { sheetId, range };
    });
    await context.sync();
    return { patches: ranges.flatMap(({ sheetId, range }) => patchesFrom(sheetId, range)), tabs: tabsOf(worksheets) };
  }, options);
}
