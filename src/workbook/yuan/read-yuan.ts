import { convert, roundHalfAway } from '../../amount';
import { type FormSet, formOf } from '../../forms';
import { EMPTY, type Entry, type FigureId, type Report, amountEntry, entryOf, figureKey, isDerivedOrigin } from '../../report';
import { bind } from '../bind';
import type { Binding } from '../binding';
import { figureColumn, gridOf, measureOf } from '../form-grid';
import { readReport } from '../read-report';
import type { WorkbookSnapshot } from '../snapshot';
import { yuanSet } from './yuan-set';

/** Figures in 元 and where they stand. */
export interface YuanTables {
  readonly report: Report;
  readonly binding: Binding;
}

/** The figures on a workbook's 元 sheets, as they stand; undefined where it has none. */
export function readYuan(set: FormSet, snapshot: WorkbookSnapshot): YuanTables | undefined {
  const inYuan = yuanSet(set);
  const binding = bind(inYuan, snapshot);
  return binding.tables.size === 0 ? undefined : { binding, report: readReport(inYuan, binding, snapshot) };
}

/** Whether a figure of the set is money, so that 元 and 万元 differ. */
export function isMoney(set: FormSet, id: FigureId): boolean {
  const { form, row, column } = figureKey(id);
  const declared = formOf(set, form);
  if (declared === undefined) return false;
  const grid = gridOf(declared);
  const known = grid.byKey.get(row);
  const shown = figureColumn(grid, known, column);
  return shown !== undefined && measureOf(known?.row, shown.column) === 'amount' && (known?.row.unit ?? set.money.unit) === set.money.unit;
}

/** An entry in 元 as the table's own unit has it: exact, and printed with the table's places. */
export function fromYuanEntry(set: FormSet, entry: Entry, money: boolean): Entry {
  if (entry.kind !== 'amount' || !money) return entry;
  return amountEntry(convert(entry.value, '元', set.money.unit), set.money.places, true);
}

/**
 * The printed report with the exact amounts behind it. A figure whose print is more than one unit of its last place away from
 * its 元 is not their rounding: there the print stands as it is.
 * @param yuan the 元 sheets', with what their formulas give
 */
export function withExact(set: FormSet, printed: Report, yuan: Report): Report {
  const tables = new Map(printed.tables);
  for (const [id, table] of printed.tables) {
    const source = yuan.tables.get(id);
    if (source === undefined) continue;
    const entries = new Map(table.entries);
    const origins = new Map(table.origins);
    for (const figure of new Set([...table.entries.keys(), ...source.entries.keys()])) {
      const exact = fromYuanEntry(set, source.entries.get(figure) ?? EMPTY, isMoney(set, figure));
      if (!isPrintOf(set, entryOf(printed, figure), exact)) continue;
      entries.set(figure, exact);
      // The amount is known: no formula has to give it.
      origins.set(figure, 'linked');
    }
    tables.set(id, { ...table, entries, origins });
  }
  return { ...printed, tables };
}

/** The same report where what the formulas of the 元 sheets give follows what they add up: whoever looks for a wrong figure looks below them. */
export function withYuanFormulas(exact: Report, yuan: Report): Report {
  const tables = [...exact.tables].map(([id, table]) => {
    const source = yuan.tables.get(id)?.origins;
    const origins = [...table.origins].map(([figure, origin]) => [figure, origin === 'linked' && isDerivedOrigin(source?.get(figure)) ? 'derived-to-cent' : origin] as const);
    return [id, { ...table, origins: new Map(origins) }] as const;
  });
  return { ...exact, tables: new Map(tables) };
}

function isPrintOf(set: FormSet, printed: Entry, exact: Entry): boolean {
  if (exact.kind !== 'amount') return printed.kind === 'amount' && printed.value.isZero();
  if (printed.kind !== 'amount') return printed.kind === 'empty' && roundHalfAway(exact.value, set.money.places).isZero();
  return printed.value.minus(exact.value).abs().lt(`1e-${String(set.money.places)}`);
}

/** A report in 元 in the set's own unit, every amount exact. */
export function exactReport(set: FormSet, yuan: Report): Report {
  const tables = [...yuan.tables].map(([id, table]) => {
    const entries = [...table.entries].map(([figure, entry]) => [figure, fromYuanEntry(set, entry, isMoney(set, figure))] as const);
    // What a formula gave is known too.
    return [id, { ...table, entries: new Map(entries), origins: new Map([...table.origins].filter(([, origin]) => !isDerivedOrigin(origin))) }] as const;
  });
  return { set: set.id, tables: new Map(tables) };
}
