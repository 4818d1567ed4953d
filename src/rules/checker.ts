import type { FormSet } from '../forms';
import type { Report } from '../report';
import { CheckerState } from './checker-state';
import type { Checker } from './edits';
import type { Evaluation, Finding, RuleTally } from './finding';
import type { CheckOptions } from './options';

export function openChecker(set: FormSet, report: Report, options: CheckOptions = {}): Checker {
  return new CheckerState(set, report, options);
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly tally: RuleTally;
  /** Made when first asked for: most only count them. Not an accessor: that of an object literal would keep the whole check alive. */
  readonly evaluations: () => readonly Evaluation[];
  /** With computed figures up to date. */
  readonly report: Report;
}

/** Checks a whole report from scratch. */
export function checkReport(set: FormSet, report: Report, options: CheckOptions = {}): CheckResult {
  const checker = openChecker(set, report, options);
  checker.settle();
  let evaluations: readonly Evaluation[] | undefined;
  return {
    findings: checker.findings(), tally: checker.tally(), report: checker.report(),
    evaluations: () => (evaluations ??= checker.evaluations()),
  };
}
