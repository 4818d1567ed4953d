import { formSet } from '../../../src/forms';
import { type Report, type ReportJson, reportFromJson } from '../../../src/report';
import type { FormSet } from '../../../src/forms';

export function shanxi(): FormSet {
  const set = formSet('shanxi-2024');
  if (set === undefined) throw new Error('the set is gone');
  return set;
}

/** A report from plain data: `{ '05': { figures: { total: { basic: '1.00' } } } }`. */
export function reportOf(tables: ReportJson['tables'], set = 'shanxi-2024'): Report {
  const read = reportFromJson({ set, tables });
  if (read.kind === 'refused') throw new Error(read.why.en);
  return read.report;
}

/** Lines of a table, named after their codes. */
export function lines(...codes: string[]): { readonly code: string; readonly name: string }[] {
  return codes.map((code) => ({ code, name: code }));
}
