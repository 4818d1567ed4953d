import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import type {} from '../../playground/page/main';
import { describeWith } from '../setup/requires';
import { launchBrowser, type Playground, startPlayground } from './playground-server';

/** Building everything takes a while on a busy machine. */
const BUILD_TIME = 180_000;
const PAGE_TIME = 60_000;

/** Waits until something is as expected; says what it is if it never gets there. */
async function until<T>(look: () => Promise<T> | undefined, expected: T): Promise<void> {
  const end = Date.now() + PAGE_TIME / 4;
  let seen = await look();
  while (JSON.stringify(seen) !== JSON.stringify(expected) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    seen = await look();
  }
  expect(seen).toEqual(expected);
}

describeWith('browser', 'the page that npm start opens', () => {
  let browser: Browser;
  let playground: Playground;
  const outside: string[] = [];

  beforeAll(async () => {
    [playground, browser] = await Promise.all([startPlayground(), launchBrowser()]);
  }, BUILD_TIME);

  afterAll(async () => {
    playground.stop();
    await browser.close();
  });

  async function visit(query = '', base = playground.url): Promise<Page> {
    const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 900 } });
    page.on('request', (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && new URL(url).hostname !== 'localhost') outside.push(url);
    });
    await page.goto(base + query);
    await page.waitForFunction(() => window.playground !== undefined, undefined, { timeout: PAGE_TIME });
    return page;
  }

  /** What stands in a cell; the sheet is named as on its tab. */
  const read = (page: Page, sheet: string, row: number, column: number) =>
    page.evaluate(
      ([name, r, c]) => {
        const { book, grid } = window.playground?.host ?? {};
        const id = book?.sheet(name)?.id;
        return id === undefined ? undefined : grid?.cell(id, r, c);
      },
      [sheet, row, column] as const,
    );

  test('shows the ribbon of the manifest, a grid and the pane', async () => {
    const page = await visit();
    await expect(page.locator('#ribbon [role=tab]').allInnerTexts()).resolves.toEqual(['文件', '开始', '决算公开']);
    const controls = await page.locator('[data-control] > span:not(.arrow)').allInnerTexts();
    expect(controls).toEqual(['插入全部表格', '插入单张表格', '检查', '生成说明', '打开窗格']);
    await page.getByRole('button', { name: '插入单张表格' }).click();
    await expect(page.getByRole('menuitem').count()).resolves.toBe(11);
    await expect(page.locator('#grid canvas').count()).resolves.toBeGreaterThan(0);
    await expect(page.frameLocator('#pane iframe').locator('body').innerText()).resolves.not.toBe('');
    await page.close();
  }, PAGE_TIME);

  test('speaks English where it is asked to', async () => {
    const page = await visit('?locale=en-US');
    await expect(page.locator('#ribbon [role=tab]').allInnerTexts()).resolves.toEqual(['File', 'Home', 'Final accounts']);
    await page.close();
  }, PAGE_TIME);

  test('hides the pane and shows it again', async () => {
    const page = await visit();
    await page.getByRole('button', { name: '关闭窗格' }).click();
    await expect(page.locator('#pane').isVisible()).resolves.toBe(false);
    await page.getByRole('button', { name: '打开窗格' }).click();
    await expect(page.locator('#pane').isVisible()).resolves.toBe(true);
    await page.close();
  }, PAGE_TIME);

  test('shows the closed pane, at its part, for a button of the ribbon, also one pressed before the pane was loaded', async () => {
    const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 900 } });
    const broken: string[] = [];
    page.on('pageerror', ({ message }) => broken.push(message));
    let press = (): void => undefined;
    const pressed = new Promise<void>((resolve) => (press = resolve));
    await page.route(/\/work-[^/]*\.js$/, (route) => pressed.then(() => route.continue()));
    await page.goto(`${playground.url}?open=sample`);
    await page.getByRole('button', { name: '关闭窗格' }).click();
    await page.locator('#ribbon').getByRole('button', { name: '检查' }).click();
    await page.frameLocator('#pane iframe').locator('#root > *').first().waitFor({ state: 'attached' });
    press();
    const check = page.frameLocator('#pane iframe').getByRole('tab', { name: '检查', selected: true });
    await check.waitFor({ state: 'visible' });
    expect(broken).toEqual([]);
    await page.close();
  }, PAGE_TIME);

  test('opens the sample, takes an entry, saves a file and opens it again', async () => {
    const page = await visit('?open=sample');
    expect(await read(page, '公开01表', 6, 2)).toEqual({ value: 1397.29 });
    // A page that is still being opened may take the keys elsewhere.
    await page.frameLocator('#pane iframe').getByRole('button', { name: '转到 公开10表' }).waitFor();
    await until(async () => {
      // The name box is the way to a cell of a canvas.
      const nameBox = page.locator('#grid input').last();
      await nameBox.fill('C8');
      await nameBox.press('Enter');
      await page.keyboard.type('12.5');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(500);
      return read(page, '公开01表', 7, 2);
    }, { value: 12.5 });

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存' }).first().click()]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const file = new ExcelJS.Workbook();
    const bytes = readFileSync(await download.path());
    await file.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    expect(file.worksheets.map(({ name }) => name).slice(0, 2)).toEqual(['公开01表', '公开02表']);
    expect(file.getWorksheet('公开01表')?.getCell('C8').value).toBe(12.5);

    await page.getByRole('tab', { name: '文件' }).click();
    await Promise.all([page.waitForURL(/open=saved/), page.getByRole('button', { name: '上次保存' }).click()]);
    await page.waitForFunction(() => window.playground !== undefined);
    expect(await read(page, '公开01表', 7, 2)).toEqual({ value: 12.5 });
    await page.close();
  }, PAGE_TIME);

  /** The workbook's file as the pane gets it: its first two letters, whether all of it came, and copies left open. */
  const fileIn = async (page: Page) => {
    const read = await page.frames()[1]?.evaluate(async () => {
      const asked = <T>(start: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
        new Promise((resolve, reject) => {
          start(({ status, value, error }) => (status === Office.AsyncResultStatus.Succeeded ? resolve(value) : reject(new Error(error.message))));
        });
      const file = await asked<Office.File>((callback) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 1000 }, callback));
      const bytes: number[] = [];
      for (let index = 0; index < file.sliceCount; index += 1) bytes.push(...((await asked<Office.Slice>((callback) => file.getSliceAsync(index, callback))).data as number[]));
      await asked<unknown>((callback) => file.closeAsync(callback));
      return { begins: String.fromCharCode(...bytes.slice(0, 2)), whole: bytes.length === file.size && file.sliceCount > 2 };
    });
    return { ...read, open: await page.evaluate(() => window.playground?.host.files.open) };
  };

  test('hands its file to the pane as Excel on the desktop does', async () => {
    const page = await visit('?open=sample');
    await page.frameLocator('#pane iframe').getByRole('tab').first().waitFor();
    expect(await fileIn(page)).toEqual({ begins: 'PK', whole: true, open: 0 });
    await page.close();
  }, PAGE_TIME);

  test('connects the untouched page over https as Excel on the web does', async () => {
    const secure = await startPlayground('--https');
    try {
      const page = await visit('?level=3', secure.url);
      const pane = page.frameLocator('#pane iframe').locator('body');
      await pane.waitFor();
      const platform = () => page.frames()[1]?.evaluate(() => `${Office.context.host} ${Office.context.platform}`).catch(() => '');
      await until(platform, 'Excel OfficeOnline');
      expect(await fileIn(page)).toEqual({ begins: 'PK', whole: true, open: 0 });
      await page.close();
    } finally {
      secure.stop();
    }
  }, BUILD_TIME);

  test('asked nothing of the network', () => {
    expect(outside).toEqual([]);
  });
});
