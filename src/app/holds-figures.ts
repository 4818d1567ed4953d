import type { FormSet } from '../forms';
import type { Report, Table } from '../report';

/** Whether a person has entered anything in the published tables: a formula that gives 0 is no figure, a typed 0 is one. */
export function holdsFigures(set: FormSet, report: Report): boolean {
  return set.forms.some(({ id, kind }) => {
    const table = report.tables.get(id);
    return kind === 'public' && table !== undefined && tableHoldsFigures(table);
  });
}

/** The same of one table. */
export function tableHoldsFigures({ entries, origins }: Table): boolean {
  for (const [figure, entry] of entries) {
    if (entry.kind === 'unreadable') return true;
    if (entry.kind === 'amount' && (!entry.value.isZero() || origins.get(figure) !== 'derived')) return true;
  }
  return false;
}
