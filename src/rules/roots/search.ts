import type { BrokenUnder } from './broken-under';
import type { Mark } from './mark';
import type { Coefficients, World } from './world';

/** By so many places figures slide; by two where by one explains not all. */
export type Far = 1 | 2;

/** So many steps are walked before others come between. */
const PACE = 50;
/** So many are walked in all, what could explain most first. A table of 400 lines is walked wholly. */
const MOST_WALKED = 100_000;

/** What all that look for slides share. */
export interface Search {
  readonly world: World;
  readonly coefficients: Coefficients;
  readonly brokenUnder: BrokenUnder;
  readonly mark: Mark;
  readonly pace: Pace;
}

/** How many steps were walked. */
export class Pace {
  private walked = 0;

  get isSpent(): boolean {
    return this.walked >= MOST_WALKED;
  }

  /** Whether others are to come between. */
  step(): boolean {
    this.walked += 1;
    return this.walked % PACE === 0;
  }
}
