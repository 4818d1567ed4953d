import type { Level, UnitKind } from '../forms';

/** What a unit can be, and who publishes: of what a person may choose. */
export const UNIT_KINDS: readonly UnitKind[] = ['行政', '参公', '事业'];
export const LEVELS: readonly Level[] = ['单位', '部门'];
