import type { Browser, Page } from 'playwright-core';
import { goTo, openBeside, quiet, roundTrips } from './pages';

/** How often the host was asked to insert all sheets by the pane's button, and for reading what is calculated there afterwards. */
export async function askedForInsertion(browser: Browser, url: string): Promise<{ readonly insertion: number; readonly reading: number }> {
  const { page, pane, close } = await openBeside(browser, url);
  // Coming back to the pane from the sheet is a look at the tabs by itself.
  await pane.locator('body').click({ position: { x: 2, y: 2 } });
  await quiet(page);
  const before = await counted(page);
  await pane.getByRole('button', { name: '插入全部表格' }).first().click();
  await pane.getByRole('button', { name: '转到 公开10表' }).waitFor();
  await quiet(page);
  const asked = (await counted(page)).slice(before.length);
  await close();
  // The one that writes is the last of the insertion, and by far the largest.
  const writing = asked.indexOf(Math.max(...asked));
  return { insertion: writing + 1, reading: asked.length - writing - 1 };
}

/** How often the host was asked for a block of so many figures that was pasted into 05. */
export async function askedForPaste(page: Page, rows: number): Promise<number> {
  const before = await roundTrips(page);
  await goTo(page, '公开05表', 'D10');
  await page.evaluate((text) => navigator.clipboard.writeText(text), Array.from({ length: rows }, (_, row) => `${row}.5\t${row}.25`).join('\n'));
  await page.keyboard.press('ControlOrMeta+v');
  await quiet(page);
  const pasted = await page.evaluate(() => window.playground?.host.grid.cell(window.playground.host.book.sheet('公开05表')?.id ?? '', 9, 3).value);
  if (pasted !== 0.5) throw new Error(`The paste left ${String(pasted)}.`);
  return (await roundTrips(page)) - before;
}

/** Bytes of each request so far. */
function counted(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => window.playground?.host.traffic.requests.filter(({ isCleanup }) => !isCleanup).map(({ bytes }) => bytes) ?? []);
}
