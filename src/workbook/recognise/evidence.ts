import type { MoneyUnit } from '../../amount';

/** Why a place is taken for a form's table. Sentences are made of it at the edge. */
export type Evidence =
  | { readonly kind: 'title'; readonly text: string; readonly exact: boolean }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'sheet-name'; readonly text: string }
  /** declared columns whose heads were found */
  | { readonly kind: 'heads'; readonly found: number; readonly of: number }
  /** rows that the form declares, by their words or codes */
  | { readonly kind: 'rows'; readonly found: number; readonly of: number }
  /** lines with codes */
  | { readonly kind: 'lines'; readonly count: number }
  /** lines that print no code; their names say which they are */
  | { readonly kind: 'named-lines'; readonly count: number }
  | { readonly kind: 'money'; readonly unit: MoneyUnit; readonly from: 'head' | 'other-tables' | 'magnitude' | 'assumed' | 'ties'; /** 元 that were made of printed 万元 */ readonly rounded: boolean }
  /** parts of the table that stand apart: repeated heads, lanes below each other */
  | { readonly kind: 'parts'; readonly count: number }
  /** of several readings, the one whose figures tie */
  | { readonly kind: 'ties'; readonly errors: number; readonly otherwise: number }
  /** of places without a figure that might as well be the other way round, the one in the set's order */
  | { readonly kind: 'order' }
  /** another place of the same table, which does not count: of another year, empty, or with the same figures */
  | { readonly kind: 'not-taken'; readonly sheetName: string; readonly why: 'year' | 'empty' | 'same'; readonly year: string }
  /** nothing stands under the title, or under its heads, but a sentence that says so */
  | { readonly kind: 'said-empty'; readonly text: string }
  /** sets whose table this might as well be: their titles */
  | { readonly kind: 'other-sets'; readonly titles: readonly string[] }
  /** of sets that fit alike, the one of the place that the workbook names */
  | { readonly kind: 'place'; readonly text: string }
  /** a person said so */
  | { readonly kind: 'accepted' };

/** `sure`: nobody has to look; `likely`: worth a look; `unsure`: a person has to say. */
export type Confidence = 'sure' | 'likely' | 'unsure';
