import type { FormSet } from '../forms';
import { unitsName } from './anchor';
import { type NameSnapshot, type WorkbookSnapshot, cellAt, sheetOf } from './snapshot';

/** How many units' figures a consolidated workbook adds up; 1 for any other. */
export function unitsIn(set: FormSet, snapshot: WorkbookSnapshot): number {
  const at = unitHeadsIn(set, snapshot);
  return at === undefined ? 1 : at.area.right - at.area.left + 1;
}

/** The names of the units that a consolidated workbook of the product adds up; none in any other. */
export function unitNamesIn(set: FormSet, snapshot: WorkbookSnapshot): readonly string[] {
  const at = unitHeadsIn(set, snapshot);
  const sheet = at === undefined ? undefined : sheetOf(snapshot, at.sheet);
  if (at === undefined || sheet === undefined) return [];
  return Array.from({ length: at.area.right - at.area.left + 1 }, (_, index) => String(cellAt(sheet, at.area.top, at.area.left + index).value ?? '').trim());
}

function unitHeadsIn(set: FormSet, { names }: WorkbookSnapshot): NameSnapshot['areas'][number] | undefined {
  return names.find(({ name, areas }) => name.toLowerCase() === unitsName(set).toLowerCase() && areas.length === 1)?.areas[0];
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
