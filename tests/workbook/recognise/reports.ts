import type { FormSet } from '../../../src/forms';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import type { Report } from '../../../src/report';
import { checkReport, derive } from '../../../src/rules';
import type { WorkbookSnapshot } from '../../../src/workbook';
import { lanxian } from '../../samples/lanxian-2024/load';
import { invented, shanghai } from '../../samples/shanghai-2024/invented';
import { type Look, diceOf, lookOf } from './scramble/look';
import { scrambled } from './scramble/workbook';

export interface Scrambled {
  readonly set: FormSet;
  readonly report: Report;
  readonly look: Look;
  readonly snapshot: WorkbookSnapshot;
}

/** The sample for even seeds, an invented report of 上海 for odd ones, laid out as the seed has it. */
export function scrambledBy(seed: number, change: Partial<Look> = {}): Scrambled {
  const dice = diceOf(seed);
  const look: Look = { ...lookOf(dice), ...change };
  const isSample = seed % 2 === 0;
  const set = isSample ? shanxi2024 : shanghai();
  const report = isSample ? derive(shanxi2024, lanxian()) : invented({ seed, otherBudgets: seed % 3 === 0 });
  return { set, report, look, snapshot: scrambled(set, report, look, dice) };
}

/** Keys of what is wrong in a report itself, however it is laid out. */
export function errorsOf(set: FormSet, report: Report): ReadonlySet<string> {
  return new Set(checkReport(set, report).findings.filter(({ severity }) => severity === 'error').map(({ key }) => key));
}
