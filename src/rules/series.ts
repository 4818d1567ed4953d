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
  let checks = 0;
  const turnTo = (report: Report, options: CheckOptions): CheckerState => {
    const known = state;
    // Where checking fails half way, what is left says nothing.
    state = undefined;
    // To take tables away and to put others in costs more than to begin anew.
    const checker = known?.hasTablesOf(report) === true ? known : new CheckerState(set, report, options);
    if (checker === known) checker.restart(report, options);
    checker.settle();
    return (state = checker);
  };
  /** A report that is more lines than anything else is looked at by itself, and what the smaller ones have in common stays. */
  const aside = (report: Report, options: CheckOptions): CheckerState => {
    const checker = new CheckerState(set, report, options);
    checker.settle();
    return checker;
  };
  return {
    check: (report, options = {}) => {
      const checker = state?.isDwarfedBy(report) === true ? aside(report, options) : turnTo(report, options);
      const mine = (checks += 1);
      let evaluations: readonly Evaluation[] | undefined;
      return {
        findings: checker.findings(), tally: checker.tally(), report: checker.report(),
        // The series may have gone on since.
        evaluations: () => (evaluations ??= (mine === checks ? checker : checkReport(set, report, options)).evaluations()),
      };
    },
  };
}
