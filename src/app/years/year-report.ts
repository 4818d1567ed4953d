import { derive } from '../../rules';
import type { Outcome, WorkbookSnapshot } from '../../workbook';
import { checkWorkbook } from '../check-workbook';
import type { Problem } from '../problem';
import type { YearReport } from './last-year';

/** A year's workbook to compare with, whatever tables it holds: with what its formulas give, not what another program left in their cells. */
export function yearReport(snapshot: WorkbookSnapshot): Outcome<YearReport, Problem> {
  const checked = checkWorkbook(snapshot, { checks: false });
  return checked.ok ? { ok: true, value: { ...checked.value, report: derive(checked.value.set, checked.value.report) } } : checked;
}
