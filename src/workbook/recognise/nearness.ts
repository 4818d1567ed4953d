import { likeness } from './words';

/** How near two plain texts are where letters may be mistyped, left out or put between, 0 to 1. */
export function nearness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  return Math.max(likeness(a, b), 1 - edits(a, b) / Math.max(a.length, b.length));
}

/** Letters to change, to take out or to put in (Levenshtein). */
function edits(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swapped, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before[b.length] ?? 0;
}
