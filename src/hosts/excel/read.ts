import type { NameSnapshot, Outcome, SheetSnapshot, WorkbookSnapshot } from '../../workbook';
import { areasOf } from './name-areas';
import type { HostProblem } from './problem';
import { LOADED, rowsFrom } from './snapshot-rows';
import { type RunOptions, withExcel } from './with-excel';

/**
 * Reads the workbook in one round trip: all sheets' ids, names and order, all defined names, and the cells of the sheets that
 * `anchors` (defined names) point to. Which sheets those are, Excel finds out itself, by paths through objects that may be null.
 * Merged and hidden cells are not read: Excel has no way to ask for them below ExcelApi 1.13.
 */
export async function readWorkbook(anchors: readonly string[], options: RunOptions = {}): Promise<Outcome<WorkbookSnapshot, HostProblem>> {
  return withExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility,items/names/items/name,items/names/items/formula');
    names.load('items/name,items/scope,items/formula');
    const anchored = anchors.map((anchor) => {
      const { worksheet } = names.getItemOrNullObject(anchor).getRangeOrNullObject().untrack();
      const used = worksheet.getUsedRangeOrNullObject(true).untrack();
      worksheet.load('id');
      used.load(LOADED);
      return { worksheet, used };
    });
    await context.sync();
    const cells = new Map<string, SheetSnapshot['rows']>();
    for (const { worksheet, used } of anchored) {
      if (!used.isNullObject) cells.set(worksheet.id, rowsFrom(used));
    }
    return {
      sheets: worksheets.items.map(({ id, name, visibility }) => sheetOf(id, name, visibility !== 'Visible', cells.get(id))),
      names: [...workbookNames(names), ...worksheets.items.flatMap((sheet) => sheetNames(sheet))],
    };
  }, options);
}

function sheetOf(id: string, name: string, hidden: boolean, rows: SheetSnapshot['rows'] = new Map()): SheetSnapshot {
  return { id, name, hidden, rows, merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
}

/** Some versions list the names of sheets among those of the workbook. */
function workbookNames({ items }: Excel.NamedItemCollection): NameSnapshot[] {
  return items.filter(({ scope }) => scope === 'Workbook').map(({ name, formula }) => ({ name, areas: areasIn(formula) }));
}

function sheetNames(sheet: Excel.Worksheet): NameSnapshot[] {
  return sheet.names.items.map(({ name, formula }) => ({ name, scope: sheet.name, areas: areasIn(formula) }));
}

function areasIn(formula: unknown): NameSnapshot['areas'] {
  return typeof formula === 'string' ? areasOf(formula) : [];
}
