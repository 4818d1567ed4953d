import type { FormSet } from '../../../src/forms';
import { checkReport } from '../../../src/rules';
import { rootCauses } from '../../../src/rules/roots';
import type { Tables } from '../support/chosen';
import { lines, reportOf, shanxi } from '../support/reports';
import { told } from './told';

export type Rows = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** 05 in which everything ties: two 款, seven 项, one of which spends on projects alone. */
export const ROWS: Rows = {
  total: { total: '1000.00', basic: '600.00', project: '400.00' },
  '208': { total: '1000.00', basic: '600.00', project: '400.00' },
  '20801': { total: '300.10', basic: '200.05', project: '100.05' },
  '2080101': { total: '180.04', basic: '120.03', project: '60.01' },
  '2080106': { total: '120.06', basic: '80.02', project: '40.04' },
  '20805': { total: '699.90', basic: '399.95', project: '299.95' },
  '2080501': { total: '311.11', basic: '211.11', project: '100.00' },
  '2080502': { total: '212.12', basic: '112.12', project: '100.00' },
  '2080505': { total: '91.67', basic: '61.72', project: '29.95' },
  '2080506': { total: '15.00', basic: '15.00', project: '' },
  '2080599': { total: '70.00', basic: '', project: '70.00' },
};

interface Variant {
  /** Other figures and lines; `''` empties a cell. */
  readonly change?: Rows;
  /** Lines that are not printed. */
  readonly without?: readonly string[];
  /** Cells with the sheet's own formula: all parents and all totals. */
  readonly formulas?: boolean;
}

/** Table 05 as printed, but for what is said. */
export function table05({ change = {}, without = [], formulas = false }: Variant = {}): Tables {
  const kept = [...new Set([...Object.keys(ROWS), ...Object.keys(change)])].filter((row) => !without.includes(row));
  const figures = kept.map((row) => {
    const cells = Object.entries({ ...ROWS[row], ...change[row] }).filter(([, value]) => value !== '');
    const isSum = (column: string) => formulas && (column === 'total' || row.length < 7) && change[row]?.[column] === undefined;
    return [row, Object.fromEntries(cells.map(([column, value]) => [column, isSum(column) ? { origin: 'derived' as const } : value]))] as const;
  });
  return { '05': { lines: lines(...kept.filter((row) => row !== 'total').sort()), figures: Object.fromEntries(figures) } };
}

/** The causes that 山西's own identities find. */
export function causesIn(tables: Tables, set: FormSet = shanxi()): string[] {
  return rootCauses(set, checkReport(set, reportOf(tables))).map(told);
}

export function effectsIn(tables: Tables, set: FormSet = shanxi()): (readonly string[])[] {
  return rootCauses(set, checkReport(set, reportOf(tables))).map((root) => root.effects);
}
