import type { Browser } from 'playwright-core';
import { launchBrowser, startPlayground } from '../../tests/playground/playground-server';
import { askedForInsertion, askedForPaste } from './pane/asked';
import { commitOften } from './pane/commits';
import { openBeside } from './pane/pages';
import { startOften } from './pane/start';
import { longWorkbook } from './pane/workbooks';
import { shown } from './pairs';

const COMMITS = 200;
const PLANTED = { sheet: '公开05表', address: 'D10', right: '112.14', wrong: '999' };

/** The built pane beside the stand-in, in a browser. Both share one thread, which Excel and its pane do not. */
export async function run(): Promise<void> {
  const [playground, browser] = await Promise.all([startPlayground(), launchBrowser()]);
  try {
    console.log(`Chromium ${browser.version()}`);
    const { url } = playground;
    await started(browser, url);
    const { insertion, reading } = await askedForInsertion(browser, url);
    console.log(`everything inserted: ${insertion} round trips (bound 2), then ${reading} to read what is calculated`);
    await commits(browser, url, 'ten full tables', '?open=sample');
    await commits(browser, url, '2,000 lines in 05', '', { name: 'long.xlsx', bytes: await longWorkbook(2_000) });
  } finally {
    playground.stop();
    await browser.close();
  }
}

async function started(browser: Browser, url: string): Promise<void> {
  for (const [name, query] of [['an empty workbook', ''], ['ten full tables', '?open=sample']] as const) {
    const { together, first, again } = await startOften(browser, url + query, 4, 4);
    console.log(`pane usable beside ${name}: ${shown(first)}; cached ${shown(again)} (bound 1,000 ms); while the stand-in opens too ${shown(together)}`);
  }
}

async function commits(browser: Browser, url: string, name: string, query: string, file?: Parameters<typeof openBeside>[2]): Promise<void> {
  const beside = await openBeside(browser, url + query, file);
  const { roundTrips, listed, whole, standIn, sinceEvent, alone, drawn } = await commitOften(beside, PLANTED, COMMITS);
  console.log(`${name}, ${COMMITS} commits typed and ${COMMITS} more entered, ${roundTrips} round trips (bound 0), ${listed} findings listed:`);
  console.log(`  Enter to finding: ${shown(whole)} (bound 30; 100)`);
  console.log(`    of it to the stand-in's event ${shown(standIn)}, since then ${shown(sinceEvent)}; where no editor is at work since the event ${shown(alone)}`);
  console.log(`  Enter to picture: ${shown(drawn)}`);
  const pasted = [await askedForPaste(beside.page, 3), await askedForPaste(beside.page, 15)];
  console.log(`  pasted 3 and 15 rows of two figures: ${pasted.join(' and ')} round trips (bound 1)`);
  await beside.close();
}
