/** Choices of 0 or 1 under sums that must come out: Σ coefficient·choice = right, each coefficient −2…2 and whole. */
export interface Programme {
  readonly costs: readonly number[];
  readonly rows: readonly { readonly terms: readonly (readonly [variable: number, coefficient: number])[]; readonly right: number }[];
}
