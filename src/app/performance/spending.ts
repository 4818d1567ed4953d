import type { Decimal } from '../../amount';
import type { PerformanceForm, TextRef } from '../../forms';
import { type Report, entryAt } from '../../report';

/** Where the report prints 项目支出 of the whole unit. */
export function spendingAt({ told }: PerformanceForm): TextRef | undefined {
  const [term] = told.spending ?? [];
  const row = term?.rows.kind === 'keys' ? term.rows.keys[0] : undefined;
  return term === undefined || row === undefined || typeof term.column !== 'string' ? undefined : { form: term.form, row, column: term.column };
}

/** 项目支出 of the whole unit, in the money unit of the set; undefined where the report prints none. */
export function projectSpending(form: PerformanceForm, report: Report): Decimal | undefined {
  const at = spendingAt(form);
  const entry = at === undefined ? undefined : entryAt(report, at.form, at.row, at.column);
  return entry?.kind === 'amount' ? entry.value : undefined;
}
