import type { Decimal } from '../amount';
import type { ParagraphStyle } from '../forms';
import type { FigureId } from '../report';

/** Part three of a disclosure, written from the figures of one report. */
export interface Narrative {
  readonly set: string;
  readonly sections: readonly NarrativeSection[];
}

export interface NarrativeSection {
  readonly key: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  readonly style: ParagraphStyle;
  readonly tokens: readonly Token[];
}

export type Token = TextToken | FigureToken | BlankToken;

export interface TextToken {
  readonly kind: 'text';
  readonly text: string;
}

export interface FigureToken {
  readonly kind: 'figure';
  /** What the text states, unrounded; a difference and a rate without their sign. Money in the set's unit, percentages in percent. */
  readonly value: Decimal;
  readonly format: Format;
  /** As printed. */
  readonly text: string;
  readonly from: Computation;
  /** Every cell that it came from, once each. */
  readonly cells: readonly FigureId[];
}

export type Format =
  | { readonly kind: 'amount'; readonly places: number; readonly grouping: boolean }
  | { readonly kind: 'count'; readonly grouping: boolean }
  | { readonly kind: 'percent'; readonly places: number };

/** One addend: a cell and the sign that it is taken with. */
export interface Addend {
  readonly sign: 1 | -1;
  readonly cell: FigureId;
}

/** How a printed number follows from the cells. */
export type Computation =
  | { readonly kind: 'sum'; readonly of: readonly Addend[] }
  | { readonly kind: 'share' | 'completion'; readonly part: readonly Addend[]; readonly whole: readonly Addend[] }
  | { readonly kind: 'difference' | 'rate'; readonly current: readonly Addend[]; readonly previous: readonly Addend[] };

/** What a person fills in: a reason, a purpose, or a figure that no table holds. */
export interface BlankToken {
  readonly kind: 'blank';
  /** Where it is kept; none where the report has no cell for it. */
  readonly id?: FigureId;
  /** The public table that would tell it and is unknown. */
  readonly table?: string;
  /** What a person typed, without the punctuation and words that the sentence supplies; empty if nothing. */
  readonly text: string;
  /** What is asked for. */
  readonly placeholder: string;
  /** As printed: the text, else what the figures alone allow to say, else the placeholder in 【】. */
  readonly printed: string;
  /** The text cannot be published before this is filled in. */
  readonly open: boolean;
}
