import type { Area } from '../area';
import type { SheetText } from './sheet-text';
import { fold, plain } from './words';

/** Letters and other signs by which columns are numbered: 甲, （3）, ③, 1=2+3. */
const LETTER = /^[甲乙丙丁戊己]$/;
const COLUMN = /^\((\d{1,2})\)$|^(\d{1,2})栏?=[\d()+\-*]+$/;
const CIRCLED = /^[①-⑳]$/;
/** So many numbers in order number columns, whatever stands in one more cell. */
const LEAST_NUMBERED = 4;

/** Columns of a row that hold something, within an area. */
export function columnsWithin(sheet: SheetText, row: number, { left, right }: Area): readonly number[] {
  return sheet.columnsIn(row).filter((column) => column >= left && column <= right);
}

/** Whether a text numbers a column and can be nothing else. */
export function isColumnNumber(text: string): boolean {
  return CIRCLED.test(text) || COLUMN.test(fold(text)) || LETTER.test(text) || (text.includes('栏') && plain(text) === '栏次');
}

/**
 * `栏次 1 2 3`, or the numbers alone: they go up from one column to the next. A lane may have one of them only, so that the
 * row is looked at beyond the lane.
 */
export function isNumbering(sheet: SheetText, row: number, area: Area): boolean {
  const own = columnsWithin(sheet, row, area);
  const numbers = own.flatMap((column) => numberingAt(sheet, row, column));
  const counted = numbers.flatMap((number) => (typeof number === 'number' ? [number] : []));
  // A column of something else may run through the table.
  const isRunThrough = numbers.length === own.length - 1 && counted.length >= LEAST_NUMBERED && counted[0] === 1;
  if ((numbers.length < own.length && !isRunThrough) || own.length === 0) return false;
  const named = numbers.includes('named');
  // What follows the word numbers columns, whatever stands beside the table.
  if (numbers[0] === 'named') return true;
  if (!counted.every((number, index) => index === 0 || number === (counted[index - 1] ?? 0) + 1)) return false;
  const [first] = counted;
  const last = counted.at(-1);
  if (first === undefined || last === undefined) return named;
  const before = neighbour(sheet, row, sheet.columnsIn(row).filter((column) => column < area.left).reverse());
  const after = neighbour(sheet, row, sheet.columnsIn(row).filter((column) => column > area.right));
  const follows = first === 1 || before === first - 1;
  return follows && (named || counted.length >= 2 || (before !== undefined && before === first - 1) || after === last + 1);
}

/** A number of a column, a word among such numbers, or nothing of the kind. */
function numberingAt(sheet: SheetText, row: number, column: number): readonly ('named' | 'letter' | number)[] {
  const text = sheet.textAt(row, column);
  if (plain(text) === '栏次') return ['named'];
  if (LETTER.test(text)) return ['letter'];
  const folded = fold(text);
  const [, bracketed, summed] = COLUMN.exec(folded) ?? [];
  const number = bracketed ?? summed ?? (sheet.kindAt(row, column) === 'ordinal' || CIRCLED.test(text) ? folded : undefined);
  return number === undefined ? [] : [parseInt(number, 10)];
}

function neighbour(sheet: SheetText, row: number, columns: readonly number[]): number | undefined {
  for (const column of columns) {
    const [number] = numberingAt(sheet, row, column);
    if (number === undefined) return undefined;
    if (typeof number === 'number') return number;
  }
  return undefined;
}
