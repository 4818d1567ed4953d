import { join } from 'node:path';
import process from 'node:process';
import { launchBrowser, startPlayground } from '../tests/playground/playground-server';
import { goTo, openBeside, quiet } from './bench/pane/pages';

/** `npm run picture`: docs/pane.png, the pane beside a table of the sample in which two digits changed places. */
const FILE = join(import.meta.dirname, '..', 'docs', 'pane.png');
const SIZE = { width: 1280, height: 760 };
const TABLE = '公开05表';

const [browser, playground] = await Promise.all([launchBrowser(), startPlayground()]);
const { page, pane, close } = await openBeside(browser, `${playground.url}?open=sample`);
await page.setViewportSize(SIZE);
await pane.getByRole('tab', { name: '检查' }).click();
await goTo(page, TABLE, 'D10');
await page.keyboard.type('121.14');
await page.keyboard.press('Enter');
const table = pane.getByRole('button', { name: new RegExp(`^${TABLE}`) });
await table.waitFor();
await quiet(page);
await goTo(page, TABLE, 'D10');
await table.evaluate((element) => element.closest('[role=tabpanel]')?.scrollBy(0, element.getBoundingClientRect().top - (element.closest('[role=tabpanel]')?.getBoundingClientRect().top ?? 0)));
await page.mouse.move(0, 0);
await quiet(page);
await page.screenshot({ path: FILE });
await close();
await browser.close();
playground.stop();
process.stdout.write(`${FILE}\n`);
