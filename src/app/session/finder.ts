import type { FormSet } from '../../forms';
import { type FindTables, type WorkbookSnapshot, acceptedParts } from '../../workbook';

/** What finds the accepted tables of a workbook again; loaded where it holds some, undefined where it holds none. Rejects without a network. */
export async function finderFor(sets: readonly FormSet[], snapshot: WorkbookSnapshot): Promise<FindTables | undefined> {
  if (!sets.some((set) => acceptedParts(set, snapshot).length > 0)) return undefined;
  const { findTables } = await import('../../workbook/recognise');
  return findTables;
}
