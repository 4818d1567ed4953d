import { checkWorkbook } from '../../../src/app/check-workbook';
import type { LiveCheck } from '../../../src/app/session/live-check';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import type { CellPatch } from '../../../src/hosts/excel';
import { figureId } from '../../../src/report';
import { derive } from '../../../src/rules';
import { type WorkbookSnapshot, cellAt, cellOf, sheetOf } from '../../../src/workbook';
import { lanxian } from '../../samples/lanxian-2024/load';
import { allAccepted } from '../../workbook/recognise/all-accepted';
import { type Style, laidOut } from '../../workbook/recognise/layouts/layout';
import { liveOf } from './live-of';

const REPORT = derive(shanxi2024, lanxian());

function accepted(form: string, from: number, to?: number): WorkbookSnapshot {
  const style: Style = { table: (table, { head, body }) => ({ head, body: table.form.id === form ? body.slice(from, to) : body }) };
  return allAccepted(shanxi2024, laidOut(shanxi2024, REPORT, style));
}

function put(snapshot: WorkbookSnapshot, { sheetId, row, column, cell }: CellPatch): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.id === sheetId ? { ...sheet, rows: new Map([...sheet.rows, [row, Object.assign([...(sheet.rows.get(row) ?? [])], { [column]: cell })]]) } : sheet)) };
}

/** What the command line says of the same cells. */
function checkedAs(snapshot: WorkbookSnapshot) {
  const checked = checkWorkbook(snapshot);
  if (!checked.ok) throw new Error(checked.problem.kind);
  const { findings, binding, withheld } = checked.value;
  return { findings: findings.map(({ key }) => key).sort(), problems: binding.problems, withheld: [...withheld].sort() };
}

const said = (live: LiveCheck) => ({ findings: live.findings().map(({ key }) => key).sort(), problems: live.binding.problems, withheld: [...live.withheld()].sort() });

test.each([
  ['05', 0, 9, 'lines-missing'],
  ['01', 0, 22, 'row-missing'],
  ['02', 1, undefined, 'row-missing'],
] as const)('of an accepted %s that was cut off (%i–%s) the pane says what the command line says', (form, from, to, kind) => {
  const snapshot = accepted(form, from, to);
  const live = liveOf(shanxi2024, snapshot);
  expect(live.binding.problems.map((problem) => problem.kind)).toContain(kind);
  expect(said(live)).toEqual(checkedAs(snapshot));
  const judged = live.evaluations().filter(({ key }) => !live.withheld().has(key));
  expect([live.withheld().size > 0, live.tally().rules, live.evaluations().length]).toEqual([true, judged.length, judged.length]);
});

test('an entry says what came and went of what is shown, and leaves what rests on missing lines withheld', () => {
  const start = accepted('05', 0, 9);
  const live = liveOf(shanxi2024, start);
  live.settle();
  const before = said(live);
  const cell = cellOf(live.binding, figureId('03', 'total', 'total'));
  const sheet = cell && sheetOf(start, cell.sheetId);
  if (cell === undefined || sheet === undefined) throw new Error('03 has no total');
  const shown = new Set(before.findings);
  const follow = (value: CellPatch['cell']): WorkbookSnapshot => {
    const patch = { sheetId: cell.sheetId, row: cell.row, column: cell.column, cell: value };
    const snapshot = put(start, patch);
    for (const { appeared, gone } of [live.follow([patch], snapshot).delta, live.settle()]) {
      for (const key of gone) shown.delete(key);
      for (const { key } of appeared) shown.add(key);
    }
    return snapshot;
  };
  const after = follow(1);
  expect(said(live)).toEqual(checkedAs(after));
  expect([...shown].sort()).toEqual(said(live).findings);
  expect(shown.size).toBeGreaterThan(before.findings.length);
  follow(cellAt(sheet, cell.row, cell.column).value ?? undefined);
  expect([[...shown].sort(), said(live)]).toEqual([before.findings, before]);
});
