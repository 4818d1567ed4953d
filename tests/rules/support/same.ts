import type { Report } from '../../../src/report';

/** Texts compare a hundred times faster than trees; a tree is shown only where they differ. */
export function same(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}

/** Without what means nothing: the order of figures, empty entries, typed origins. */
export function plain(report: Report): unknown {
  return [...report.tables.values()]
    .map(({ form, lines, entries, origins }) => ({
      form, lines,
      entries: [...entries].filter(([, entry]) => entry.kind !== 'empty').sort(([a], [b]) => (a < b ? -1 : 1)),
      origins: [...origins].filter(([, origin]) => origin !== 'typed').sort(([a], [b]) => (a < b ? -1 : 1)),
    }))
    .sort((a, b) => (a.form < b.form ? -1 : 1));
}
