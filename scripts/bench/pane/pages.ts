import type { Browser, Frame, Page } from 'playwright-core';
import type {} from '../../../playground/page/main';
import { keepTime } from './in-page';

const PATIENCE = 120_000;

/** As text, with the helper by which the compiler keeps the names of functions. */
const KEEP_TIME = `{ const __name = (made) => made; (${keepTime.toString()})(); }`;

/** The stand-in's page with the pane beside it. */
export interface Beside {
  readonly page: Page;
  readonly pane: Frame;
  readonly close: () => Promise<void>;
}

/** In a profile of its own, so that nothing is cached. `file` is opened as a person opens it. */
export async function openBeside(browser: Browser, url: string, file?: { readonly name: string; readonly bytes: Uint8Array }): Promise<Beside> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.addInitScript(KEEP_TIME);
  await page.goto(url);
  await ready(page);
  if (file !== undefined) {
    await page.getByRole('tab', { name: '文件' }).click();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '打开' }).first().click()]);
    await Promise.all([
      page.waitForURL(/open=file/, { timeout: PATIENCE }),
      chooser.setFiles({ name: file.name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(file.bytes) }),
    ]);
    await ready(page);
  }
  return { page, pane: await paneOf(page), close: () => context.close() };
}

/** Waits until every request was answered and nothing new is asked for a while. */
export async function quiet(page: Page): Promise<void> {
  let seen = -1;
  for (let now = await roundTrips(page); now !== seen; now = await roundTrips(page)) {
    seen = now;
    await page.waitForTimeout(700);
  }
}

/** The stand-in's own count, from its start. */
export function roundTrips(page: Page): Promise<number> {
  return page.evaluate(() => window.playground?.host.traffic.roundTrips ?? NaN);
}

/** By the name box: a canvas has no cells to click. */
export async function goTo(page: Page, sheet: string, address: string): Promise<void> {
  await page.evaluate((name) => {
    const { host } = window.playground ?? {};
    const id = host?.book.sheet(name)?.id;
    if (id !== undefined) host?.grid.activate(id);
  }, sheet);
  const nameBox = page.locator('#grid input').last();
  await nameBox.fill(address);
  await nameBox.press('Enter');
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => window.playground !== undefined, undefined, { timeout: PATIENCE });
}

async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('#pane iframe')).contentFrame();
  if (frame === null) throw new Error('The pane has no page.');
  await frame.getByRole('tab').first().waitFor({ timeout: PATIENCE });
  await quiet(page);
  return frame;
}
