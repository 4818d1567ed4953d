import { Direction, ICommandService, type ICellData, ObjectMatrix } from '@univerjs/core';
import { InsertColByRangeCommand, InsertRowByRangeCommand, MoveRangeCommand, RemoveColByRangeCommand, RemoveRowByRangeCommand } from '@univerjs/sheets';
import { type Area, MAX_COLUMNS, MAX_ROWS } from '../grid/area';
import type { StructurePort } from '../grid/grid-port';
import type { Shift } from '../grid/shift';
import { rangeWithin, type UniverContext } from './context';
import { makeRoom } from './sheet-size';

const COMMANDS = {
  rows: { insert: InsertRowByRangeCommand.id, delete: RemoveRowByRangeCommand.id },
  columns: { insert: InsertColByRangeCommand.id, delete: RemoveColByRangeCommand.id },
};

/** `onSheet` brings a sheet to the front for the time of a call, without anybody being told. */
export function structurePort(context: UniverContext, onSheet: (sheetId: string, act: () => void) => void): StructurePort {
  return {
    shift: (sheetId, shift) => {
      const area = shiftedArea(shift);
      makeRoom(context, sheetId, area);
      const range = rangeWithin(context.sheet(sheetId), area);
      const insertion =
        shift.kind === 'insert' ? { direction: directionOf(shift), cellValue: looksOfNeighbours(context, sheetId, shift) } : {};
      // Univer rewrites formulas and names only for rows and columns that leave the sheet in front.
      onSheet(sheetId, () => context.run(COMMANDS[shift.axis][shift.kind], { subUnitId: sheetId, range, ...insertion }));
    },

    moveCells: async (sheetId, from, to) => {
      makeRoom(context, sheetId, to);
      const sheet = context.sheet(sheetId);
      const params = { fromRange: rangeWithin(sheet, from), toRange: rangeWithin(sheet, to), fromSubUnitId: sheetId, toSubUnitId: sheetId };
      await context.injector.get(ICommandService).executeCommand(MoveRangeCommand.id, params);
    },
  };
}

function shiftedArea({ axis, at, count }: Shift): Area {
  return axis === 'rows'
    ? { top: at, left: 0, bottom: at + count - 1, right: MAX_COLUMNS - 1 }
    : { top: 0, left: at, bottom: MAX_ROWS - 1, right: at + count - 1 };
}

function directionOf({ axis, at }: Shift): Direction {
  if (axis === 'rows') return at > 0 ? Direction.DOWN : Direction.UP;
  return at > 0 ? Direction.RIGHT : Direction.LEFT;
}

/** New rows take their format from the row above them, new columns from the column to their left. */
function looksOfNeighbours(context: UniverContext, sheetId: string, { axis, at, count }: Shift) {
  const cells = new ObjectMatrix<ICellData>();
  if (at === 0) return cells.getMatrix();
  const sheet = context.sheet(sheetId);
  const length = axis === 'rows' ? sheet.getColumnCount() : sheet.getRowCount();
  for (let across = 0; across < length; across += 1) {
    const neighbour = axis === 'rows' ? sheet.getCellRaw(at - 1, across) : sheet.getCellRaw(across, at - 1);
    if (!neighbour?.s && !neighbour?.custom) continue;
    const looks = { ...(neighbour.s ? { s: neighbour.s } : {}), ...(neighbour.custom ? { custom: { ...neighbour.custom } } : {}) };
    for (let step = 0; step < count; step += 1) {
      if (axis === 'rows') cells.setValue(at + step, across, looks);
      else cells.setValue(across, at + step, looks);
    }
  }
  return cells.getMatrix();
}
