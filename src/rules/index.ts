export type { Cause } from './cause';
export type {
  Cell, CodeFinding, CodeProblem, Evaluation, Finding, IdentityFinding, JointFinding, NegativeFinding, Outcome, OvertypedFinding, RuleRef,
  UnreadableFinding, Verdict,
} from './finding';
