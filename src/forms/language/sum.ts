/** Which rows of a form a term takes. Rows that the report does not print count as exactly 0. */
export type Rows =
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  /** the row or line that the scope stands on */
  | { readonly kind: 'here' }
  /** printed lines one level below the scope's line: 合计 → 类 → 款 → 项 */
  | { readonly kind: 'children' }
  /** rows that carry the scope's code, in whatever form the term names */
  | { readonly kind: 'same-code' }
  /** rows that carry one of these codes */
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

/** The signed sum of one column over some rows of one form. */
export interface Term {
  readonly sign: 1 | -1;
  readonly form: string;
  readonly rows: Rows;
  /** A column key, or the scope's column. */
  readonly column: string | { readonly kind: 'here' };
}

/** A signed sum of figures; identities compare two, sentences print one. */
export type Sum = readonly Term[];
