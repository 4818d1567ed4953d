import type { Page } from 'playwright-core';
import { goTo } from '../../scripts/bench/pane/pages';
import { address } from '../../src/workbook';
import { eventually } from '../setup/eventually';
import type { Run } from './to-type';

/** Pixels of the grid's own heads, and of a point. */
const HEADS = { rows: 46, columns: 20 };
const PIXELS = 4 / 3;

/** Types one after the other, each with Enter. */
export async function type(page: Page, { sheet, row, column, inputs }: Run): Promise<void> {
  await goTo(page, sheet, address(row, column));
  for (const input of inputs) {
    await page.keyboard.type(input);
    await page.keyboard.press('Enter');
  }
}

/**
 * Pastes a block, as copied from another table: its rows on lines, its cells parted by tabs. The grid reads the clipboard and
 * writes in its own time, to the cell selected then: only when the last cell has arrived may the next thing be done.
 */
export async function paste(page: Page, sheet: string, at: string, block: string): Promise<void> {
  await goTo(page, sheet, at);
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  await page.keyboard.press('ControlOrMeta+v');
  const rows = block.split('\n').map((line) => line.split('\t'));
  const last = rows.at(-1) ?? [];
  const corner = address(Number(at.slice(1)) + rows.length - 2, at.charCodeAt(0) - 65 + last.length - 1);
  await eventually(async () => expect(String(await valueAt(page, sheet, corner))).toBe(last.at(-1)));
}

/** By the menu of a cell that is in sight, on the sheet that is shown. */
export async function insertRowAbove(page: Page, row: number): Promise<void> {
  const { x, y } = await page.evaluate(([index, pixels, heads]) => {
    const { grid } = window.playground?.host ?? {};
    const shown = grid?.activeSheetId() ?? '';
    const above = Array.from({ length: index }, (_, each) => grid?.rowHeight(shown, each) ?? 0).reduce((sum, height) => sum + height, 0);
    const canvas = [...document.querySelectorAll('#grid canvas')].map((each) => each.getBoundingClientRect()).sort((a, b) => b.height - a.height)[0];
    return { x: (canvas?.x ?? 0) + heads.rows + 10, y: (canvas?.y ?? 0) + heads.columns + (above + (grid?.rowHeight(shown, index) ?? 0) / 2) * pixels };
  }, [row - 1, PIXELS, HEADS] as const);
  await page.mouse.click(x, y);
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByText('插入', { exact: true }).last().hover();
  // Its middle is a field for the number of rows.
  await page.getByText('在上方插入').click({ position: { x: 8, y: 8 } });
}

/** How its figures are shown. */
export function numberFormatAt(page: Page, sheet: string, at: string): Promise<string | undefined> {
  return page.evaluate(([name, row, column]) => {
    const { book, grid } = window.playground?.host ?? {};
    return grid?.format(book?.sheet(name)?.id ?? '', row, column).numberFormat;
  }, [sheet, Number(at.slice(1)) - 1, at.charCodeAt(0) - 65] as const);
}

/** What stands in a cell of the grid, computed or not; null is an empty one. */
export function valueAt(page: Page, sheet: string, at: string): Promise<string | number | boolean | null> {
  return page.evaluate(([name, row, column]) => {
    const { book, grid } = window.playground?.host ?? {};
    const value = grid?.cell(book?.sheet(name)?.id ?? '', row, column).value;
    return value === undefined || value === '' ? null : value;
  }, [sheet, Number(at.slice(1)) - 1, at.charCodeAt(0) - 65] as const);
}
