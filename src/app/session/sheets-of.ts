import type { Placement } from '../../workbook';

const KNOWN = new WeakMap<Placement, ReadonlySet<string>>();

/** The sheets (ids) that a table stands on: one that somebody else made may have pages of its own. */
export function sheetsOf(placement: Placement): ReadonlySet<string> {
  const known = KNOWN.get(placement);
  if (known !== undefined) return known;
  const sheets = new Set([placement.sheetId, ...[...(placement.found?.cells.values() ?? [])].map(({ sheetId }) => sheetId)]);
  KNOWN.set(placement, sheets);
  return sheets;
}
