import { ICommandService, type Injector, type IRange, RANGE_TYPE, type Univer, type Workbook, type Worksheet } from '@univerjs/core';
import { type Area, isWholeColumns, isWholeRows } from '../grid/area';

/** What every part of the Univer grid works with. */
export interface UniverContext {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly unitId: string;
  readonly sheet: (sheetId: string) => Worksheet;
  /** Runs a command or mutation of Univer on this workbook; a refusal is a defect of the stand-in. */
  readonly run: (id: string, params: object, options?: Readonly<Record<string, boolean>>) => void;
  /** How often `run` changed the workbook. */
  readonly revision: () => number;
}

export function univerContext(univer: Univer, workbook: Workbook): UniverContext {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const unitId = workbook.getUnitId();
  let revision = 0;
  return {
    univer,
    injector,
    workbook,
    unitId,
    sheet: (sheetId) => {
      const sheet = workbook.getSheetBySheetId(sheetId);
      if (!sheet) throw new Error(`The grid has no sheet ${sheetId}.`);
      return sheet;
    },
    run: (id, params, options) => {
      const done = commands.syncExecuteCommand(id, { unitId, ...params }, options);
      if (!done) throw new Error(`Univer refused ${id}.`);
      // Operations are what Univer calls a change of selection or of the sheet in front.
      if (!id.includes('.operation.')) revision += 1;
    },
    revision: () => revision,
  };
}

/** Univer's sheets have the size that they need; Excel's are always full-sized. */
export function rangeWithin(sheet: Worksheet, area: Area): IRange {
  return {
    startRow: area.top,
    startColumn: area.left,
    endRow: Math.min(area.bottom, sheet.getRowCount() - 1),
    endColumn: Math.min(area.right, sheet.getColumnCount() - 1),
    ...(isWholeRows(area) ? { rangeType: RANGE_TYPE.ROW } : isWholeColumns(area) ? { rangeType: RANGE_TYPE.COLUMN } : {}),
  };
}

export function areaOfRange(range: IRange): Area {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}
