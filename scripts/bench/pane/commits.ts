import { type Summary, summary } from '../pairs';
import { type Times, awaitCommit, committed, listedKeys } from './in-page';
import { type Beside, goTo, roundTrips } from './pages';

/** A figure that is typed in turns as it should be and as it should not. */
export interface Planted {
  readonly sheet: string;
  readonly address: string;
  readonly right: string;
  readonly wrong: string;
}

export interface Committed {
  readonly roundTrips: number;
  /** Rows in the pane's list when all was done. */
  readonly listed: number;
  /** From Enter to the finding, and of that until the stand-in raised its event and from then on. */
  readonly whole: Summary;
  readonly standIn: Summary;
  readonly sinceEvent: Summary;
  /** From Enter to the picture that shows the finding. */
  readonly drawn: Summary;
  /** From the event to the finding where nobody types: without the grid's editor at work in between. */
  readonly alone: Summary;
}

/** Longer and shorter than what the session waits for before it settles, in milliseconds. */
const PAUSES = [0, 60, 120, 180, 240, 400];
const SETTLED = 1_500;

/** Types the figure so many times and takes the time from Enter to the finding that comes or goes. */
export async function commitOften({ page, pane }: Beside, { sheet, address, right, wrong }: Planted, commits: number): Promise<Committed> {
  await pane.getByRole('tab', { name: /检查/ }).click();
  await goTo(page, sheet, address);
  const key = await keyOfFinding();
  await pane.evaluate((wanted) => {
    window.paneKey = wanted;
  }, key);
  const asked = await roundTrips(page);
  const typed = await times(type);
  const entered = await times((figure) => page.evaluate(([to, at, what]) => window.playground?.host.person.type(to, at, what), [sheet, address, figure] as const));
  return {
    roundTrips: (await roundTrips(page)) - asked,
    listed: (await pane.evaluate(listedKeys)).length,
    whole: summary(typed.map(({ enter, finding }) => finding - enter)),
    standIn: summary(typed.map(({ enter, event }) => event - enter)),
    sinceEvent: summary(typed.map(({ event, finding }) => finding - event)),
    drawn: summary(typed.map(({ enter, drawn }) => drawn - enter)),
    alone: summary(entered.map(({ event, finding }) => finding - event)),
  };

  /** The first finding that comes with the wrong figure. */
  async function keyOfFinding(): Promise<string> {
    const before = await pane.evaluate(listedKeys);
    await type(wrong);
    await page.waitForTimeout(SETTLED);
    const found = (await pane.evaluate(listedKeys)).find((listed) => !before.includes(listed));
    await type(right);
    await page.waitForTimeout(SETTLED);
    if (found === undefined) throw new Error(`Nothing is found when ${sheet}!${address} is ${wrong}.`);
    return found;
  }

  async function times(enter: (figure: string) => Promise<unknown>): Promise<readonly Times[]> {
    const all: Times[] = [];
    for (let commit = 0; commit < commits; commit += 1) {
      await page.evaluate(awaitCommit);
      await enter(commit % 2 === 0 ? wrong : right);
      const told = await page.evaluate(committed);
      if (told !== undefined) all.push(told);
      await page.waitForTimeout(PAUSES[commit % PAUSES.length] ?? 0);
    }
    return all;
  }

  async function type(figure: string): Promise<void> {
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
  }
}
