/** A wrong figure and what would mend it. */
export interface MendText {
  readonly figure: string;
  readonly printed: string;
  readonly proposed: string;
}
