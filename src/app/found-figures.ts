import type { FormSet } from '../forms';
import { type Placement, type WorkbookSnapshot, type YuanTables, readReport } from '../workbook';
import type { Discovered } from './discover';

/** The figures of found tables that a workbook has in 元 beside those in the set's unit, as they stand; undefined where it has none. */
export function exactFound(set: FormSet, { exact }: Discovered, snapshot: WorkbookSnapshot): YuanTables | undefined {
  if (exact.size === 0) return undefined;
  const tables = new Map([...exact].map(([form, { placement }]): [string, Placement] => [form, asItStands(set, placement)]));
  const binding = { set, tables, problems: [] };
  return { binding, report: readReport(set, binding, snapshot) };
}

/** The placement read as it is written, whatever its unit. */
export function asItStands(set: FormSet, placement: Placement): Placement {
  return placement.found === undefined ? placement : { ...placement, found: { ...placement.found, money: set.money.unit, exact: false } };
}
