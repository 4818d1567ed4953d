import { FORM_SETS, type FormSet } from '../../../src/forms';
import type { Session, SessionState, TableState } from '../../../src/app/session';

function onlySet(): FormSet {
  const [set] = FORM_SETS;
  if (set === undefined) throw new Error('The product ships no form set.');
  return set;
}

/** A workbook without any table. */
function emptyState(over: Partial<SessionState> = {}): SessionState {
  const set = onlySet();
  return {
    link: { kind: 'current' },
    set,
    profile: { unit: '', year: String(set.year), kind: '', level: '' },
    tables: set.forms.map(({ id, number, title, kind }): TableState => ({
      form: id, number: number ?? '', title, sheet: undefined, status: 'absent', errors: 0, warnings: 0, kind, protectedByOthers: false,
    })),
    projects: [],
    findings: [],
    tally: { rules: 0, passed: 0, errors: 0, warnings: 0, infos: 0 },
    suggestions: [],
    choices: { set: set.id, language: 'zh', autoComplete: false, marks: false, protectedSheets: [] },
    task: undefined,
    question: undefined,
    notice: undefined,
    version: 1,
    ...over,
  };
}

export interface FakeSession extends Session {
  /** As if the workbook had changed. */
  set(change: Partial<SessionState>): void;
}

/** A session that does nothing but be asked: every action is a mock. */
export function fakeSession(over: Partial<SessionState> = {}, actions: Partial<Session> = {}): FakeSession {
  let state = emptyState(over);
  const listeners = new Set<() => void>();
  const action = () => jest.fn(() => Promise.resolve());
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    start: action(), stop: action(), refresh: action(), look: action(), insert: action(), insertProjects: jest.fn(() => Promise.resolve([])), answer: action(), cancel: jest.fn(),
    show: action(), showPlace: action(), showFigure: action(), showTable: action(), waive: action(), waivingPerson: () => '', unwaive: action(), restore: action(), mark: action(),
    passed: () => [], report: () => ({ set: state.set.id, tables: new Map() }), narrative: () => ({ set: state.set.id, sections: [] }), setText: action(), writeNarrative: action(), writeFindings: action(),
    workbook: () => undefined, writeSheet: action(), writeSheets: action(), writeAmounts: action(), writeFormulas: action(), writeCodeList: action(), openWorkbook: jest.fn(() => Promise.resolve(true)), fileBytes: jest.fn(() => Promise.resolve(undefined)), recogniseTables: jest.fn(() => Promise.resolve(undefined)), selectedArea: jest.fn(() => Promise.resolve(undefined)), acceptTables: action(), forgetTables: action(), setProfile: action(), setChoice: action(), protect: action(), search: () => [], addLine: action(), complete: action(),
    dismissNotice: jest.fn(),
    ...actions,
  };
}
