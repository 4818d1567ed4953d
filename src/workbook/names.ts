import { type Classification, nameOf } from '../classification';
import type { Report } from '../report';

/** Names of functional codes: what persons typed goes before the list that the product ships. */
export interface Names {
  readonly own: ReadonlyMap<string, string>;
  readonly official: Classification;
}

export function shownName(names: Names, code: string): string {
  return names.own.get(code) ?? nameOf(names.official, code) ?? '';
}

/** A name that stands in a report and is not the official one is the person's own; the first one of a code counts. */
export function withReportNames(names: Names, report: Report | undefined): Names {
  const own = new Map(names.own);
  for (const table of report?.tables.values() ?? []) {
    for (const { code, name } of table.lines) {
      if (code === '' || name === '' || own.has(code) || nameOf(names.official, code) === name) continue;
      own.set(code, name);
    }
  }
  return { own, official: names.official };
}
