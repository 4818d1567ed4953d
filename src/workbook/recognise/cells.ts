import { type Form, columnsOf, lanesOf } from '../../forms';
import { type CellAddress, cellKey } from '../placement';
import type { BodyRow } from './body-rows';
import type { Fit } from './fit';
import type { SheetLane } from './lanes';

/** Collects the cells of one table. */
export class Cells {
  readonly cells = new Map<string, CellAddress>();
  readonly rows = new Map<string, number>();
  readonly columns: (number | undefined)[];

  constructor(private readonly form: Form) {
    this.columns = columnsOf(form).map(() => undefined);
  }

  put(row: string, column: string, lane: SheetLane, at: { readonly row: number; readonly column: number }): void {
    const { id, name } = lane.sheet.sheet;
    this.cells.set(cellKey(row, column), { sheetId: id, sheetName: name, ...at });
    if (!this.rows.has(row)) this.rows.set(row, at.row);
  }

  begin(index: number, column: number): void {
    this.columns[index] ??= column;
  }

  /** The words of a row: 项目, 行次, 科目代码, 科目名称. */
  putWords(row: string, laneIndex: number, lane: SheetLane, at: BodyRow): void {
    const first = firstIndex(this.form, laneIndex);
    if (!this.rows.has(row)) this.rows.set(row, at.row);
    lanesOf(this.form)[laneIndex]?.columns.forEach((column, offset) => {
      const found = column.role === 'code' ? at.codeColumn : column.role === 'label' || column.role === 'name' ? at.labelColumn : undefined;
      if (found === undefined) return;
      this.put(row, column.key, lane, { row: at.wordsRow ?? at.row, column: found });
      this.begin(first + offset, found);
    });
  }

  /** @param sheetRow left out where the columns have heads, and nothing below them */
  putFigures(row: string, laneIndex: number, fit: Fit, sheetRow: number | undefined): void {
    const match = fit.columns.get(laneIndex);
    const first = firstIndex(this.form, laneIndex);
    lanesOf(this.form)[laneIndex]?.columns.forEach((column, offset) => {
      const slot = column.role === 'figure' ? match?.columns.get(column.key) : undefined;
      if (slot === undefined) return;
      if (sheetRow !== undefined) this.put(row, column.key, fit.lane, { row: sheetRow, column: slot.column });
      this.begin(first + offset, slot.column);
    });
  }
}

/** Index of a lane's first column among the form's. */
export function firstIndex(form: Form, laneIndex: number): number {
  return lanesOf(form).slice(0, laneIndex).reduce((sum, { columns }) => sum + columns.length, 0);
}
