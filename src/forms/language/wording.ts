import type { Condition } from './condition';
import type { Sum } from './sum';

/**
 * How a form set tells its figures: sections → paragraphs → phrases, all of it data.
 * The narrative is written from it, and a published text is read back by it, so nothing but a form set holds a sentence.
 */
export interface Wording {
  /** Decimals of every percentage. */
  readonly percentPlaces: number;
  /** Stands where a cell holds something that cannot be read as a figure. */
  readonly unreadable: string;
  /** What is asked for where a table that holds a figure is unknown, unless the figure asks itself; `{table}` is its number or title. */
  readonly absent: string;
  /** Left out: a table that the workbook lacks is unknown, one that nobody filled in says 0. */
  readonly unknown?: readonly UnknownTable[];
  readonly sections: readonly Section[];
}

/** When the figures of a table are unknown and not 0. What another table tells of it decides. */
export interface UnknownTable {
  readonly form: string;
  /** Where the workbook lacks it: always, if left out. */
  readonly missing?: Condition;
  /** Where it is there and nobody entered anything: never, if left out. */
  readonly empty?: Condition;
}

export interface Section {
  readonly key: string;
  /** As printed, its number included: `一、收入支出决算总体情况说明`. */
  readonly title: string;
  /** Left out of the text where this does not hold. */
  readonly when?: Condition;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly style: ParagraphStyle; readonly phrases: Phrases }
  /** A list that gives each item a paragraph of its own, and its lead too. */
  | { readonly kind: 'paragraphs'; readonly list: List }
  | Choose<readonly Block[]>;

export type ParagraphStyle = 'heading' | 'body';

export type Phrases = readonly Phrase[];

/** A bare string is text. */
export type Phrase = string | Figure | Comparison | Difference | Rate | Word | Name | List | Choose<Phrases> | Lacking | Blank;

/**
 * A sum of figures. Two decimals, but a zero is `0`; a count has none.
 * With `ask`, a blank stands here while none of its figures is entered; without it they count as 0, unless their table is unknown.
 */
export interface Figure {
  readonly kind: 'amount' | 'count';
  readonly of: Sum;
  readonly ask?: string;
}

/**
 * `part ÷ whole` in percent between `lead` and `tail`. Nothing of it is printed where the whole is not positive or,
 * on the support sheet, not entered: there is no percentage of nothing.
 */
export interface Proportion {
  readonly kind: 'share' | 'completion';
  readonly part: Sum;
  readonly whole: Sum;
  readonly lead: string;
  readonly tail: string;
}

/**
 * This year's figure against another. `more`, `less` and `same` tell what is printed; inside them stand the
 * `difference` and the `rate`. Where the other figure is not entered, `unknown` and a blank for it stand instead:
 * a comparison is never invented.
 */
export interface Change {
  readonly kind: 'change';
  readonly current: Sum;
  readonly previous: Sum;
  readonly more: Phrases;
  readonly less: Phrases;
  readonly same: Phrases;
  readonly unknown: { readonly lead: string; readonly ask: string };
}

type Comparison = Proportion | Change;

/** The size of the enclosing change, without its sign: the words say the direction. */
export interface Difference {
  readonly kind: 'difference';
}

/** The enclosing change in percent of the other figure, without its sign; with its lead left out where that is not positive. */
export interface Rate {
  readonly kind: 'rate';
  readonly lead: string;
}

/** What the report says about itself, and the number of the item that a list stands on. */
export interface Word {
  readonly kind: 'word';
  readonly word: 'year' | 'last-year' | 'unit' | 'level' | 'ordinal';
  /** For `unit`: what the blank asks while the name is not entered. */
  readonly ask?: string;
}

/** 类, 款 and 项 of the functional classification: codes of 3, 5 and 7 digits. */
export type CodeLevel = '类' | '款' | '项';

/** An official name, never retyped. */
export interface Name {
  readonly kind: 'name';
  readonly of:
    /** of the row, column or code that the list stands on; with a level, of the code's ancestor there */
    | { readonly kind: 'here'; readonly level?: CodeLevel }
    | { readonly kind: 'row'; readonly form: string; readonly row: string }
    | { readonly kind: 'column'; readonly form: string; readonly column: string };
}

/** Items with a separator between them and an end after the last; a lead before the first, or `otherwise` where there is none. */
export interface List {
  readonly kind: 'list';
  readonly lead: Phrases;
  readonly items: readonly Item[];
  readonly separator: string;
  readonly end: string;
  readonly otherwise: Phrases;
}

export type Item =
  | { readonly kind: 'one'; readonly when?: Condition; readonly phrases: Phrases }
  /** `where` and `phrases` see each of them as `here`. */
  | { readonly kind: 'each'; readonly over: Items; readonly where?: Condition; readonly phrases: Phrases };

export type Items =
  /** rows of a form, in the order given */
  | { readonly kind: 'rows'; readonly form: string; readonly keys: readonly string[] }
  /** the figures of one row, side by side; `here` is the column */
  | { readonly kind: 'columns'; readonly form: string; readonly row: string; readonly columns: readonly string[] }
  /** every code of a level that any of the forms prints, ascending; what one form has lost another may still hold */
  | { readonly kind: 'codes'; readonly forms: readonly string[]; readonly level: CodeLevel }
  /** rows or lines of a form one level below the code that the enclosing list stands on */
  | { readonly kind: 'children'; readonly form: string };

/** The first case that holds. */
export interface Choose<T> {
  readonly kind: 'choose';
  readonly cases: readonly { readonly when: Condition | Some; readonly then: T }[];
  readonly otherwise: T;
}

/** Holds where it does for at least one of the items, each seen as `here`. */
export interface Some {
  readonly kind: 'some';
  readonly over: Items;
  readonly where: Condition;
}

/** A blank for the figure of the first item of which `some` speaks. */
export interface Lacking {
  readonly kind: 'lacking';
  readonly some: Some;
  readonly of: Sum;
  readonly ask: string;
}

/**
 * What only a person knows, kept as a text figure and therefore through every regeneration.
 * `lead` belongs to the blank, so that it is not said twice when a person types it as well.
 */
export interface Blank {
  readonly kind: 'blank';
  readonly at: BlankPlace;
  readonly lead: string;
  /** What is asked for while nothing is typed: `请说明变动原因`. */
  readonly ask: string;
  /** Said while nothing is typed, where the figures alone allow a sentence. */
  readonly otherwise?: Phrases;
}

export interface BlankPlace {
  readonly form: string;
  /** A row key, or the row that carries the code that the list stands on. */
  readonly row: string | { readonly kind: 'same-code' };
  readonly column: string;
}
