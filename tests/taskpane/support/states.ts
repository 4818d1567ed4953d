import type { SessionState, TableState } from '../../../src/app/session';
import { fakeSession } from './fake-session';

/** Every table inserted under its own name, with figures that tie; `over` by table. */
export function insertedTables(over: Readonly<Record<string, Partial<TableState>>> = {}): readonly TableState[] {
  return fakeSession().getState().tables.map((table) => ({ ...table, sheet: table.number === '' ? table.title : table.number, status: 'ties', ...over[table.form] }));
}

const PROBLEM = { kind: 'timeout', limit: 30_000, advice: 'try-again' } as const;

export const UNKNOWN: SessionState['link'] = { kind: 'unknown', problem: PROBLEM };
