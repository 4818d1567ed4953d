/** A wrong figure and what would mend it. */
export interface MendText {
  readonly figure: string;
  readonly printed: string;
  readonly proposed: string;
  /** Whether the table of the figure stands in 元. */
  readonly inYuan: boolean;
}
