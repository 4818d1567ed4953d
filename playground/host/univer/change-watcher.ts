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

/** What parameters the commands and mutations have that are watched; Univer's command bus itself is untyped. */
interface OnSheet {
  readonly subUnitId: string;
}
interface OnRange extends OnSheet {
  readonly range: IRange;
}
interface Moved {
  readonly from: OnSheet;
  readonly to: OnSheet;
  readonly fromRange: IRange;
  readonly toRange: IRange;
}
interface Inserted {
  readonly sheet: { readonly id: string };
}
interface Selected extends OnSheet {
  readonly selections: readonly { readonly range: IRange }[];
}
interface Calculated {
  readonly unitData: Readonly<Record<string, Nullable<Readonly<Record<string, Nullable<object>>>>>>;
}

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
    const { subUnitId, range } = command.params as OnRange;
    const at = axis === 'rows' ? range.startRow : range.startColumn;
    const end = axis === 'rows' ? range.endRow : range.endColumn;
    report({ kind: 'shifted', sheetId: subUnitId, shift: { axis, kind, at, count: end - at + 1 } });
  };

  const beforehand = (command: ICommandInfo) => {
    if (command.id === CopySheetCommand.id) {
      copyOf = (command.params as Partial<OnSheet> | undefined)?.subUnitId ?? context.workbook.getActiveSheet().getSheetId();
    }
    if (command.id !== SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
    const area = contentArea(cellValue);
    before = area && cellsOf(area) === 1 ? valueOf(context.workbook.getSheetBySheetId(subUnitId)?.getCellRaw(area.top, area.left)) : undefined;
  };

  const afterwards = (command: ICommandInfo, fromFormula: boolean) => {
    switch (command.id) {
      case SetRangeValuesMutation.id: {
        const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
        const area = fromFormula ? undefined : contentArea(cellValue);
        if (area) reportCells(subUnitId, area);
        return;
      }
      case MoveRangeMutation.id: {
        const { from, to, fromRange, toRange } = command.params as Moved;
        if (from.subUnitId === to.subUnitId) {
          report({ kind: 'moved', sheetId: from.subUnitId, from: areaOfRange(fromRange), to: areaOfRange(toRange) });
          return;
        }
        before = undefined;
        reportCells(from.subUnitId, areaOfRange(fromRange));
        reportCells(to.subUnitId, areaOfRange(toRange));
        return;
      }
      case InsertRowMutation.id:
        reportShift(command, 'rows', 'insert');
        return;
      case RemoveRowMutation.id:
        reportShift(command, 'rows', 'delete');
        return;
      case InsertColMutation.id:
        reportShift(command, 'columns', 'insert');
        return;
      case RemoveColMutation.id:
        reportShift(command, 'columns', 'delete');
        return;
      case InsertSheetMutation.id: {
        const { sheet } = command.params as Inserted;
        report({ kind: 'sheetAdded', sheetId: sheet.id, ...(copyOf === undefined ? {} : { copyOf }) });
        copyOf = undefined;
        return;
      }
      case RemoveSheetMutation.id:
        report({ kind: 'sheetDeleted', sheetId: (command.params as OnSheet).subUnitId });
        return;
      case SetWorksheetActiveOperation.id: {
        const { subUnitId } = command.params as OnSheet;
        if (quiet || subUnitId === previousSheet) return;
        report({ kind: 'activated', sheetId: subUnitId, previousId: previousSheet });
        previousSheet = subUnitId;
        return;
      }
      case SetSelectionsOperation.id: {
        const { subUnitId, selections } = command.params as Selected;
        const [first] = selections;
        if (!quiet && first) report({ kind: 'selected', sheetId: subUnitId, area: areaOfRange(first.range) });
        return;
      }
      case SetFormulaCalculationResultMutation.id: {
        const { unitData } = command.params as Calculated;
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

/** The cells whose content a mutation changes; a mere change of format is none. */
function contentArea(cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined): Area | undefined {
  const changed: Area[] = [];
  new ObjectMatrix<Nullable<ICellData>>(cells ?? {}).forValue((row, column, cell) => {
    if (!cell || 'v' in cell || 'f' in cell || 'p' in cell) changed.push({ top: row, left: column, bottom: row, right: column });
  });
  return boundingArea(changed);
}
