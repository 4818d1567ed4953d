import type { FigureId } from '../../report';
import { type Binding, address, cellOf } from '../../workbook';

/** Where a figure stands in the workbook; empty where its table, row or column is not there. */
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
  const cell = cellOf(binding, figure);
  return cell === undefined ? NOWHERE : { sheet: cell.sheetName, address: address(cell.row, cell.column), row: cell.row, column: cell.column };
}
