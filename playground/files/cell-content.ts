import { BooleanNumber, CellValueType, type ICellData } from '@univerjs/core';
import type { Cell, CellErrorValue, CellValue as FileValue } from 'exceljs';
import type { Cell as GridCell, CellValue } from '../host/grid/cell';
import { isErrorValue } from '../host/grid/cell';
import { textType } from '../host/univer/cells';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** What Univer keeps of a cell's content; its style comes apart. */
export function contentFromFile(cell: Cell): ICellData {
  // exceljs works out what a shared formula says in this cell.
  const { formula } = cell as { readonly formula?: string };
  if (formula !== undefined && formula !== '') return { ...valueData(plain(cell.result)), f: `=${formula}` };
  return valueData(plain(cell.value));
}

function plain(value: FileValue | undefined): CellValue {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return (value.getTime() - EPOCH) / DAY;
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('text' in value) return plain(value.text);
  return '';
}

function valueData(value: CellValue): ICellData {
  if (value === '') return {};
  if (typeof value === 'boolean') return { v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  return { v: value, t: isErrorValue(value) ? CellValueType.STRING : textType(value) };
}

export function contentForFile({ value, formula }: GridCell): FileValue {
  const result = typeof value === 'string' && isErrorValue(value) ? ({ error: value } as CellErrorValue) : value;
  // Without a result other programs read the cell as empty.
  if (formula !== undefined) return { formula: formula.replace(/^=/, ''), result };
  return result === '' ? null : result;
}
