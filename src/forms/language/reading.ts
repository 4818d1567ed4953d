import type { Sum } from './sum';

/** What a section of a published 情况说明 is about, whatever its number and exact title. */
export type SectionKind =
  | 'totals' | 'income' | 'spending' | 'appropriation' | 'general' | 'basic' | 'threePublic' | 'fund' | 'capital'
  | 'operation' | 'procurement' | 'assets' | 'performance' | 'other';

/** How published texts name a set's figures: the key by which a text is read back. */
export interface Reading {
  readonly matters: readonly Matter[];
  readonly lines: readonly LineReading[];
  /** What a share is a share of where the sentence does not say so: section → matter. */
  readonly wholes: Partial<Readonly<Record<SectionKind, string>>>;
  /** Sums that a text must keep even where no table holds them; `complete`: only where each part is told. */
  readonly parts: readonly { readonly whole: string; readonly parts: readonly string[]; readonly complete?: boolean }[];
  /** A count or amount that is part of another, and so never more: guests from abroad of all guests. `warning`: it may be more for a reason. */
  readonly within: readonly { readonly part: string; readonly whole: string; readonly severity: 'error' | 'warning' }[];
  /** Groups and the people in them: none without the other, and no fewer people than groups. `warning`: they may have gone with groups of others. */
  readonly groups: readonly { readonly groups: string; readonly people: string; readonly severity: 'error' | 'warning' }[];
  readonly averages: readonly Average[];
  /** One figure that texts often tell under several names: equal, they bear each other out; different, nothing is said. */
  readonly alike: readonly (readonly string[])[];
  /** Words of the jurisdiction's template that must not be left in. */
  readonly template: readonly string[];
  /** Grades of the performance evaluation, the best first. */
  readonly grades: readonly string[];
}

/** Amounts for each of something. Where a standard or a limit is told, the words are the same: nothing is wrong that does not fit. */
export interface Average {
  readonly words: readonly string[];
  /** Those of the words (or longer ones) that tell, with nothing but a fee, what was spent: `人均接待费9.52万元`. */
  readonly outright: readonly string[];
  /** What may stand before or behind them. */
  readonly fees: readonly string[];
  /** Of which amounts, and by which counts. */
  readonly of: readonly string[];
  readonly by: readonly string[];
}

/** One figure that texts speak of. Names are tried in their longest form first. */
export interface Matter {
  readonly key: string;
  readonly names: readonly string[];
  /** Where the names mean this. */
  readonly sections: readonly SectionKind[];
  /** Left out: money. */
  readonly measure?: 'count';
  /** Of a count: the units that it is told in; they tell apart what one name says of several. */
  readonly units?: readonly string[];
  readonly actual?: Sum;
  /** The budget at the start of the year (年初预算). */
  readonly budget?: Sum;
  /** The budget as adjusted (全年预算). */
  readonly adjusted?: Sum;
  readonly previous?: Sum;
  /** What it often is, and need not be: the operating funds of one unit are its 公用经费. */
  readonly may?: Sum;
  /** Or this. */
  readonly orMay?: Sum;
  /** Several matters share the name: it means this one after that count (`绩效自评的项目43个，涉及预算金额…`). */
  readonly after?: string;
}

/** A table whose lines (or items) texts name one by one. */
export interface LineReading {
  readonly sections: readonly SectionKind[];
  readonly form: string;
  readonly column: string;
  readonly budget?: { readonly form: string; readonly column: string };
  readonly previous?: { readonly form: string; readonly column: string };
}
