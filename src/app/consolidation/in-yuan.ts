import { convert, roundHalfAway } from '../../amount';
import { type FormSet, formOf } from '../../forms';
import { type Entry, type FigureId, type Report, type Table, amountEntry } from '../../report';
import { checkReport } from '../../rules';
import { type Binding, isMoney, yuanSet } from '../../workbook';

/**
 * The public tables of a report in 元, where every amount in them is known to the cent; else undefined. Tables printed in 元
 * without a cent anywhere are known so too, where they keep every relation that they would keep as rounded.
 * @param report in the set's unit, with what is known of it exact
 */
export function knownInYuan(set: FormSet, binding: Binding, report: Report): Report | undefined {
  const tables = [...report.tables].filter(([id]) => formOf(set, id)?.kind === 'public');
  const isExact = ([figure, entry]: readonly [FigureId, Entry]): boolean => entry.kind !== 'amount' || entry.exact || entry.value.isZero() || !isMoney(set, figure);
  if (tables.every(([, { entries }]) => [...entries].every(isExact))) return inYuan(set, tables);
  if (!tables.every(([id]) => binding.tables.get(id)?.found?.money === '元')) return undefined;
  const exact = new Map([...report.tables, ...tables.map(([id, table]) => [id, mapMoney(set, table, (value) => amountEntry(value, set.money.places, true))] as const)]);
  return errorsIn(set, { ...report, tables: exact }) > errorsIn(set, report) ? undefined : inYuan(set, tables);
}

/** Every amount as it prints: rounded to the set's places, which is what its rounding intervals speak of. */
export function asPrinted(set: FormSet, report: Report): Report {
  const { places } = set.money;
  return { ...report, tables: new Map([...report.tables].map(([id, table]) => [id, mapMoney(set, table, (value) => amountEntry(roundHalfAway(value, places), places))] as const)) };
}

function inYuan(set: FormSet, tables: readonly (readonly [string, Table])[]): Report {
  const { id, money: { places } } = yuanSet(set);
  return { set: id, tables: new Map(tables.map(([form, table]) => [form, mapMoney(set, table, (value) => amountEntry(roundHalfAway(convert(value, set.money.unit, '元'), places), places))] as const)) };
}

function mapMoney(set: FormSet, table: Table, change: (value: Extract<Entry, { kind: 'amount' }>['value']) => Entry): Table {
  return { ...table, entries: new Map([...table.entries].map(([figure, entry]) => [figure, entry.kind === 'amount' && isMoney(set, figure) ? change(entry.value) : entry] as const)) };
}

function errorsIn(set: FormSet, report: Report): number {
  return checkReport(set, report).findings.filter(({ severity }) => severity === 'error').length;
}
