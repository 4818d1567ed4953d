import fc from 'fast-check';
import { Decimal } from '../../src/amount';
import { FUNCTIONAL } from '../../src/classification';
import type { FormSet } from '../../src/forms';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { type Entry, type FigureId, type Line, type Report, type Table, amountEntry, figureId, lineKeys } from '../../src/report';
import { definitionOf } from '../../src/workbook/definition';
import { figureColumn, gridOf, measureOf } from '../../src/workbook/form-grid';
import { withParents } from '../../src/workbook/plan';
import { targetsOf } from './figures';

/** Numbers from a seed, the same everywhere. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = (seed >>> 0) + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface ReportShape {
  /** Left out: 山西 2024. */
  readonly set?: FormSet;
  readonly seed: number;
  /** 项 that each table with lines gets, at most. */
  readonly lines: number;
  /** Share of the cells with formulas that a person typed a figure over. */
  readonly overtyped: number;
}

/** A report as a person leaves it: inputs filled, here and there a formula typed over. */
export function reportOf({ set = shanxi2024, seed, lines, overtyped }: ReportShape): Report {
  const random = randomFrom(seed);
  const tables = set.forms.map((form): [string, Table] => {
    const printed = form.body.kind === 'lines' ? randomLines(random, lines) : [];
    const entries = new Map<FigureId, Entry>();
    for (const target of targetsOf(form, printed)) {
      const defined = definitionOf(set, target, () => true) !== undefined;
      if (defined ? random() >= overtyped : random() < 0.3) continue;
      const grid = gridOf(form);
      const row = target.row.kind === 'declared' ? grid.byKey.get(target.row.key) : undefined;
      const shown = figureColumn(grid, row, target.column);
      if (shown !== undefined) entries.set(figureId(form.id, target.row.key, target.column), randomEntry(random, measureOf(row?.row, shown.column)));
    }
    return [form.id, { form: form.id, lines: printed, entries, origins: new Map() }];
  });
  return { set: set.id, tables: new Map(tables) };
}

function randomEntry(random: Random, measure: 'amount' | 'count' | 'text'): Entry {
  switch (measure) {
    case 'text':
      return { kind: 'text', text: `甲${Math.floor(random() * 1000)}，"乙"&<丙>` };
    case 'count':
      return amountEntry(new Decimal(Math.floor(random() * 50)), 0);
    case 'amount':
      return amountEntry(new Decimal(Math.floor(random() ** 3 * 200_000_000) - (random() < 0.05 ? 100_000_000 : 0)).div(100), 2);
  }
}

const ITEMS = FUNCTIONAL.items.filter(({ code }) => code.length === 7).map(({ code }) => code);
/** Codes that no list holds. */
const UNKNOWN = Array.from({ length: 80 }, (_, i) => `2${String(30 + (i % 9)).padStart(2, '0')}${String(1 + (i % 7)).padStart(2, '0')}${String(i + 1).padStart(2, '0')}`);

function randomLines(random: Random, most: number): Line[] {
  const pool = [...ITEMS, ...UNKNOWN];
  const chosen = Array.from({ length: Math.floor(random() * (most + 1)) }, () => pool[Math.floor(random() * pool.length)] ?? '');
  const codes = withParents(chosen);
  const keys = lineKeys(codes);
  return codes.map((code, index) => {
    const official = FUNCTIONAL.byCode.get(code)?.name;
    return { row: keys[index] ?? code, code, name: official ?? (random() < 0.7 ? `自定${code}` : '') };
  });
}

export function anyReport(lines: number, overtyped: number, set: FormSet = shanxi2024): fc.Arbitrary<Report> {
  return fc.nat().map((seed) => reportOf({ set, seed, lines, overtyped }));
}
