/** Where a report keeps what the sentences need about the unit itself: a text figure of the support sheet. */
export interface TextRef {
  readonly form: string;
  readonly row: string;
  readonly column: string;
}
