import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import { type Area, isWholeColumns, isWholeRows } from '../grid/area';
import type { UniverContext } from './context';

/** Lets a sheet grow so that it has all cells of an area; whole rows and columns need no growth in their own direction. */
export function makeRoom({ sheet, run }: UniverContext, sheetId: string, area: Area): void {
  const worksheet = sheet(sheetId);
  const rows = isWholeColumns(area) ? 0 : area.bottom + 1;
  const columns = isWholeRows(area) ? 0 : area.right + 1;
  if (rows > worksheet.getRowCount()) run(SetWorksheetRowCountMutation.id, { subUnitId: sheetId, rowCount: rows });
  if (columns > worksheet.getColumnCount()) {
    run(SetWorksheetColumnCountMutation.id, { subUnitId: sheetId, columnCount: columns });
  }
}
