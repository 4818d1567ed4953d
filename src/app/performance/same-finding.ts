import { sameEntry } from '../../report';
import type { PerformanceFinding } from '../../rules';

/** Says the same of the same cells. */
export function isSameFinding(a: PerformanceFinding, b: PerformanceFinding): boolean {
  return a.severity === b.severity && a.expected === b.expected && JSON.stringify(a.values) === JSON.stringify(b.values) &&
    a.cells.length === b.cells.length && a.cells.every((cell, index) => isSameCell(cell, b.cells[index]));
}

function isSameCell(a: PerformanceFinding['cells'][number], b: PerformanceFinding['cells'][number] | undefined): boolean {
  return a.figure === b?.figure && sameEntry(a.entry, b.entry);
}
