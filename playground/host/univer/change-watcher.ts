import { ICommandService, type ICommandInfo, type ICellData, type IObjectMatrixPrimitiveType, type IRange, type Nullable, ObjectMatrix } from '@univerjs/core';
import { SetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import {
  CopySheetCommand,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  type ISetRangeValuesMutationParams,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import { type Area, boundingArea, cellsOf } from '../grid/area';
import type { CellValue } from '../grid/cell';
import type { GridChange } from '../grid/change';
import type { Shift } from '../grid/shift';
import { valueOf } from './cells';
import { areaOfRange, type UniverContext } from './context';

export interface ChangeWatcher {
  onChange(listener: (change: GridChange) => void): void;
  /** Nothing that `act` does is reported as a change of the sheet in front or of the selection. */
  withoutMoves(act: () => void): void;
  dispose(): void;
}

/** Turns what Univer does, by whatever way it came about, into changes of the grid. */
export function watchChanges(context: UniverContext): ChangeWatcher {
  const commands = context.injector.get(ICommandService);
  const listeners: ((change: GridChange) => void)[] = [];
  let quiet = false;
  let before: CellValue | undefined;
  let previousSheet = context.workbook.getActiveSheet().getSheetId();
  let copyOf: string | undefined;

  const report = (change: GridChange) => listeners.forEach((listener) => listener(change));

  const reportCells = (sheetId: string, area: Area) => {
    const single = cellsOf(area) === 1 ? before : undefined;
    report({ kind: 'cells', sheetId, area, ...(single === undefined ? {} : { before: single }) });
  };

  const reportShift = (command: ICommandInfo, axis: Shift['axis'], kind: Shift['kind']) => {
    const { subUnitId, range } = paramsOf<{ subUnitId: string; range: IRange }>(command);
    const at = axis === 'rows' ? range.startRow : range.startColumn;
    const end = axis === 'rows' ? range.endRow : range.endColumn;
    report({ kind: 'shifted', sheetId: subUnitId, shift: { axis, kind, at, count: end - at + 1 } });
  };

  const beforehand = (command: ICommandInfo) => {
    if (command.id === CopySheetCommand.id) {
      copyOf = paramsOf<{ subUnitId?: string }>(command).subUnitId ?? context.workbook.getActiveSheet().getSheetId();
    }
    if (command.id !== SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue } = paramsOf<ISetRangeValuesMutationParams>(command);
    const area = contentArea(cellValue);
    before = area && cellsOf(area) === 1 ? valueOf(context.workbook.getSheetBySheetId(subUnitId)?.getCellRaw(area.top, area.left)) : undefined;
  };

  const afterwards = (command: ICommandInfo, fromFormula: boolean) => {
    switch (command.id) {
      case SetRangeValuesMutation.id: {
        const { subUnitId, cellValue } = paramsOf<ISetRangeValuesMutationParams>(command);
        const area = fromFormula ? undefined : contentArea(cellValue);
        if (area) reportCells(subUnitId, area);
        return;
      }
      case MoveRangeMutation.id: {
        const { from, to, fromRange, toRange } = paramsOf<{
          from: { subUnitId: string };
          to: { subUnitId: string };
          fromRange: IRange;
          toRange: IRange;
        }>(command);
        before = undefined;
        reportCells(from.subUnitId, areaOfRange(fromRange));
        reportCells(to.subUnitId, areaOfRange(toRange));
        return;
      }
      case InsertRowMutation.id:
        return reportShift(command, 'rows', 'insert');
      case RemoveRowMutation.id:
        return reportShift(command, 'rows', 'delete');
      case InsertColMutation.id:
        return reportShift(command, 'columns', 'insert');
      case RemoveColMutation.id:
        return reportShift(command, 'columns', 'delete');
      case InsertSheetMutation.id: {
        const { sheet } = paramsOf<{ sheet: { id: string } }>(command);
        report({ kind: 'sheetAdded', sheetId: sheet.id, ...(copyOf === undefined ? {} : { copyOf }) });
        copyOf = undefined;
        return;
      }
      case RemoveSheetMutation.id:
        return report({ kind: 'sheetDeleted', sheetId: paramsOf<{ subUnitId: string }>(command).subUnitId });
      case SetWorksheetActiveOperation.id: {
        const { subUnitId } = paramsOf<{ subUnitId: string }>(command);
        if (quiet || subUnitId === previousSheet) return;
        report({ kind: 'activated', sheetId: subUnitId, previousId: previousSheet });
        previousSheet = subUnitId;
        return;
      }
      case SetSelectionsOperation.id: {
        const { subUnitId, selections } = paramsOf<{ subUnitId: string; selections: readonly { range: IRange }[] }>(command);
        const [first] = selections;
        if (!quiet && first) report({ kind: 'selected', sheetId: subUnitId, area: areaOfRange(first.range) });
        return;
      }
      case SetFormulaCalculationResultMutation.id: {
        const { unitData } = paramsOf<{ unitData: Record<string, Nullable<Record<string, Nullable<object>>>> }>(command);
        const sheetIds = Object.entries(unitData[context.unitId] ?? {}).flatMap(([id, cells]) =>
          cells && Object.keys(cells).length > 0 ? [id] : [],
        );
        if (sheetIds.length > 0) report({ kind: 'calculated', sheetIds });
      }
    }
  };

  const subscriptions = [
    commands.beforeCommandExecuted(beforehand),
    commands.onCommandExecuted((command, options) => afterwards(command, options?.['fromFormula'] === true)),
  ];

  return {
    onChange: (listener) => void listeners.push(listener),
    withoutMoves: (act) => {
      quiet = true;
      try {
        act();
      } finally {
        quiet = false;
      }
    },
    dispose: () => subscriptions.forEach((subscription) => subscription.dispose()),
  };
}

/** Univer's command bus is untyped; each id has one shape of parameters. */
function paramsOf<T extends object>(command: ICommandInfo): T {
  return (command.params ?? {}) as T;
}

/** The cells whose content a mutation changes; a mere change of format is none. */
function contentArea(cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined): Area | undefined {
  const changed: Area[] = [];
  new ObjectMatrix<Nullable<ICellData>>(cells ?? {}).forValue((row, column, cell) => {
    if (!cell || 'v' in cell || 'f' in cell || 'p' in cell) changed.push({ top: row, left: column, bottom: row, right: column });
  });
  return boundingArea(changed);
}
