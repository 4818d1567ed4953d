import type { FormSet } from '../../forms';
import { type Report, figureKey } from '../../report';
import { yuanSet } from '../../workbook';
import { transferFinder } from '../audit/transfers';
import { type Summed, sumReports } from './sum';
import type { Unit } from './unit';

/** What units gave each other in 元, of those that have 元; by figure and unit (index). */
export function knownTransfers(set: FormSet, units: readonly Unit[]): Summed['parts'] {
  const exact = yuanSet(set);
  const find = transferFinder(exact);
  const nothing: Report = { set: exact.id, tables: new Map() };
  const transfersOf = (report: Report): Report => ({
    ...report,
    tables: new Map([...report.tables].map(([form, table]) => [form, { ...table, entries: new Map([...table.entries].filter(([figure]) => find(form, figureKey(figure).row, figureKey(figure).column) !== undefined)) }] as const)),
  });
  return sumReports(exact, units.map(({ yuan }) => (yuan === undefined ? nothing : transfersOf(yuan)))).parts;
}
