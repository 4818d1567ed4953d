import type { FigureId } from '../../report';
import { type Binding, address, cellOf } from '../../workbook';

/** Where a figure stands in the workbook; empty where its table, row or column is not there. */
export interface Place {
  readonly sheet: string;
  /** `D12` */
  readonly address: string;
}

const NOWHERE: Place = { sheet: '', address: '' };

export function placeOf(binding: Binding, figure: FigureId): Place {
  const cell = cellOf(binding, figure);
  return cell === undefined ? NOWHERE : { sheet: cell.sheetName, address: address(cell.row, cell.column) };
}
