/** Why a finding may stand. */
export interface Waiver {
  readonly reason: string;
  /** The figures when it was given; a waiver does not outlive them. */
  readonly figures: string;
}
