import type { FormSet } from '../forms';
import type { Report } from '../report';
import { type CheckResult, checkReport } from './checker';
import { CheckerState } from './checker-state';
import type { Evaluation } from './finding';
import type { CheckOptions } from './options';

/** Checks one report of a set after another, as `checkReport` does each: what they have in common is built once. */
export interface Series {
  readonly check: (report: Report, options?: CheckOptions) => CheckResult;
}

export function openSeries(set: FormSet): Series {
  let state: CheckerState | undefined;
  let current: Report | undefined;
  const turnTo = (report: Report, options: CheckOptions): CheckerState => {
    const known = state;
    if (known?.hasTablesOf(report) === false) {
      // To take tables away and to put them back costs more than to begin anew; the state with most of them is kept.
      const alone = settled(new CheckerState(set, report, options));
      if (current !== undefined && report.tables.size > current.tables.size) [state, current] = [alone, report];
      return alone;
    }
    // Where checking failed half way, what is left says nothing.
    state = undefined;
    known?.restart(report, options);
    const checker = settled(known ?? new CheckerState(set, report, options));
    [state, current] = [checker, report];
    return checker;
  };
  return {
    check: (report, options = {}) => {
      const checker = turnTo(report, options);
      const kept = checker === state;
      let evaluations: readonly Evaluation[] | undefined;
      return {
        findings: checker.findings(), tally: checker.tally(), report: checker.report(),
        // The series may have gone on since.
        evaluations: () => (evaluations ??= !kept || (checker === state && current === report) ? checker.evaluations() : checkReport(set, report, options).evaluations()),
      };
    },
  };
}

function settled(checker: CheckerState): CheckerState {
  checker.settle();
  return checker;
}
