import type { HeadBlock } from './heads';
import type { SheetText } from './sheet-text';
import { CERTAIN, type TitleHit } from './titles';
import { fold, isSaidEmpty } from './words';

/** Rows at the end of a sheet that hold titles and heads and no figures. */
export interface Tail {
  readonly text: SheetText;
  readonly rows: readonly number[];
  readonly top: number;
}

/** Titles, banner and heads hold no more rows. */
const MOST_ROWS = 14;
const NOTE = /^(?:注|说明|备注)[:：]/;

/** What stands under the last figures and notes of a sheet from the first title or heads on; undefined where nothing does. */
export function tailOf(text: SheetText, { titles, blocks }: { readonly titles: readonly TitleHit[]; readonly blocks: readonly HeadBlock[] }): Tail | undefined {
  const last = text.rows.findLastIndex((row) => text.columnsIn(row).some((column) => text.kindAt(row, column) === 'amount' || isNote(text.textAt(row, column))));
  const under = text.rows.slice(last + 1);
  const begin = Math.min(...[...titles.filter(({ score }) => score >= CERTAIN).map(({ row }) => row), ...blocks.map(({ area }) => area.top)].filter((row) => under.includes(row)));
  const rows = under.filter((row) => row >= begin);
  if (rows.length === 0 || rows.length > MOST_ROWS) return undefined;
  // Rows under the heads: the table has begun on this sheet.
  const heads = blocks.filter(({ area }) => area.top >= begin).map(({ area }) => area.bottom);
  if (heads.length > 0 && (rows.at(-1) ?? begin) > Math.max(...heads)) return undefined;
  return { text, rows, top: begin };
}

function isNote(text: string): boolean {
  return NOTE.test(fold(text)) || isSaidEmpty(text);
}

/** A sheet without its end. */
export function cutBefore(text: SheetText, top: number): SheetText {
  const rows = text.rows.filter((row) => row < top);
  return { ...text, rows, columnsIn: (row) => (row < top ? text.columnsIn(row) : []), textAt: (row, column) => (row < top ? text.textAt(row, column) : ''), kindAt: (row, column) => (row < top ? text.kindAt(row, column) : 'empty') };
}

/** A sheet with the end of the one before it above its first row, in rows below 0. */
export function withBefore(sheet: SheetText, { text, rows, top }: Tail): SheetText {
  const bottom = rows.at(-1) ?? top;
  const at = (row: number): number => row + bottom + 1;
  return {
    sheet: sheet.sheet,
    before: { sheet: text.sheet, top: Math.max(0, top), bottom: Math.max(0, bottom) },
    rows: [...rows.map((row) => row - bottom - 1), ...sheet.rows],
    left: Math.min(sheet.left, text.left),
    right: Math.max(sheet.right, text.right),
    textAt: (row, column) => (row < 0 ? text.textAt(at(row), column) : sheet.textAt(row, column)),
    kindAt: (row, column) => (row < 0 ? text.kindAt(at(row), column) : sheet.kindAt(row, column)),
    columnsIn: (row) => (row < 0 ? text.columnsIn(at(row)) : sheet.columnsIn(row)),
  };
}
