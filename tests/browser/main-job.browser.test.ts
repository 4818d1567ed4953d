import type { Browser } from 'playwright-core';
import { type Beside, goTo, openBeside, quiet } from '../../scripts/bench/pane/pages';
import { launchBrowser, type Playground, startPlayground } from '../playground/playground-server';
import { eventually } from '../setup/eventually';
import { describeWith } from '../setup/requires';

/** Building everything takes a while on a busy machine. */
const BUILD_TIME = 180_000;
const JOB_TIME = 120_000;
const TABLE = '公开05表';

/** The accountant's work of a year, by mouse and keyboard in the built pane beside the stand-in. */
describeWith('browser', 'the main job', () => {
  let browser: Browser;
  let playground: Playground;
  let beside: Beside;

  beforeAll(async () => {
    [playground, browser] = await Promise.all([startPlayground(), launchBrowser()]);
  }, BUILD_TIME);

  afterEach(() => beside.close());

  afterAll(async () => {
    playground.stop();
    await browser.close();
  });

  const open = async (query = '') => (beside = await openBeside(browser, playground.url + query));

  const value = (address: string) => beside.page.evaluate(([sheet, at]) => window.playground?.host.grid.cell(
    window.playground.host.book.sheet(sheet)?.id ?? '', Number(at.slice(1)) - 1, at.charCodeAt(0) - 65,
  ).value ?? null, [TABLE, address] as const);

  async function enter(address: string, ...inputs: readonly string[]): Promise<void> {
    await goTo(beside.page, TABLE, address);
    for (const input of inputs) {
      await beside.page.keyboard.type(input);
      await beside.page.keyboard.press('Enter');
    }
  }

  const found = (text: string) => beside.pane.locator('[data-finding]').filter({ hasText: text });

  test('everything is inserted by one button; a typed code names itself', async () => {
    const { page, pane } = await open();
    await page.locator('#ribbon').getByRole('button', { name: '插入全部表格' }).click();
    await pane.getByRole('button', { name: '转到 公开10表' }).waitFor();
    await quiet(page);
    await enter('A9', '2080505');
    await eventually(async () => expect(await value('B9')).toBe('机关事业单位基本养老保险缴费支出'));
    await enter('D9', '12.5');
    await eventually(async () => expect(await value('C9')).toBe(12.5));
    await page.keyboard.press('ControlOrMeta+z');
    await eventually(async () => expect(await value('D9')).not.toBe(12.5));
  }, JOB_TIME);

  test('a planted error is listed, leads to its cell, and goes when it is mended', async () => {
    const { page, pane } = await open('?open=sample');
    await pane.getByRole('tab', { name: /检查/ }).click();
    const right = await value('D10');
    await enter('D10', '999');
    await found(`${TABLE}!`).first().waitFor();
    const links = pane.locator('[data-finding] button').filter({ hasText: `${TABLE}!D10` });
    await goTo(page, '公开01表', 'A1');
    await links.first().click();
    await eventually(async () => expect(await page.locator('#grid input').last().inputValue()).toBe('D10'));
    await enter('D10', String(right));
    await eventually(async () => expect(await links.count()).toBe(0));
  }, JOB_TIME);

  test('a block is pasted; a line is inserted above; the findings keep their cells', async () => {
    const { page, pane } = await open('?open=sample');
    await pane.getByRole('tab', { name: /检查/ }).click();
    await goTo(page, TABLE, 'D10');
    await page.evaluate(() => navigator.clipboard.writeText('999\t1\n888\t2'));
    await page.keyboard.press('ControlOrMeta+v');
    await eventually(async () => expect([await value('D10'), await value('E11')]).toEqual([999, 2]));
    await pane.locator('[data-finding] button').filter({ hasText: `${TABLE}!D10` }).first().waitFor();
    await page.evaluate((sheet) => window.playground?.host.person.insertRows(sheet, 8), TABLE);
    await pane.locator('[data-finding] button').filter({ hasText: `${TABLE}!D11` }).first().waitFor();
  }, JOB_TIME);

  test('the narrative is generated, a number leads to its cells, and all is there after reopening', async () => {
    const { page, pane } = await open('?open=sample');
    await page.locator('#ribbon').getByRole('button', { name: '生成说明' }).click();
    await pane.getByRole('tab', { name: /说明/, selected: true }).waitFor();
    await pane.getByText('2024年度收入总计').first().waitFor();
    await expect(pane.locator('body').innerText()).resolves.toMatch(/1,?397\.29\s*万元/);
    await page.getByRole('button', { name: '保存' }).first().click();
    await page.getByRole('tab', { name: '文件' }).click();
    await Promise.all([page.waitForURL(/open=saved/), page.getByRole('button', { name: '上次保存' }).click()]);
    await page.waitForFunction(() => window.playground !== undefined);
    await page.frameLocator('#pane iframe').getByRole('button', { name: '转到 公开10表' }).or(page.frameLocator('#pane iframe').getByRole('tab').first()).first().waitFor();
    expect(await value('D10')).not.toBeNull();
  }, JOB_TIME);
});
