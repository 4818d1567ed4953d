import { type Outcome, areaAddress } from '../../workbook';
import { bounds } from './event-area';
import type { HostProblem } from './problem';
import { rectangles } from './rectangles';
import { type SheetCell, cellKey } from './watched';
import { type RunOptions, writeToExcel } from './with-excel';

/** True everywhere, and nobody else writes it: by it the marks are known again, in a workbook that was reopened too. */
const MARK = '=N("juesuan")=0';

const FILL = '#FFC7CE';
const FONT = '#9C0006';

/**
 * Marks these cells of the given sheets and no others: two round trips, one to find the marks that are there, one to
 * change them. No cells: all marks go. The person's own conditional formats stay.
 */
export async function markCells(sheetIds: readonly string[], cells: readonly SheetCell[], options: RunOptions = {}): Promise<Outcome<void, HostProblem>> {
  return writeToExcel(async (context) => {
    const sheets = sheetIds.map((sheetId) => {
      const formats = formatsOf(context, sheetId);
      formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
      return { sheetId, formats, own: cells.filter((cell) => cell.sheetId === sheetId) };
    });
    await context.sync();
    for (const { sheetId, formats, own } of sheets) {
      const marks = formats.items.filter(({ type, customOrNullObject: custom }) => type === 'Custom' && custom.rule.formula === MARK);
      // Found anew: the range that they were read from was not kept for a second request.
      for (const { id } of marks) formatsOf(context, sheetId).getItem(id).delete();
      addMarks(context.workbook.worksheets.getItem(sheetId), own);
    }
  }, options);
}

function formatsOf(context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheetId).getRange().untrack().conditionalFormats;
}

function addMarks(sheet: Excel.Worksheet, cells: readonly SheetCell[]): void {
  const keys = new Set(cells.map(cellKey));
  const [first] = cells;
  const area = bounds(cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })));
  if (area === undefined || first === undefined) return;
  const { sheetId } = first;
  const { top, left, bottom, right } = area;
  const marked = rectangles(bottom - top + 1, right - left + 1, (row, column) => keys.has(cellKey({ sheetId, row: top + row, column: left + column })));
  for (const part of marked) {
    const moved = { top: part.top + top, left: part.left + left, bottom: part.bottom + top, right: part.right + left };
    const { custom } = sheet.getRange(areaAddress(moved)).untrack().conditionalFormats.add('Custom');
    custom.rule.formula = MARK;
    custom.format.fill.color = FILL;
    custom.format.font.color = FONT;
    // Not by colour alone.
    custom.format.font.bold = true;
  }
}
