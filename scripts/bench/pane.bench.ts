import process from 'node:process';
import type { Browser } from 'playwright-core';
import { launchBrowser, startPlayground } from '../../tests/playground/playground-server';
import { askedForInsertion, askedForPaste } from './pane/asked';
import { commitOften } from './pane/commits';
import { openBeside } from './pane/pages';
import { startOften } from './pane/start';
import { longWorkbook } from './pane/workbooks';
import { shown } from './pairs';

/** How often: `PANE_COMMITS=60 npm run bench pane` where time is short. */
const COMMITS = parseInt(process.env['PANE_COMMITS'] ?? '200', 10);
const PLANTED = { sheet: '公开05表', address: 'D10', right: '112.14', wrong: '999' };

/**
 * As Excel on the web has it: the pane is of another site, and so runs in a process of its own. Office.js talks to no page of
 * another site but those of Office, so the stand-in takes such a name, which the browser is told to look for on this machine.
 */
const APART = 'level=3&pane=apart';
const OFFICE = 'excel.officeapps.live.com';

/** The built pane beside the stand-in, in a browser. What is entered, once as in Excel and once with both in one thread. */
export async function run(): Promise<void> {
  const playground = await startPlayground();
  const secure = await startPlayground('--https');
  const browser = await launchBrowser(`--host-resolver-rules=MAP ${OFFICE} localhost`);
  try {
    console.log(`Chromium ${browser.version()}`);
    const { url } = playground;
    await started(browser, url);
    const { insertion, reading } = await askedForInsertion(browser, url);
    console.log(`everything inserted: ${insertion} round trips (bound 2), then ${reading} to read what is calculated`);
    const long = { name: 'long.xlsx', bytes: await longWorkbook(2_000) };
    const apart = secure.url.replace('localhost', OFFICE);
    await commits(browser, apart, 'ten full tables, the pane in a process of its own', `?open=sample&${APART}`);
    await commits(browser, apart, '2,000 lines in 05, the pane in a process of its own', `?${APART}`, long);
    await commits(browser, url, 'ten full tables, one thread', '?open=sample');
    await commits(browser, url, '2,000 lines in 05, one thread', '', long);
  } finally {
    playground.stop();
    secure.stop();
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
