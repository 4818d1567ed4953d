export type { Adjustment, Balanced } from './balance';
export type { Cause } from './cause';
export { type CheckResult, checkReport, openChecker } from './checker';
export type { Checker, Delta, Edit } from './edits';
export type {
  Cell, CodeFinding, CodeProblem, Evaluation, Finding, IdentityFinding, JointFinding, NegativeFinding, Outcome, OvertypedFinding, PerformanceFinding,
  RuleRef, RuleTally, UnreadableFinding, Verdict,
} from './finding';
export { cellInterval } from './cell-interval';
export { derive, formulaValue } from './derive';
export { type RuleInstance, instantiate } from './instantiate';
export { toUnits } from './engine/narrow';
export type { CheckOptions, NameOf } from './options';
export { type Series, openSeries } from './series';
export { type Steps, inOneGo } from './steps';
