import type { MoneyUnit } from '../amount';
import type { FormSet } from '../forms';
import type { FigureId } from '../report';
import type { Area, Position } from './area';
import type { Placement } from './placement';

/** What speaks for a row whose words are not those of the form: the name of another year, near words, 行次, numbering, where it stands, sums. */
export type RowSupport = 'former' | 'words' | 'number' | 'ordinal' | 'place' | 'sums';

/** Part of a table that cannot be found or does not count, or that a person has to say something about. */
export type BindingProblem =
  | { readonly kind: 'column-missing'; readonly form: string; readonly column: string }
  | { readonly kind: 'row-missing'; readonly form: string; readonly row: string }
  /** a figure stands where the form prints none: it is in no sum */
  | { readonly kind: 'stray'; readonly form: string; readonly row: string; readonly column: string }
  /** a second sheet claims to be the table: the first one counts */
  | { readonly kind: 'copy'; readonly form: string; readonly sheetName: string }
  /** a form was found in two places that do not say the same; the one on `sheetName` counts */
  | { readonly kind: 'two-places'; readonly form: string; readonly sheetName: string; readonly other: string }
  /** the only table of a form says another year or unit than the others */
  | { readonly kind: 'of-another'; readonly form: string; readonly sheetName: string; readonly what: 'year' | 'unit'; readonly says: string; readonly others: string }
  /** the lines above tables of the product say another year than its support sheet; `form` is the first, `tables` how many */
  | { readonly kind: 'another-year'; readonly form: string; readonly sheetName: string; readonly tables: number; readonly says: string; readonly year: string }
  /** our own tables above which a person wrote another unit of money, and how many of them; named by the first */
  | { readonly kind: 'another-money'; readonly form: string; readonly sheetName: string; readonly tables: number; readonly says: MoneyUnit; readonly taken: MoneyUnit }
  /** the only table of a form stands beside the product's own and says another year or unit: it does not count */
  | { readonly kind: 'not-taken'; readonly form: string; readonly sheetName: string; readonly what: 'year' | 'unit'; readonly says: string }
  /** a found table might as well be another form's */
  | { readonly kind: 'form-unsure'; readonly form: string; readonly sheetName: string; readonly rivals: readonly string[] }
  /** the head over a column does not say clearly that it is this one; `address` is the head's */
  | { readonly kind: 'column-unsure'; readonly form: string; readonly column: string; readonly address: string }
  /** the words of a row with figures are not those of the row that it is taken for; `address` is theirs */
  | { readonly kind: 'row-unsure'; readonly form: string; readonly row: string; readonly address: string; readonly label: string; readonly why: readonly RowSupport[] }
  /** rows with figures that are none of the form's: their figures are not checked; `mayBe`: keys of declared rows that they may be, `under`: lines that they may be part of */
  | { readonly kind: 'rows-unknown'; readonly form: string; readonly sheetName: string; readonly rows: readonly { readonly address: string; readonly label: string; readonly mayBe?: readonly string[]; readonly under?: readonly string[] }[] }
  /** codes or amounts under the table's notes: they are none of its rows */
  | { readonly kind: 'below-notes'; readonly form: string; readonly sheetName: string; readonly rows: readonly { readonly address: string; readonly label: string }[] }
  /** lines that the table must have had stand nowhere: a page is missing, or 类 and 款 were left out */
  | { readonly kind: 'lines-missing'; readonly form: string; readonly sheetName: string; readonly lines: readonly string[] }
  /** heads and figures do not agree on 元 or 万元, or nothing says which; `ties`: only in this unit it ties with the other tables */
  | { readonly kind: 'money-unsure'; readonly form: string; readonly sheetName: string; readonly taken: '元' | '万元'; readonly ties?: true };

/** Form → sheet, figure ↔ cell, found by the defined names that anchor each table. */
export interface Binding {
  readonly set: FormSet;
  readonly tables: ReadonlyMap<string, Placement>;
  readonly problems: readonly BindingProblem[];
  /** What the lines around accepted tables say of the unit and the year; empty where they do not. */
  readonly said?: { readonly unit: string; readonly year: string };
  /** Tables that are no forms of the set: every 绩效自评表, by its own id (`X3`). */
  readonly attached?: ReadonlyMap<string, AttachedTable>;
}

/** Where the cells of a table of no form stand, and what they are called. */
export interface AttachedTable {
  readonly title: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly cells: ReadonlyMap<FigureId, Position>;
  readonly names: ReadonlyMap<FigureId, string>;
}
