import type { Decimal, Refusal } from '../amount';
import type { Basis, Measure, Relation, Severity } from '../forms';
import type { PerformanceRule } from '../performance';
import type { Entry, FigureId } from '../report';
import type { Cause } from './cause';

/**
 * What a finding says about its figures.
 * `inconsistent`: no true amounts explain them; `consistent`: 尾差, they do not add up as printed but may all be right;
 * `advice`: nothing is proved, somebody should look.
 */
export type Verdict = 'inconsistent' | 'consistent' | 'advice';

/** One figure of a finding, as it stood when the finding was made. */
export interface Cell {
  readonly figure: FigureId;
  /** Which side of the relation it stands on; figures of findings without two sides are `left`. */
  readonly role: 'left' | 'right';
  readonly sign: 1 | -1;
  readonly entry: Entry;
  /** Half the width of the true amounts behind it: ½·10⁻ᵈ for printed 万元, 0 for what is exact or empty. */
  readonly half: Decimal;
}

/** What every finding has. `form`, `row` and `column` name the figure where it is shown. */
interface Located {
  /** Stable over edits and sessions: `05-a/roll-up/20801/basic`. */
  readonly key: string;
  /** As in the published list (`05-a`), or the structural check's name. */
  readonly rule: string;
  readonly part: string;
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly cells: readonly Cell[];
}

/**
 * An identity that does not hold as printed. `reported` is the left sum, `expected` the right one,
 * `difference` their difference, `allowed` half the width of all true differences:
 * |T − Σ| ≤ ½(n+1)·10⁻ᵈ for n rounded addends.
 * `cells` leaves out empty figures of a side that has any other.
 */
export interface IdentityFinding extends Located {
  readonly kind: 'identity';
  readonly basis: Basis;
  readonly relation: Relation;
  /** Whether the identity is the formula of its left cell, so that the formula can be restored. */
  readonly defines: boolean;
  readonly reported: Decimal;
  readonly expected: Decimal;
  readonly difference: Decimal;
  readonly allowed: Decimal;
  /** Best first, at most three; known after `settle()`. */
  readonly causes: readonly Cause[];
}

/** Identities that are each consistent and together impossible: a small set of them, and all their figures. */
export interface JointFinding extends Located {
  readonly kind: 'joint';
  /** None of them can be left out: the others alone are possible, as far as propagation sees. */
  readonly rules: readonly RuleRef[];
}

export interface RuleRef {
  readonly key: string;
  readonly rule: string;
  readonly part: string;
}

/** Words, or an error value, where an amount belongs. */
export interface UnreadableFinding extends Located {
  readonly kind: 'unreadable';
  readonly text: string;
  readonly reason: Refusal | 'not-calculated';
}

export interface NegativeFinding extends Located {
  readonly kind: 'negative';
  readonly reported: Decimal;
  /** A count below zero is impossible (an error); an amount may be (红字冲销, 经营亏损). */
  readonly measure: Measure;
}

/** A constant in a cell that an identity defines; `difference` is 0 where the formula gives the same today. */
export interface OvertypedFinding extends Located {
  readonly kind: 'overtyped';
  readonly reported: Decimal;
  /** What the formula gives. */
  readonly expected: Decimal;
  readonly difference: Decimal;
  /** The identity that is the cell's formula. */
  readonly definedBy: RuleRef;
}

export interface CodeFinding extends Located {
  readonly kind: 'code';
  readonly problem: CodeProblem;
}

/** What is wrong with a line's 科目代码. `code` and `name` are the line's own, except where said. */
export type CodeProblem =
  /** a line with a name or figures and no code */
  | { readonly kind: 'missing'; readonly name: string }
  /** not three, five or seven digits */
  | { readonly kind: 'length'; readonly code: string; readonly name: string }
  /** `code` is the line that should stand above the lines `children` (row keys) and does not */
  | { readonly kind: 'parent'; readonly code: string; readonly children: readonly string[] }
  /** stands below a higher code */
  | { readonly kind: 'order'; readonly code: string; readonly name: string; readonly after: string }
  /** stands in several lines (row keys, in sheet order); the finding is shown at the second */
  | { readonly kind: 'duplicate'; readonly code: string; readonly name: string; readonly rows: readonly string[] }
  /** `known` is the classification's name of the code */
  | { readonly kind: 'name'; readonly code: string; readonly name: string; readonly known: string }
  /** neither the classification nor the line has a name for it, and a published text would print the bare code */
  | { readonly kind: 'unnamed'; readonly code: string }
  /** the classification of the year does not hold it */
  | { readonly kind: 'unlisted'; readonly code: string; readonly name: string };

/** What is wrong with a 绩效自评表. `form` is the table's own (`X3`); `values` fill the sentence of the rule. */
export interface PerformanceFinding extends Located {
  readonly kind: 'performance';
  readonly rule: PerformanceRule;
  readonly values: Readonly<Record<string, string>>;
  /** What should stand there, where the table itself says. */
  readonly expected?: string;
}

/** Data, not prose: sentences are made from it at the edge. */
export type Finding = PerformanceFinding | IdentityFinding | JointFinding | UnreadableFinding | NegativeFinding | OvertypedFinding | CodeFinding;

/** How one identity stands, passing or not. */
export interface Evaluation extends RuleRef {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly basis: Basis;
  readonly severity: Severity;
  readonly relation: Relation;
  readonly outcome: Outcome;
  readonly reported: Decimal;
  readonly expected: Decimal;
}

/** How many rules stand how. */
export interface RuleTally {
  /** Those that say anything. */
  readonly rules: number;
  /** Those that hold as printed or within rounding. */
  readonly passed: number;
  readonly unreadable: number;
}

/**
 * `proved`: every figure is exact and the relation holds; `holds`: it holds as printed;
 * `consistent`, `inconsistent`, `advice`: as the finding of the same key says;
 * `unreadable`: not judged, one of its figures is not an amount.
 */
export type Outcome = 'proved' | 'holds' | Verdict | 'unreadable';
