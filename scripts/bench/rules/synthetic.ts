import { Decimal } from '../../../src/amount';
import type { Column, FormSet, Row } from '../../../src/forms';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { atMost, defines, eachColumn, eachRow, equal, here, of } from '../../../src/forms/language/build';
import type { Identity } from '../../../src/forms';
import { type Entry, type FigureId, type Origin, type Report, amountEntry, figureId } from '../../../src/report';

/**
 * A table of many rows and five columns: the first column is the sum of the others, the first row of ten the sum of the
 * nine below it, the first of a hundred that of the nine tens, and so on. 10,000 figures have 4,000 rules.
 */
export interface Synthetic {
  readonly set: FormSet;
  readonly report: Report;
  readonly rows: readonly SyntheticRow[];
  /** Pairs of rows [part, whole] whose totals are compared: part ≤ whole. */
  readonly parts: readonly (readonly [number, number])[];
  /** Figures that a person types: those that no formula gives. */
  readonly leaves: readonly FigureId[];
}

/** A row's index is its place in the sheet; `children` are those that it sums up. */
export interface SyntheticRow {
  readonly key: string;
  readonly children: readonly number[];
  /** In cents, by column. */
  readonly values: readonly number[];
}

export const COLUMNS = ['total', 'a', 'b', 'c', 'd'];

/** @param derived whether sums are formulas that follow, or figures that a person typed */
export function synthetic(figures: number, derived: boolean): Synthetic {
  const rows = rowsOf(figures / COLUMNS.length);
  const parts = rows.flatMap((row, parent) => row.children.map((child) => [child, parent] as const)).slice(0, Math.trunc(figures * 0.1));
  const entries = new Map<FigureId, Entry>();
  const origins = new Map<FigureId, Origin>();
  const leaves: FigureId[] = [];
  for (const { key, children, values } of rows) {
    COLUMNS.forEach((column, i) => {
      const id = figureId('G', key, column);
      entries.set(id, amountEntry(new Decimal(values[i] ?? 0).div(100), 2));
      const isLeaf = children.length === 0 && i > 0;
      if (isLeaf) leaves.push(id);
      else if (derived) origins.set(id, 'derived');
    });
  }
  const table = { form: 'G', lines: [], entries, origins };
  return { set: setOf(rows, parts), report: { set: 'synthetic', tables: new Map([['G', table]]) }, rows, parts, leaves };
}

function rowsOf(count: number): SyntheticRow[] {
  const levelOf = (index: number): number => {
    let level = 0;
    for (let size = 10; index % size === 0 && size <= count; size *= 10) level += 1;
    return level;
  };
  const children = (index: number): number[] => {
    const level = levelOf(index);
    const step = 10 ** (level - 1);
    return level === 0 ? [] : Array.from({ length: 9 }, (_, i) => index + (i + 1) * step).filter((child) => child < count);
  };
  const rows: SyntheticRow[] = [];
  for (let index = count - 1; index >= 0; index -= 1) {
    const below = children(index);
    const own = [1, 2, 3, 4].map((column) => (below.length === 0 ? ((index * 7919 + column * 104_729) % 1_000_000) : sum(below.map((child) => rows[child]?.values[column] ?? 0))));
    rows[index] = { key: `r${index}`, children: below, values: [sum(own), ...own] };
  }
  return rows;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function setOf(rows: readonly SyntheticRow[], parts: readonly (readonly [number, number])[]): FormSet {
  const columns: Column[] = COLUMNS.map((key) => ({ key, role: 'figure', width: 10, measure: 'amount', title: key }));
  const declared: Row[] = rows.map(({ key }) => ({ key, label: key }));
  const keyOf = (index: number): string => rows[index]?.key ?? '';
  const words = { basis: 'inferred', zh: '和', en: 'sum' } as const;
  const identities: Identity[] = [
    defines({ ...words, id: 'G-a', part: 'row', over: eachRow('G', rows.map(({ key }) => key)), left: of('G', here, 'total'), right: of('G', here, 'a', 'b', 'c', 'd') }),
    ...rows.filter(({ children }) => children.length > 0).flatMap(({ key, children }) => [
      defines({ ...words, id: 'G-b', part: key, over: eachColumn('a', 'b', 'c', 'd'), left: of('G', key, here), right: of('G', children.map(keyOf), here) }),
      equal({ ...words, id: 'G-c', part: key, left: of('G', key, 'total'), right: of('G', children.map(keyOf), 'total') }),
    ]),
    ...parts.map(([part, whole]) => atMost({ ...words, id: 'G-d', part: keyOf(part), left: of('G', keyOf(part), 'total'), right: of('G', keyOf(whole), 'total') })),
  ];
  const body = { kind: 'fixed', lanes: [{ key: 'lane', title: '', columns, rows: declared }] } as const;
  return {
    ...shanxi2024, id: 'synthetic', identities,
    forms: [{ id: 'G', kind: 'public', title: 'G', sheetName: 'G', orientation: 'portrait', head: [], body, notes: [] }],
  };
}
