import { CHART_SHEET, chartSheet, shownCharts } from '../../../src/app/document/chart-sheet';
import type { Session } from '../../../src/app/session';

/** Writes the sheet of charts, or says no where the tables have nothing to show yet. */
export async function insertCharts(session: Session): Promise<boolean> {
  // Results of formulas are not followed entry by entry.
  await session.refresh();
  const live = session.workbook();
  if (live === undefined) return false;
  const { checked: { set, report, binding }, snapshot } = live;
  const charts = shownCharts({ set, report });
  if (charts.length === 0) return false;
  await session.writeSheet(CHART_SHEET, (name) => chartSheet({ set, report, binding, snapshot }, charts, name));
  return true;
}
