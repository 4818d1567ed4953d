import type { Area } from '../area';
import type { Border, IsOnSide } from './heads';
import type { SheetText } from './sheet-text';
import { beginsBanner, endsBanner } from './surroundings';
import { CERTAIN, type TitleHit } from './titles';

/** Titles of tables side by side may begin so many rows apart, and their banners stand so near. */
const APART = 8;

/** Blank columns, or edges of columns, left of a title that has another one on its left: the heads on both sides are those of two tables. */
export function bordersOf(sheet: SheetText, titles: readonly TitleHit[]): readonly Border[] {
  const certain = titles.filter(({ score }) => score >= CERTAIN);
  if (certain.length < 2) return [];
  return certain.flatMap((title): readonly Border[] => {
    const before = certain.filter(({ row, right }) => right < title.left && Math.abs(row - title.row) <= APART).sort((a, b) => b.right - a.right)[0];
    if (before === undefined) return [];
    const [top, last] = [Math.min(title.row, before.row), Math.max(title.row, before.row)];
    const end = Math.min(Infinity, ...certain.filter(({ row }) => row > last + APART).map(({ row }) => row));
    const column = borderBetween(sheet, before.right, title.left, { top: last, end });
    return column === undefined ? [] : [{ column, top, end }];
  });
}

/** What stands beyond a border speaks of another table. */
export function sideOf(borders: readonly Border[], { top, left, right }: Area): IsOnSide {
  const parting = borders.filter((border) => border.top <= top && top < border.end && (border.column < left || border.column > right));
  return (row, column) => !parting.some((border) => border.top <= row && row < border.end && (border.column < left ? column < border.column : column > border.column));
}

/**
 * Tables may hold blank columns of their own: banners say where the left one ends and the right one begins. Where they
 * stand without a blank column between them, the banner's first words alone say it: the border runs left of their column.
 */
function borderBetween(sheet: SheetText, from: number, to: number, { top, end }: Pick<Border, 'top' | 'end'>): number | undefined {
  const rows = sheet.rows.filter((row) => row >= top && row < end);
  const blank = Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index).filter((column) => rows.every((row) => sheet.kindAt(row, column) === 'empty'));
  if (blank.length === 1) return blank[0];
  const near = sheet.rows.filter((row) => row >= top - APART && row <= top + APART && row < end);
  const said = near.flatMap((row) => sheet.columnsIn(row).filter((column) => column > from && column <= to).map((column) => ({ column, text: sheet.textAt(row, column) })));
  const lastEnd = Math.max(-1, ...said.filter(({ text }) => endsBanner(text)).map(({ column }) => column));
  const firstBegin = Math.min(Infinity, ...said.filter(({ text }) => beginsBanner(text)).map(({ column }) => column));
  if (blank.length === 0) return firstBegin < Infinity ? firstBegin - 0.5 : undefined;
  return (lastEnd >= 0 ? blank.find((column) => column > lastEnd) : undefined) ?? (firstBegin < Infinity ? blank.findLast((column) => column < firstBegin) : undefined) ?? blank.at(-1);
}
