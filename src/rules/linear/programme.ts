/** Variables between bounds under sums that must come out: Σ coefficient·variable = right, each coefficient small and whole. */
export interface Programme {
  readonly costs: readonly number[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly terms: readonly (readonly [variable: number, coefficient: number])[];
  readonly right: number;
}

/** Of each variable; the lower ones are finite. */
export interface Bounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}
