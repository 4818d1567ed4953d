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
    // Where checking failed half way, what is left says nothing.
    const known = state;
    state = undefined;
    known?.restart(report, options);
    const checker = known ?? new CheckerState(set, report, options);
    checker.settle();
    state = checker;
    current = report;
    return checker;
  };
  return {
    check: (report, options = {}) => {
      const checker = turnTo(report, options);
      let evaluations: readonly Evaluation[] | undefined;
      return {
        findings: checker.findings(), tally: checker.tally(), report: checker.report(),
        // The series may have gone on since.
        evaluations: () => (evaluations ??= current === report ? checker.evaluations() : checkReport(set, report, options).evaluations()),
      };
    },
  };
}
