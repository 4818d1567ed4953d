import type { Browser, Page } from 'playwright-core';
import { type Summary, summary } from '../pairs';
import { openBeside, quiet } from './pages';

/** From the request for the pane's page to something that can be pressed, with the workbook read. */
export interface Started {
  /** With the stand-in's own page, which is being opened and drawn in the same thread. */
  readonly together: Summary;
  /** Beside a workbook that is open and at rest: nothing cached, and cached. */
  readonly first: Summary;
  readonly again: Summary;
}

export async function startOften(browser: Browser, url: string, profiles: number, each: number): Promise<Started> {
  const [together, first, again]: [number[], number[], number[]] = [[], [], []];
  for (let profile = 0; profile < profiles; profile += 1) {
    const { page, close } = await openBeside(browser, url);
    together.push(await usableAfter(page));
    const network = await page.context().newCDPSession(page);
    for (let time = 0; time < each; time += 1) {
      await network.send('Network.clearBrowserCache');
      first.push(await openPaneAnew(page));
      again.push(await openPaneAnew(page));
    }
    await close();
  }
  return { together: summary(together), first: summary(first), again: summary(again) };
}

async function openPaneAnew(page: Page): Promise<number> {
  const pane = page.frames()[1];
  await pane?.goto(pane.url());
  const time = await usableAfter(page);
  await quiet(page);
  return time;
}

async function usableAfter(page: Page): Promise<number> {
  const pane = page.frames()[1];
  const told = await pane?.waitForFunction(() => window.usableAfter);
  return (await told?.jsonValue()) ?? NaN;
}
