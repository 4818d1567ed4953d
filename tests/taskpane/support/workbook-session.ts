import { checkWorkbook } from '../../../src/app/check-workbook';
import type { Session, SessionState } from '../../../src/app/session';
import type { WorkbookSnapshot } from '../../../src/workbook';
import { type FakeSession, fakeSession } from './fake-session';

/** A session on a workbook with these cells; every action is a mock. */
export function workbookSession(snapshot: WorkbookSnapshot, over: Partial<SessionState> = {}, actions: Partial<Session> = {}): FakeSession {
  const checked = checkWorkbook(snapshot);
  if (!checked.ok) throw new Error(checked.problem.kind);
  const { value } = checked;
  const base = fakeSession({ set: value.set }).getState();
  const tables = base.tables.map((table) => {
    const sheet = value.binding.tables.get(table.form)?.sheetName;
    return { ...table, sheet, status: sheet === undefined ? ('absent' as const) : ('ties' as const) };
  });
  return fakeSession({ set: value.set, tables, profile: { ...base.profile, ...value.profile }, ...over }, { workbook: () => ({ checked: value, snapshot, yuan: undefined, waived: [] }), ...actions });
}
