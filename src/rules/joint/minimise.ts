/**
 * Leaves out whatever is not needed for the conflict: large parts first, then one by one.
 * No member of the result can be left out.
 * @param conflicts whether these alone are still in conflict
 */
export function minimise<T>(members: readonly T[], conflicts: (members: readonly T[]) => boolean): readonly T[] {
  let kept = members;
  for (let size = halfOf(members.length); ; size = halfOf(size)) {
    let reduced = false;
    for (let from = 0; from < kept.length; ) {
      const without = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (conflicts(without)) {
        kept = without;
        reduced = true;
      } else from += size;
    }
    if (size === 1 && !reduced) return kept;
  }
}

function halfOf(count: number): number {
  return Math.max(1, count >> 1);
}
