import { BooleanNumber, type ICellData, type Nullable, ObjectMatrix } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { type Area, forEachCell, intersection } from '../grid/area';
import type { FormatsPort } from '../grid/grid-port';
import { areaOfRange, rangeWithin, type UniverContext } from './context';
import { makeRoom } from './sheet-size';
import { cellPatch, formatOf } from './style';

/** Univer measures in pixels of 96 to the inch, Excel in points of 72. */
const POINTS = 0.75;

export function formatsPort(context: UniverContext): FormatsPort {
  const { run, sheet } = context;

  const changeCells = (sheetId: string, area: Area, change: (before: Nullable<ICellData>) => ICellData) => {
    makeRoom(context, sheetId, area);
    const worksheet = sheet(sheetId);
    const cells = new ObjectMatrix<ICellData>();
    forEachCell(areaOfRange(rangeWithin(worksheet, area)), (row, column) => {
      cells.setValue(row, column, change(worksheet.getCellRaw(row, column)));
    });
    // Without this trigger Univer takes the cells' formulas away.
    run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue: cells.getMatrix(), trigger: SetStyleCommand.id });
  };

  return {
    format: (sheetId, row, column) => {
      const cell = sheet(sheetId).getCellRaw(row, column);
      return formatOf(context.workbook.getStyles().getStyleByCell(cell), cell?.custom);
    },

    setFormat: (sheetId, area, change) => changeCells(sheetId, area, (before) => cellPatch(change, before?.custom)),

    clearFormat: (sheetId, area) => changeCells(sheetId, area, () => ({ s: null, custom: null })),

    merges: (sheetId) => sheet(sheetId).getMergeData().map(areaOfRange),

    merge: (sheetId, area) => {
      makeRoom(context, sheetId, area);
      run(AddWorksheetMergeMutation.id, { subUnitId: sheetId, ranges: [rangeWithin(sheet(sheetId), area)] });
    },

    unmerge: (sheetId, area) => {
      const ranges = sheet(sheetId).getMergeData().filter((range) => intersection(areaOfRange(range), area) !== undefined);
      if (ranges.length > 0) run(RemoveWorksheetMergeMutation.id, { subUnitId: sheetId, ranges: structuredClone(ranges) });
    },

    rowHeight: (sheetId, row) => sheet(sheetId).getRowHeight(row) * POINTS,

    columnWidth: (sheetId, column) => sheet(sheetId).getColumnWidth(column) * POINTS,

    setRowHeight: (sheetId, area, points) => {
      makeRoom(context, sheetId, area);
      const ranges = [rangeWithin(sheet(sheetId), area)];
      run(SetWorksheetRowHeightMutation.id, { subUnitId: sheetId, ranges, rowHeight: points / POINTS });
      run(SetWorksheetRowIsAutoHeightMutation.id, { subUnitId: sheetId, ranges, autoHeightInfo: BooleanNumber.FALSE });
    },

    setColumnWidth: (sheetId, area, points) => {
      makeRoom(context, sheetId, area);
      const ranges = [rangeWithin(sheet(sheetId), area)];
      run(SetWorksheetColWidthMutation.id, { subUnitId: sheetId, ranges, colWidth: points / POINTS });
    },

    frozen: (sheetId) => {
      const { ySplit, xSplit } = sheet(sheetId).getFreeze();
      return { rows: ySplit, columns: xSplit };
    },

    freeze: (sheetId, rows, columns) => {
      const startRow = rows > 0 ? rows : -1;
      const startColumn = columns > 0 ? columns : -1;
      run(SetFrozenMutation.id, { subUnitId: sheetId, startRow, startColumn, ySplit: rows, xSplit: columns });
    },

    gridlines: (sheetId) => sheet(sheetId).getConfig().showGridlines !== BooleanNumber.FALSE,

    showGridlines: (sheetId, shown) =>
      run(ToggleGridlinesMutation.id, { subUnitId: sheetId, showGridlines: shown ? BooleanNumber.TRUE : BooleanNumber.FALSE }),

    tabColor: (sheetId) => sheet(sheetId).getTabColor() ?? '',

    setTabColor: (sheetId, color) => run(SetTabColorMutation.id, { subUnitId: sheetId, color }),
  };
}
