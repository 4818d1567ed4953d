/** @jest-environment node */
import { checkWorkbook } from '../../../src/app/check-workbook';
import type { Session } from '../../../src/app/session';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { narrate } from '../../../src/narrative';
import { figureId } from '../../../src/report';
import { derive } from '../../../src/rules';
import { type WorkbookSnapshot, cellOf, layoutSet } from '../../../src/workbook';
import { archiveOf } from '../../../taskpane/tools/document/archive';
import { toolWordsIn } from '../../../taskpane/tools/document/words';
import { lanxian } from '../../samples/lanxian-2024/load';
import { snapshotOf } from '../../workbook/model-snapshot';
import { allAccepted } from '../../workbook/recognise/all-accepted';
import { laidOut } from '../../workbook/recognise/layouts/layout';
import { fakeSession } from '../support/fake-session';
import { liveOf } from '../../app/session/live-of';

const OWN = snapshotOf(layoutSet(shanxi2024, { report: lanxian() }));

/** With another 财政拨款收入. */
function typed(snapshot: WorkbookSnapshot, value: number): WorkbookSnapshot {
  const at = cellOf(liveOf(shanxi2024, snapshot).binding, figureId('01', 'r1', 'amount'));
  if (at === undefined) throw new Error('01 has no r1');
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.id === at.sheetId ? { ...sheet, rows: new Map([...sheet.rows, [at.row, Object.assign([...(sheet.rows.get(at.row) ?? [])], { [at.column]: value })]]) } : sheet)),
  };
}

/** A session on a workbook that is another after some of its readings. */
function sessionOf(snapshots: readonly WorkbookSnapshot[], actions: Partial<Session> = {}): Session {
  const lives = snapshots.map((snapshot) => {
    const checked = checkWorkbook(snapshot);
    if (!checked.ok) throw new Error(checked.problem.kind);
    const live = liveOf(shanxi2024, snapshot);
    return { checked: { ...checked.value, binding: live.binding, report: live.report() }, snapshot, yuan: undefined, waived: [] };
  });
  let readings = 0;
  const now = () => lives[Math.min(Math.max(readings - 1, 0), lives.length - 1)];
  return fakeSession({}, {
    refresh: () => Promise.resolve(void (readings += 1)), workbook: now,
    narrative: () => narrate(shanxi2024, now()?.checked.report ?? { set: shanxi2024.id, tables: new Map() }), ...actions,
  });
}

function archived(session: Session, chosen?: WorkbookSnapshot) {
  const progress = { signal: new AbortController().signal, step: () => Promise.resolve() };
  return archiveOf(session, { mark: false, charts: false }, new Date(0), toolWordsIn('zh'), progress, chosen === undefined ? undefined : { name: '决算.xlsx', bytes: new Uint8Array([1]), snapshot: chosen });
}

test('the saved file of a workbook with accepted tables is told from one with other figures', async () => {
  const accepted = allAccepted(shanxi2024, laidOut(shanxi2024, derive(shanxi2024, lanxian()), {}));
  expect(await archived(sessionOf([accepted]), accepted)).toMatchObject({ kind: 'made', whole: true });
  expect(await archived(sessionOf([accepted]), typed(accepted, 5))).toEqual({ kind: 'other' });
  expect(await archived(sessionOf([accepted]), { sheets: [], names: [] })).toEqual({ kind: 'other' });
});

test('the saved file is held against the workbook as it is after a reading', async () => {
  expect(await archived(sessionOf([typed(OWN, 5)]), typed(OWN, 5))).toMatchObject({ kind: 'made' });
  expect(await archived(sessionOf([OWN]), typed(OWN, 5))).toEqual({ kind: 'other' });
});

test('papers of different figures are made once more, and then not at all', async () => {
  const files: number[] = [];
  const fileBytes = () => Promise.resolve({ name: 'a.xlsx', bytes: new Uint8Array([files.push(0)]) });
  expect(await archived(sessionOf([OWN, typed(OWN, 5)], { fileBytes }))).toMatchObject({ kind: 'made', whole: true });
  expect(files).toHaveLength(2);
  expect(await archived(sessionOf([OWN, typed(OWN, 5), typed(OWN, 6), typed(OWN, 7)], { fileBytes }))).toEqual({ kind: 'changed' });
  expect(files).toHaveLength(4);
});
