import { BooleanNumber, generateRandomId, type IWorksheetData, mergeWorksheetSnapshotWithDefault, ObjectMatrix } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { areaOf } from '../grid/area';
import { mapSheetNames } from '../grid/formula-text';
import type { SheetsPort } from '../grid/grid-port';
import { areaOfRange, rangeWithin, type UniverContext } from './context';
import { makeRoom } from './sheet-size';

const NEW_SHEET = { rowCount: 200, columnCount: 30 };

/** A new sheet must not come to the front by itself, as it would if it came from Univer's own user interface. */
const QUIETLY = { fromCollab: true };

export function sheetsPort(context: UniverContext): SheetsPort {
  const { run, sheet, workbook } = context;
  const selections = context.injector.get(SheetsSelectionsService);

  const insert = (data: Partial<IWorksheetData>) => {
    const id = generateRandomId(8);
    run(InsertSheetMutation.id, { index: workbook.getSheets().length, sheet: mergeWorksheetSnapshotWithDefault({ ...data, id }) }, QUIETLY);
    return id;
  };

  return {
    sheets: () => workbook.getSheets().map((it) => ({ id: it.getSheetId(), name: it.getName(), visible: !it.isSheetHidden() })),

    activeSheetId: () => workbook.getActiveSheet().getSheetId(),

    selection: () => {
      const sheetId = workbook.getActiveSheet().getSheetId();
      const [first] = selections.getWorkbookSelections(context.unitId).getSelectionsOfWorksheet(sheetId);
      return { sheetId, area: first ? areaOfRange(first.range) : areaOf(0, 0) };
    },

    addSheet: (name) => insert({ name, ...NEW_SHEET }),

    copySheet: (sheetId, name) => {
      const source = sheet(sheetId);
      const data = structuredClone(source.getConfig());
      new ObjectMatrix(data.cellData).forValue((_row, _column, cell) => {
        // What a sheet says of itself by name, its copy says of itself.
        if (cell.f) cell.f = mapSheetNames(cell.f, (mentioned) => (mentioned === source.getName() ? name : mentioned));
      });
      return insert({ ...data, name });
    },

    deleteSheet: (sheetId) => run(RemoveSheetCommand.id, { subUnitId: sheetId }),

    renameSheet: (sheetId, name) => run(SetWorksheetNameCommand.id, { subUnitId: sheetId, name }),

    moveSheet: (sheetId, position) => {
      const fromOrder = workbook.getSheetIndex(sheet(sheetId));
      run(SetWorksheetOrderMutation.id, { subUnitId: sheetId, fromOrder, toOrder: position });
    },

    setVisible: (sheetId, visible) =>
      run(SetWorksheetHideMutation.id, { subUnitId: sheetId, hidden: visible ? BooleanNumber.FALSE : BooleanNumber.TRUE }),

    activate: (sheetId) => run(SetWorksheetActiveOperation.id, { subUnitId: sheetId }),

    select: ({ sheetId, area }) => {
      if (workbook.getActiveSheet().getSheetId() !== sheetId) run(SetWorksheetActiveOperation.id, { subUnitId: sheetId });
      makeRoom(context, sheetId, area);
      const range = rangeWithin(sheet(sheetId), area);
      const primary = {
        ...range,
        endRow: range.startRow,
        endColumn: range.startColumn,
        actualRow: range.startRow,
        actualColumn: range.startColumn,
        isMerged: false,
        isMergedMainCell: false,
      };
      run(SetSelectionsOperation.id, { subUnitId: sheetId, selections: [{ range, primary, style: null }], reveal: true });
    },
  };
}
