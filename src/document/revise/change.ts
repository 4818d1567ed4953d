/** Something to change in a text, or to say about it. Offsets are into its text. */
export interface Change {
  readonly start: number;
  readonly end: number;
  /** In place of what stands there; none where it is only spoken of. */
  readonly text?: string;
  /** A comment. */
  readonly note?: string;
}

/** In the order of the text, without one that meets another before it. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  const ordered = [...changes].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Change[] = [];
  for (const change of ordered) {
    const last = kept.at(-1);
    if (last === undefined || change.start >= last.end) kept.push(change);
  }
  return kept;
}
