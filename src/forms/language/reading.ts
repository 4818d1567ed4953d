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
  /** Sums that a text must keep even where no table holds them. */
  readonly parts: readonly { readonly whole: string; readonly parts: readonly string[] }[];
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
  readonly budget?: Sum;
  readonly previous?: Sum;
}

/** A table whose lines (or items) texts name one by one. */
export interface LineReading {
  readonly sections: readonly SectionKind[];
  readonly form: string;
  readonly column: string;
  readonly budget?: { readonly form: string; readonly column: string };
  readonly previous?: { readonly form: string; readonly column: string };
}
