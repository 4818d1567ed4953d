import { formatAmount } from '../../src/amount';
import { projectSpending, spendingAt } from '../../src/app/performance/spending';
import type { Session } from '../../src/app/session';

/** Of 项目支出 that no project answers for: the amount as printed, its unit, and the table that says it. */
export interface SpendingHint {
  readonly amount: string;
  readonly unit: string;
  readonly table: string;
}

/** Undefined where there is no such spending, or some project has its table. */
export function spendingHint(session: Session): SpendingHint | undefined {
  const { set, projects, tables } = session.getState();
  const form = set.performance;
  if (form === undefined || projects.length > 0) return undefined;
  const spending = projectSpending(form, session.report());
  const table = tables.find((each) => each.form === spendingAt(form)?.form);
  if (spending === undefined || !spending.gt(0) || table === undefined) return undefined;
  return { amount: formatAmount(spending, set.money.places, true), unit: set.money.unit, table: table.number };
}
