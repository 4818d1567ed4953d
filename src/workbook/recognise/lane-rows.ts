import type { Area } from '../area';
import { columnsWithin, isNumbering } from './column-numbers';
import type { HeadBlock } from './heads';
import type { SheetText } from './sheet-text';
import type { IsTitle } from './titles';
import { fold } from './words';

const NOTE = /^(?:注|说明|备注|填表说明|编制说明)[:：1-9.、]|^注[^册]?/;

const SIGNED = /^(?:单位负责人|部门负责人|财务负责人|负责人|制表人?|填表人?|编制人?|审核人?|复核人?|制表日期|填报日期|编制日期|报送日期)[:：]/;

/** Rows under heads, down to the next heads, a title or the notes. */
export function rowsUnder(sheet: SheetText, block: HeadBlock, blocks: readonly HeadBlock[], isTitle: IsTitle): readonly number[] {
  const { area } = block;
  const end = endOf(sheet, block, blocks, isTitle);
  const rows: number[] = [];
  for (const row of sheet.rows) {
    if (row <= area.bottom || (row <= area.bottom + 2 && rows.length === 0 && isNumbering(sheet, row, area))) continue;
    if (row >= end) break;
    const columns = sheet.columnsIn(row).filter((column) => column >= area.left && column <= area.right);
    const first = columns[0];
    if (first === undefined) continue;
    if (NOTE.test(fold(sheet.textAt(row, first))) || isTitle(row, area.left, area.right)) break;
    if (rows.length > 0 && isClosing(sheet, row, columns)) {
      // Between two pages, the table goes on below.
      if (goesOn(sheet, row, end, area, isTitle)) continue;
      break;
    }
    rows.push(row);
  }
  return rows;
}

/** Rows under the notes that follow a table's rows, up to the next table; those of its notes and of who made it are none. */
export function rowsUnderNotes(sheet: SheetText, block: HeadBlock, rows: readonly number[], blocks: readonly HeadBlock[], isTitle: IsTitle): readonly number[] {
  const { area } = block;
  const end = endOf(sheet, block, blocks, isTitle);
  const after = sheet.rows.filter((row) => row > (rows.at(-1) ?? area.bottom) && row < end);
  const title = after.findIndex((row) => isTitle(row, 0, Infinity));
  const own = title < 0 ? after : after.slice(0, title);
  const first = own.findIndex((row) => isNote(sheet, row, area));
  return first < 0 ? [] : own.slice(first).filter((row) => !isNote(sheet, row, area) && !isClosing(sheet, row, columnsWithin(sheet, row, area)));
}

function isNote(sheet: SheetText, row: number, area: Area): boolean {
  return NOTE.test(fold(sheet.textAt(row, columnsWithin(sheet, row, area)[0] ?? area.left)));
}

/** Where the next table under some heads begins. */
function endOf(sheet: SheetText, { area }: HeadBlock, blocks: readonly HeadBlock[], isTitle: IsTitle): number {
  const below = blocks.filter((other) => other.area.top > area.bottom && other.area.left <= area.right && other.area.right >= area.left);
  return titlesBefore(sheet, area, Math.min(Infinity, ...below.map((other) => other.area.top)), blocks, isTitle);
}

/** Whether figures come below a row, before anything else begins. */
function goesOn(sheet: SheetText, from: number, end: number, { left, right }: HeadBlock['area'], isTitle: IsTitle): boolean {
  for (const row of sheet.rows) {
    if (row <= from) continue;
    if (row >= end) return false;
    const columns = sheet.columnsIn(row).filter((column) => column >= left && column <= right);
    const first = columns[0];
    if (first === undefined) continue;
    if (NOTE.test(fold(sheet.textAt(row, first))) || isTitle(row, left, right)) return false;
    if (columns.some((column) => sheet.kindAt(row, column) === 'amount')) return true;
  }
  return false;
}

/** Whether a row speaks of the heads at `top`, not of those of a table beside it. */
function belongsTo(sheet: SheetText, row: number, top: number, blocks: readonly HeadBlock[]): boolean {
  const first = sheet.columnsIn(row)[0] ?? 0;
  const below = blocks.filter(({ area }) => area.top > row && area.left <= first && first <= area.right).map(({ area }) => area.top);
  return below.length === 0 || Math.min(...below) >= top - 1;
}

/** The line with unit, year and money unit that comes again on every page. */
export function isBanner(sheet: SheetText, row: number): boolean {
  return sheet.columnsIn(row).some((column) => /^(?:金额)?单位:(?:人民币)?(?:万元|元)|^(?:部门|单位)(?:\(.*?\))?(?:名称)?:/.test(fold(sheet.textAt(row, column))));
}

/** Under a table: who made it, or the line of unit, year and money unit where it does not stand above. */
function isClosing(sheet: SheetText, row: number, columns: readonly number[]): boolean {
  if (columns.some((column) => sheet.kindAt(row, column) === 'amount')) return false;
  return isBanner(sheet, row) || columns.some((column) => SIGNED.test(fold(sheet.textAt(row, column))));
}

/** Where the title of the next table stands, wherever in its row: nothing of this lane comes after it. */
function titlesBefore(sheet: SheetText, area: HeadBlock['area'], next: number, blocks: readonly HeadBlock[], isTitle: IsTitle): number {
  let end = next;
  if (next === Infinity) return end;
  for (const row of sheet.rows.filter((candidate) => candidate > area.bottom && candidate < next).reverse()) {
    if (sheet.columnsIn(row).some((column) => column >= area.left && column <= area.right && sheet.kindAt(row, column) === 'amount')) break;
    if ((isTitle(row, 0, Infinity) || isBanner(sheet, row)) && belongsTo(sheet, row, next, blocks)) end = row;
  }
  return end;
}
