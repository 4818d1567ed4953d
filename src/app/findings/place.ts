import { columnsOf } from '../../forms';
import { type FigureId, figureKey } from '../../report';
import { type Binding, type CellAddress, type Placement, address, cellKey, cellOf } from '../../workbook';

/** Where a figure, or the code or name of a line, stands in the workbook; empty where its table, row or column is not there. */
export interface Place {
  readonly sheet: string;
  /** `D12` */
  readonly address: string;
  /** Counted from 0, for putting things in the order of the sheet. */
  readonly row: number;
  readonly column: number;
}

/** What has no cell is listed before what has one. */
export const NOWHERE: Place = { sheet: '', address: '', row: -1, column: -1 };

export function placeOf(binding: Binding, figure: FigureId): Place {
  const cell = cellOf(binding, figure) ?? labelOf(binding, figure);
  return cell === undefined ? NOWHERE : { sheet: cell.sheetName, address: address(cell.row, cell.column), row: cell.row, column: cell.column };
}

/** 科目代码 and 科目名称 are no figures, but findings are about them. */
function labelOf({ tables }: Binding, figure: FigureId): Pick<CellAddress, 'sheetName' | 'row' | 'column'> | undefined {
  const { form, row: key, column: columnKey } = figureKey(figure);
  const table = tables.get(form);
  if (table?.found !== undefined) return table.found.cells.get(cellKey(key, columnKey)) ?? rowOf(table, key);
  const row = table?.rows.get(key);
  const column = table?.columns[columnsOf(table.form).findIndex((candidate) => candidate.key === columnKey)];
  return table === undefined || row === undefined || column === undefined ? undefined : { sheetName: table.sheetName, row, column };
}

/** The first cell that is known of a row. */
function rowOf({ found, sheetName, rows, area }: Placement, key: string): Pick<CellAddress, 'sheetName' | 'row' | 'column'> | undefined {
  for (const [cell, at] of found?.cells ?? []) if (cell.startsWith(`${key}/`)) return at;
  // A table that says it is empty is its title.
  if (found?.cells.size === 0) return { sheetName, row: area.top, column: area.left };
  const row = rows.get(key);
  return row === undefined ? undefined : { sheetName, row, column: 0 };
}
