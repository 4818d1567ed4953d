import type { Entry, FigureId, Origin, Report, Table } from '../report';
import type { FindingDelta } from './engine/board';
import type { Evaluation, Finding, RuleTally } from './finding';

/** What a person, or Excel, did to the figures. Undoing is an edit like any other. */
export type Edit =
  /** one figure's entry; of a cell that the checker computes (`derived`) the entry is taken from the formula instead */
  | { readonly kind: 'figure'; readonly figure: FigureId; readonly entry: Entry; readonly origin: Origin }
  /** a table came, or lines were inserted, removed or renamed: the table as it is now */
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'table-removed'; readonly form: string };

/** What the edits changed. A finding keeps its key as long as its rule is about the same row and column. */
export interface Delta extends FindingDelta {
  /** Figures whose entry is another now, computed ones included. */
  readonly figures: readonly FigureId[];
}

/** Follows the edits of one report. After `apply` and `settle` it says what a check of the whole report says. */
export interface Checker {
  /** Single-rule findings, at once. Figures that no table of the report has are passed over. */
  apply(edits: readonly Edit[]): Delta;
  /** What needs the whole report: findings over several rules, and likely causes. For when typing pauses. */
  settle(): Delta;
  /** In the order of the declaration: identities, then single figures by table, then codes, then sets of rules. */
  findings(): readonly Finding[];
  /** Every identity that says something, passing or not. */
  evaluations(): readonly Evaluation[];
  /** The same counted. */
  tally(): RuleTally;
  /** The report with computed figures up to date. */
  report(): Report;
}
