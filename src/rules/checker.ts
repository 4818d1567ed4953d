import type { FormSet } from '../forms';
import type { Report } from '../report';
import { CheckerState } from './checker-state';
import type { Checker } from './edits';
import type { Evaluation, Finding } from './finding';
import type { CheckOptions } from './options';

export function openChecker(set: FormSet, report: Report, options: CheckOptions = {}): Checker {
  return new CheckerState(set, report, options);
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly evaluations: readonly Evaluation[];
  /** With computed figures up to date. */
  readonly report: Report;
}

/** Checks a whole report from scratch. */
export function checkReport(set: FormSet, report: Report, options: CheckOptions = {}): CheckResult {
  const checker = openChecker(set, report, options);
  checker.settle();
  return { findings: checker.findings(), evaluations: checker.evaluations(), report: checker.report() };
}
