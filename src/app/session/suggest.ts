/** What the product would write for the person, on a click. */
export type Suggestion =
  /** 类 and 款 that stand above entered codes and are not printed, in code order */
  | { readonly kind: 'parents'; readonly form: string; readonly codes: readonly { readonly code: string; readonly name: string }[] }
  /** derived cells of entered lines that hold neither a formula nor a figure */
  | { readonly kind: 'formulas'; readonly form: string; readonly cells: number };
