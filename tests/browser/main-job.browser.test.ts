import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { type Beside, goTo, openBeside, quiet } from '../../scripts/bench/pane/pages';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { readWorkbook } from '../../src/hosts/file';
import { figureKey } from '../../src/report';
import { bind, cellOf, readReport } from '../../src/workbook';
import { type Playground, launchBrowser, startPlayground } from '../playground/playground-server';
import { lanxian } from '../samples/lanxian-2024/load';
import { eventually } from '../setup/eventually';
import { recalculatedCsv } from '../setup/libreoffice';
import { describeWith } from '../setup/requires';
import { temporaryFolder } from '../setup/temporary';
import { insertRowAbove, numberFormatAt, paste, type, valueAt } from './at-the-grid';
import { inputsFor } from './to-type';

/** Building everything takes a while on a busy machine, and so does a year's work. */
const BUILD_TIME = 180_000;
const JOB_TIME = 600_000;
/** For a single step. */
const PATIENCE = 120_000;

const TABLE = '公开05表';
/** Printed otherwise than their formulas give: 尾差 that the unit published. */
const OVERTYPED = [['20801', '112.17'], ['20805', '15.32']] as const;
const NARRATIVE = readFileSync(join(__dirname, '..', 'narrative', 'golden', 'lanxian-2024.txt'), 'utf8');

