import { fold, parseAmount } from '../../amount';
import { type SheetSnapshot, type SnapshotCell } from '../snapshot';
import { measuredIn } from './measured';

/** What a cell holds, as far as finding tables is concerned. */
export type CellKind = 'empty' | 'text' | 'amount' | 'ordinal' | 'dash';

/** A sheet's cells by row, with what each is. */
export interface SheetText {
  readonly sheet: SheetSnapshot;
  /** Where the rows below 0 stand: titles and heads at the end of another sheet. */
  readonly before?: { readonly sheet: SheetSnapshot; readonly top: number; readonly bottom: number };
  /** Rows that hold something else than the mark of a page, from the top. */
  readonly rows: readonly number[];
  /** The first and last column that hold something; `right` is -1 on an empty sheet. */
  readonly left: number;
  readonly right: number;
  textAt(row: number, column: number): string;
  kindAt(row: number, column: number): CellKind;
  /** Columns of a row that hold something, from the left. */
  columnsIn(row: number): readonly number[];
}

/** 行次, 栏次 and other small whole numbers, in full-width digits too. */
const ORDINAL = /^[\d０-９]{1,2}$/;
const HAN = /\p{Script=Han}/u;
/** Sheets that are wider or longer than any table are data of something else. */
const MOST_COLUMNS = 300;

export function sheetText(sheet: SheetSnapshot): SheetText {
  const rows: number[] = [];
  const filled = new Map<number, readonly number[]>();
  let left = Infinity;
  let right = -1;
  for (const [row, cells] of sheet.rows) {
    const columns: number[] = [];
    const length = Math.min(cells.length, MOST_COLUMNS);
    for (let column = 0; column < length; column += 1) if (isFilled(cells[column])) columns.push(column);
    const first = columns[0];
    const last = columns.at(-1);
    if (first === undefined || last === undefined || (first === last && isPageMark(textOf(cells[first])))) continue;
    rows.push(row);
    filled.set(row, columns);
    left = Math.min(left, first);
    right = Math.max(right, last);
  }
  rows.sort((a, b) => a - b);
  const kinds = new Map<number, CellKind>();
  const textAt = (row: number, column: number): string => textOf(sheet.rows.get(row)?.[column]);
  return {
    sheet, rows, left: right < 0 ? 0 : left, right, textAt,
    columnsIn: (row) => filled.get(row) ?? [],
    kindAt: (row, column) => {
      const key = row * MOST_COLUMNS + column;
      const known = kinds.get(key);
      if (known !== undefined) return known;
      const kind = column > 0 && SAYS_NUMBER.test(textAt(row, column - 1)) ? saidKind(sheet.rows.get(row)?.[column]) : kindOf(sheet.rows.get(row)?.[column]);
      kinds.set(key, kind);
      return kind;
    },
  };
}

/** `— 3 —`, `第3页`, where nothing else stands in the row. */
function isPageMark(text: string): boolean {
  return /^[-—－─·.\s]*\d{1,3}[-—－─·.\s]*$|^第\d+页/.test(fold(text)) && !/\.\d/.test(text);
}

/** Left of a number that is no amount: `年度：` 2024. */
const SAYS_NUMBER = /(?:年度|年份|日期|时间|代码|编码|电话|邮编)\s*[:：]$/;

function saidKind(cell: SnapshotCell | undefined): CellKind {
  return isFilled(cell) ? 'text' : 'empty';
}

function isFilled(cell: SnapshotCell | undefined): boolean {
  if (cell === undefined) return false;
  if (typeof cell === 'string') return seen(cell) !== '';
  if (typeof cell !== 'object') return true;
  return cell.error !== undefined || (cell.value === null ? cell.formula !== undefined : typeof cell.value !== 'string' || seen(cell.value) !== '');
}

function textOf(cell: SnapshotCell | undefined): string {
  const value = typeof cell === 'object' ? (cell.error ?? cell.value) : cell;
  return value === null || value === undefined ? '' : seen(String(value));
}

/** Marks that come along from web pages and Word, which nobody sees. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

function seen(text: string): string {
  return text.replace(INVISIBLE, '').trim();
}

function kindOf(cell: SnapshotCell | undefined): CellKind {
  if (!isFilled(cell)) return 'empty';
  const held = typeof cell === 'object' ? cell.value : cell;
  const value = typeof held === 'string' ? seen(held) : held;
  // A formula that nobody calculated, or that failed, stands where an amount belongs.
  if (value === null || value === undefined) return 'amount';
  if (typeof value === 'boolean') return 'text';
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value < 100 ? 'ordinal' : 'amount';
  if (ORDINAL.test(value.trim())) return 'ordinal';
  if (HAN.test(value)) return isNothing(value) ? 'dash' : measuredIn(value) === undefined ? 'text' : 'amount';
  const parsed = parseAmount(value);
  return parsed.kind === 'amount' ? 'amount' : parsed.kind === 'structural' || isNothing(value) ? 'dash' : 'text';
}

/** What people write where nothing belongs, beside dashes. */
export function isNothing(text: string): boolean {
  return /^[/／\\]+$/.test(text.trim()) || text.trim() === '无';
}
