import type { FormSet } from '../forms';
import type { Report } from '../report';
import type { Binding } from './binding';
import type { WorkbookSnapshot } from './snapshot';

/** The figures that the bound tables hold, with how each came to be there. */
export function readReport(set: FormSet, _binding: Binding, _snapshot: WorkbookSnapshot): Report {
  return { set: set.id, tables: new Map() };
}

/** Names that a person typed over the look-up or added to the classification sheet, by code. */
export function readNames(_set: FormSet, _binding: Binding, _snapshot: WorkbookSnapshot): ReadonlyMap<string, string> {
  return new Map();
}
