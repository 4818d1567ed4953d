import type { Decimal } from '../amount';
import type { PerformanceRule } from '../performance';
import type { FigureId } from '../report';

/** What a number of a text states. */
export type ClaimKind = 'amount' | 'share' | 'change' | 'rate' | 'completion' | 'count';

/** Of which figures it speaks: this year's, last year's, the budget's. */
export type Period = 'this' | 'last' | 'budget';

export type ClaimVerdict =
  | 'equal'
  /** attainable by rounding: 尾差 */
  | 'rounding'
  /** ties to other numbers of the text, where no table holds the figure */
  | 'internal'
  | 'wrong'
  | 'unrecognised';

/** Offsets into the text as read. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One number of a text, and what became of it. Offsets are into the text as read. */
export interface Claim {
  readonly id: string;
  /** Title of its section, with the heading below it. */
  readonly section: string;
  /** The digits: `text.slice(start, end)`. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: Stretch;
  readonly kind: ClaimKind;
  readonly period: Period;
  readonly direction?: 'up' | 'down';
  /** Empty where it was not recognised. */
  readonly subject: string;
  /** In the set's unit; a percentage in percent. */
  readonly value: Decimal;
  readonly verdict: ClaimVerdict;
  readonly expected?: Decimal;
  readonly cells: readonly FigureId[];
}

export type Severity = 'error' | 'warning' | 'info';

/** Something that a reader of the text should see. `values` fill the sentence that is said about the rule. */
export interface TextFinding {
  readonly rule: TextRule;
  readonly severity: Severity;
  readonly section: string;
  /** What is marked: `text.slice(start, end)`; empty where something is missing. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Where it stands, if it stands in a sentence. */
  readonly sentence?: Stretch;
  readonly values: Readonly<Record<string, string>>;
  readonly expected?: string;
  readonly cells: readonly FigureId[];
  /** What to put in place of which words; none where only a person can tell. */
  readonly fix?: Fix;
}

/** Words to put in place of others. */
export interface Fix extends Stretch {
  readonly text: string;
}

export type TextRule =
  | 'wrong-number' | 'copied-number' | 'stray-sentence' | 'malformed-number' | 'direction' | 'zero-base' | 'zero-budget' | 'contradiction' | 'no-unit'
  | 'parts' | 'included' | 'groups' | 'budget-parts' | 'class-changes' | 'not-spent' | 'doubled-words' | 'doubled-sentence' | 'stray-break' | 'blank' | 'template-words' | 'internal-mark' | 'name' | 'unit-names'
  | 'unit-words' | 'missing-section' | 'missing-table' | 'improvement' | 'year'
  /** of a 绩效自评表 */
  | PerformanceRule;