describeWith(['browser', 'libreoffice'], 'the main job, by mouse and keyboard in the built pane', () => {
  let browser: Browser;
  let playground: Playground;
  let beside: Beside | undefined;

  beforeAll(async () => {
    [playground, browser] = await Promise.all([startPlayground(), launchBrowser()]);
  }, BUILD_TIME);

  afterEach(async () => {
    await beside?.close();
    beside = undefined;
  });

  afterAll(async () => {
    await browser.close();
    playground.stop();
  });

  test('insert, type, mend, jump, paste, insert a row, undo, reload, narrate, save', async () => {
    beside = await openBeside(browser, playground.url);
    const { page } = beside;
    page.setDefaultTimeout(PATIENCE);
    let { pane } = beside;

    // Everything by one button.
    await page.locator('#ribbon').getByRole('button', { name: '插入全部表格' }).click();
    await pane.getByRole('button', { name: '转到 公开10表' }).waitFor();
    await quiet(page);

    // The figures, the texts, then the parents and formulas that are missing, at once.
    const { figures, texts } = inputsFor(shanxi2024, lanxian());
    for (const run of figures) await type(page, run);
    for (const { sheet, row, column, inputs } of texts.filter((run) => !run.inputs.some((text) => text.includes('\n')))) {
      await paste(page, sheet, `${String.fromCharCode(65 + column)}${row + 1}`, inputs.join('\n'));
    }
    await pane.getByRole('button', { name: '一键补全' }).click();
    await soon(async () => expect(await pane.getByRole('button', { name: '一键补全' }).count()).toBe(0));
    await quiet(page);
    for (const [code, figure] of OVERTYPED) await type(page, { sheet: TABLE, row: (await rowOf(page, code)) - 1, column: 3, inputs: [figure] });

    // What the published report has wrong is found, and nothing else.
    await pane.getByRole('tab', { name: /检查/ }).click();
    await soon(async () => expect(await errorsIn(pane)).toEqual(['Y-b']));
    expect(await valueAt(page, TABLE, 'C7')).toBe(1397.29);

    // A slip of the keyboard is found as it is entered, leads to its cell, and goes when it is mended.
    const slip = `D${await rowOf(page, '2080106')}`;
    await goTo(page, TABLE, slip);
    await page.keyboard.type('121.14');
    await page.keyboard.press('Enter');
    const cells = pane.locator('[data-finding]').filter({ hasText: '可能的原因：2080106' }).getByRole('button', { name: /^选中单元格/ });
    await cells.first().waitFor();
    const named = (await cells.first().innerText()).split('!');
    await goTo(page, '公开01表', 'A1');
    await cells.first().press('Enter');
    await soon(async () => expect(await page.locator('#grid input').last().inputValue()).toBe(named[1]));
    await type(page, { sheet: TABLE, row: Number(slip.slice(1)) - 1, column: 3, inputs: ['112.14'] });
    await soon(async () => expect(await errorsIn(pane)).toEqual(['Y-b']));

    // A block that is pasted is read; undo takes it back.
    const block = `D${await rowOf(page, '2080704')}`;
    const format = await numberFormatAt(page, TABLE, block);
    await paste(page, TABLE, block, '1\t155.04\n2\t945.16');
    await soon(async () => expect((await errorsIn(pane)).length).toBeGreaterThan(2));
    expect(await numberFormatAt(page, TABLE, block)).toBe(format);
    await page.keyboard.press('ControlOrMeta+z');
    await soon(async () => expect(await errorsIn(pane)).toEqual(['Y-b']));

    // A row in the middle, a code that was never there: it names itself, totals follow, undo restores them.
    const below = await rowOf(page, '2101102');
    await goTo(page, TABLE, `A${below}`);
    await insertRowAbove(page, below);
    await soon(async () => expect(await valueAt(page, TABLE, `A${below + 1}`)).toBe('2101102'));
    await type(page, { sheet: TABLE, row: below - 1, column: 0, inputs: ['2101101'] });
    await type(page, { sheet: TABLE, row: below - 1, column: 3, inputs: ['3'] });
    await soon(async () => expect([await valueAt(page, TABLE, 'D7'), (await errorsIn(pane)).includes('05-c')]).toEqual([146.67, true]));
    await pane.getByRole('tab', { name: '表格' }).click();
    await pane.getByRole('button', { name: '一键补全' }).click();
    await soon(async () => expect([await valueAt(page, TABLE, `B${below}`), await valueAt(page, TABLE, `C${below}`)]).toEqual(['行政单位医疗', 3]));
    await quiet(page);
    await pane.getByRole('tab', { name: /检查/ }).click();
    await type(page, { sheet: TABLE, row: below - 1, column: 3, inputs: ['7'] });
    await page.keyboard.press('ControlOrMeta+z');
    await soon(async () => expect(await valueAt(page, TABLE, 'D7')).toBe(146.67));
    await goTo(page, TABLE, `A${below}`);
    await page.keyboard.press('Delete');
    await goTo(page, TABLE, `D${below}`);
    await page.keyboard.press('Delete');
    await soon(async () => expect(await errorsIn(pane)).toEqual(['Y-b']));

    // Saved, and there again when the workbook is opened anew.
    await page.getByRole('button', { name: '保存' }).first().click();
    await page.getByRole('tab', { name: '文件' }).click();
    await Promise.all([page.waitForURL(/open=saved/), page.getByRole('button', { name: '上次保存' }).click()]);
    pane = await paneIn(page);
    await pane.getByRole('tab', { name: /检查/ }).click();
    await soon(async () => expect(await errorsIn(pane)).toEqual(['Y-b']));

    // The narrative is that of the printed figures, and a number leads to its cell.
    await page.getByRole('tab', { name: '决算公开' }).click();
    await page.locator('#ribbon').getByRole('button', { name: '生成说明' }).click();
    await pane.getByRole('button', { name: '复制全文' }).click();
    await soon(async () => expect(squeezed(await page.evaluate(() => navigator.clipboard.readText()))).toBe(squeezed(NARRATIVE)));

    await pane.getByRole('tabpanel').getByText('1,399.08', { exact: true }).first().click();
    await soon(async () => expect(await page.locator('#grid input').last().inputValue()).toBe('C37'));

    // Written twice as a sheet, it asks; whatever is answered, the pane is there again for screen readers.
    const write = pane.getByRole('button', { name: '写入工作表' });
    await write.click();
    await quiet(page);
    await write.click();
    await pane.getByRole('alertdialog').getByRole('button', { name: '取消' }).click();
    await soon(async () => expect(await pane.evaluate(() => [document.querySelector('[role=alertdialog]'), document.querySelector('#root')?.getAttribute('aria-hidden') ?? null])).toEqual([null, null]));
    await write.click();
    await pane.getByRole('alertdialog').getByRole('button', { name: '取消' }).press('Enter');
    await soon(async () => expect(await pane.evaluate(() => [document.querySelector('[role=alertdialog]'), document.querySelector('#root')?.getAttribute('aria-hidden') ?? null])).toEqual([null, null]));

    // The file holds the report, in our own reading and computed anew by another program.
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存' }).first().click()]);
    const file = join(temporaryFolder(), 'saved.xlsx');
    const bytes = readFileSync(await download.path());
    writeFileSync(file, bytes);
    const sheets = await recalculatedCsv(file);
    const read = readWorkbook(bytes);
    if (!read.ok) throw new Error(read.problem.kind);
    const binding = bind(shanxi2024, read.value);
    const report = readReport(shanxi2024, binding, read.value);
    const wrong: string[] = [];
    let compared = 0;
    for (const { form, entries } of lanxian().tables.values()) {
      for (const [id, entry] of entries) {
        if (entry.kind !== 'amount') continue;
        const cell = cellOf(binding, id);
        const computed = Number(sheets.get(cell?.sheetName ?? '')?.[cell?.row ?? 0]?.[cell?.column ?? 0] ?? NaN);
        const ours = report.tables.get(form)?.entries.get(id);
        compared += 1;
        if (computed !== entry.value.toNumber()) wrong.push(`${figureKey(id).form} ${id}: ${computed} ≠ ${entry.value.toFixed()}`);
        if (!entry.value.isZero() && (ours?.kind !== 'amount' || !ours.value.eq(entry.value))) wrong.push(`${id} is read as ${JSON.stringify(ours)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(200);
  }, JOB_TIME);

  test('the untouched page over https, as in Excel on the web', async () => {
    const secure = await startPlayground('--https');
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 900 } });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.goto(`${secure.url}?level=3`);
      const pane = await paneIn(page);
      expect(await pane.evaluate(() => [Office.context.platform, document.querySelectorAll('script:not([src])').length])).toEqual(['OfficeOnline', 0]);
      await page.locator('#ribbon').getByRole('button', { name: '插入全部表格' }).click();
      await pane.getByRole('button', { name: '转到 公开10表' }).waitFor();
      await quiet(page);
      await pane.getByRole('tab', { name: /检查/ }).click();
      await type(page, { sheet: '公开01表', row: 6, column: 2, inputs: ['12.5'] });
      await soon(async () => expect(await errorsIn(pane)).toContain('01-b'));
      await page.keyboard.press('ControlOrMeta+z');
      await soon(async () => expect(await errorsIn(pane)).toEqual([]));
    } finally {
      await context.close();
      secure.stop();
    }
  }, JOB_TIME);
});

function soon(statement: () => Promise<void>): Promise<void> {
  return eventually(statement, PATIENCE);
}

async function paneIn(page: Page): Promise<Frame> {
  await page.waitForFunction(() => window.playground !== undefined);
  const frame = await (await page.waitForSelector('#pane iframe')).contentFrame();
  if (frame === null) throw new Error('The pane has no page.');
  await frame.getByRole('tab').first().waitFor();
  await quiet(page);
  return frame;
}

/** The rules of the errors that are listed, sorted. */
function errorsIn(pane: Frame): Promise<readonly string[]> {
  return pane.locator('[data-finding]').evaluateAll((rows) => rows.flatMap((row) => {
    const [weight = '', rule = ''] = [...(row.firstElementChild?.children ?? [])].map((each) => each.textContent);
    return weight.includes('错误') ? [rule] : [];
  }).sort());
}

/** Number of the row in which a code stands. */
async function rowOf(page: Page, code: string): Promise<number> {
  for (let row = 7; row < 60; row += 1) if ((await valueAt(page, TABLE, `A${row}`)) === code) return row;
  throw new Error(`${code} stands nowhere in ${TABLE}.`);
}

function squeezed(text: string): string {
  return text.replace(/\s/g, '');
}
