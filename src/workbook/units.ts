import type { FormSet } from '../forms';
import { unitsName } from './anchor';
import type { WorkbookSnapshot } from './snapshot';

/** How many units' figures a consolidated workbook adds up; 1 for any other. */
export function unitsIn(set: FormSet, snapshot: WorkbookSnapshot): number {
  const area = snapshot.names.find(({ name, areas }) => name.toLowerCase() === unitsName(set).toLowerCase() && areas.length === 1)?.areas[0]?.area;
  return area === undefined ? 1 : area.right - area.left + 1;
}

const KNOWN = new WeakMap<FormSet, Map<number, FormSet>>();

/** The set with printed figures that are sums of so many printed figures: each addend was rounded by itself. */
export function summedSet(set: FormSet, units: number): FormSet {
  if (units <= 1) return set;
  const known = KNOWN.get(set) ?? new Map<number, FormSet>();
  KNOWN.set(set, known);
  const made = known.get(units) ?? { ...set, money: { ...set.money, addends: units } };
  known.set(units, made);
  return made;
}
