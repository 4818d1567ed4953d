import { CellValueType, type ICellData, type Nullable, ObjectMatrix, type Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { type Area, boundingArea } from '../grid/area';
import type { Cell, CellValue, Entry } from '../grid/cell';
import { normaliseQuotes } from '../grid/formula-text';
import type { CellsPort } from '../grid/grid-port';
import { rangeWithin, type UniverContext } from './context';
import { makeRoom } from './sheet-size';

export function cellsPort(context: UniverContext): CellsPort {
  const formulas = context.injector.get(FormulaDataModel);
  return {
    usedArea: (sheetId, valuesOnly) => usedArea(context.sheet(sheetId), valuesOnly),

    cell: (sheetId, row, column): Cell => {
      const data = context.sheet(sheetId).getCellRaw(row, column);
      const value = valueOf(data);
      if (!data || !hasFormula(data)) return { value };
      const formula = formulas.getFormulaStringByCell(row, column, sheetId, context.unitId) ?? data.f ?? '';
      return { value, formula: normaliseQuotes(formula) };
    },

    text: (sheetId, row, column) => {
      const shown = context.sheet(sheetId).getCell(row, column);
      const value = valueOf(shown);
      if (typeof value === 'boolean') return String(value).toUpperCase();
      // A number format turns the number into its printed text and leaves it marked as a number.
      return typeof value === 'number' ? String(shown?.v ?? '') : value;
    },

    enter: (sheetId, area, entries) => {
      makeRoom(context, sheetId, area);
      const cells = new ObjectMatrix<ICellData>();
      entries.forEach((row, i) => {
        row.forEach((entry, j) => {
          if (entry !== undefined) cells.setValue(area.top + i, area.left + j, dataOf(entry));
        });
      });
      if (cells.getSizeOf() === 0) return;
      const range = rangeWithin(context.sheet(sheetId), area);
      context.run(SetRangeValuesCommand.id, { subUnitId: sheetId, range, value: cells.getMatrix() });
    },
  };
}

export function valueOf(data: Nullable<ICellData>): CellValue {
  const value = data?.v ?? undefined;
  if (value === undefined) return data?.p ? (data.p.body?.dataStream ?? '').replace(/\r\n$/, '') : '';
  switch (data?.t) {
    case CellValueType.BOOLEAN:
      return value === 1 || value === '1' || value === true;
    case CellValueType.NUMBER:
      return Number(value);
    case CellValueType.STRING:
    case CellValueType.FORCE_STRING:
      return String(value);
    default:
      return value;
  }
}

function dataOf(entry: Entry): ICellData {
  if (entry.kind === 'formula') return { f: entry.formula, v: null, p: null, si: null };
  const { value, format } = entry;
  const style = format === undefined ? {} : { s: { n: { pattern: format } } };
  const blank = { f: null, p: null, si: null, ...style };
  if (value === '') return { ...blank, v: null };
  if (typeof value === 'boolean') return { ...blank, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { ...blank, v: value, t: CellValueType.NUMBER };
  return { ...blank, v: value, t: textType(value) };
}

/** Univer would read a text of digits as a number unless told not to; it shows such texts with an apostrophe in the formula bar. */
export function textType(text: string): CellValueType {
  return /^\p{Script=Han}/u.test(text) ? CellValueType.STRING : CellValueType.FORCE_STRING;
}

const isThere = (part: unknown): boolean => part !== undefined && part !== null;

const hasFormula = ({ f, si }: ICellData): boolean => isThere(f) || isThere(si);

const isFormatted = ({ s, custom }: ICellData): boolean => isThere(s) || isThere(custom);

function usedArea(sheet: Worksheet, valuesOnly: boolean): Area | undefined {
  const cells: Area[] = [];
  sheet.getCellMatrix().forValue((row, column, data) => {
    if (!data) return;
    const filled = valueOf(data) !== '' || hasFormula(data);
    if (filled || (!valuesOnly && isFormatted(data))) cells.push({ top: row, left: column, bottom: row, right: column });
  });
  return boundingArea(cells);
}

