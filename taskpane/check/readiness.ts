import type { TableState } from '../../src/app/session';

/** Whether there is anything to check or to tell. */
export type Readiness = 'no-table' | 'no-figures' | 'ready';

export function readinessOf(tables: readonly TableState[]): Readiness {
  const inserted = tables.filter(({ status, kind }) => status !== 'absent' && kind === 'public');
  if (inserted.length === 0) return 'no-table';
  return inserted.every(({ status }) => status === 'empty') ? 'no-figures' : 'ready';
}
