import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import { fromYuan } from '../../../src/app/yuan/from-yuan';
import { balancedFormulas, derivedTables, emptyYuanSheets } from '../../../src/app/yuan/in-workbook';
import { type Session, openSession } from '../../../src/app/session';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { excelHost } from '../../../src/hosts/excel';
import { type FigureId, figureId } from '../../../src/report';
import { derive } from '../../../src/rules';
import { balance } from '../../../src/rules/balance';
import { address, cellOf, exactReport, layoutSet, yuanSet } from '../../../src/workbook';
import { quiet } from '../../hosts/excel/support';
import { invented, shanghai } from '../../samples/shanghai-2024/invented';
import { snapshotOf } from '../../workbook/model-snapshot';

let excel: ExcelClient;
let session: Session;

beforeEach(async () => {
  excel = openExcel({ apiLevel: 9 });
  session = openSession(excelHost);
  await session.start();
});

afterEach(async () => {
  await session.stop();
  await excel.close();
});

function live() {
  const known = session.workbook();
  if (known === undefined) throw new Error('nothing is known');
  return known;
}

function yuan() {
  const known = live().yuan;
  if (known === undefined) throw new Error('no 元');
  return known;
}

/** Types into the cell of a figure in 元. */
async function type(figure: FigureId, value: number | string): Promise<void> {
  const at = cellOf(yuan().binding, figure);
  await excel.host.person.type(at?.sheetName ?? '', at === undefined ? '' : address(at.row, at.column), value);
  await quiet(260);
}

const printed = (figure: FigureId) => {
  const entry = live().checked.report.tables.get(figure.slice(0, 2))?.entries.get(figure);
  return entry?.kind === 'amount' ? entry.value.toFixed(2) : entry?.kind;
};

test('sheets in 元 are filled in, the tables in 万元 follow by formula, and an entry costs no round trip', async () => {
  await session.writeSheets(emptyYuanSheets(shanxi2024, { unit: '某中心', year: '2024' }, undefined));
  expect(yuan().binding.tables.size).toBe(10);
  expect(session.getState().profile.unit).toBe('某中心');
  const [sheet] = [...yuan().binding.tables.values()].filter(({ form }) => form.id === '05').map(({ sheetName }) => sheetName);
  await excel.host.person.type(sheet ?? '', 'A9', '2080106');
  await excel.host.person.type(sheet ?? '', 'D9', 123456.78);
  await quiet(260);
  await session.writeSheets(derivedTables(shanxi2024, { binding: live().checked.binding, snapshot: live().snapshot }, yuan()));
  expect(session.getState().tables.filter(({ status }) => status === 'absent')).toEqual([]);
  expect(printed(figureId('05', '2080106', 'basic'))).toBe('12.35');
  excel.host.traffic.reset();
  await type(figureId('05', '2080106', 'basic'), 150000);
  expect(excel.host.traffic.roundTrips).toBe(0);
  expect(printed(figureId('05', '2080106', 'basic'))).toBe('15.00');
  const own = cellOf(live().checked.binding, figureId('05', '2080106', 'basic'));
  expect(excel.host.grid.cell(own?.sheetId ?? '', own?.row ?? 0, own?.column ?? 0).value).toBe(15);
}, 90_000);

test('a workbook in 元 comes in whole: proved, no rounding left; 调平 moves what it says and can be taken back', async () => {
  const set = shanghai();
  const made = fromYuan(snapshotOf(layoutSet(set, { report: derive(yuanSet(set), invented({ seed: 4, otherBudgets: true })) })));
  if (!made.ok) throw new Error(made.problem.kind);
  await session.writeSheets(made.value.model);
  const { evaluations } = live().checked;
  expect(evaluations().filter(({ outcome }) => outcome === 'consistent')).toEqual([]);
  expect(evaluations().filter(({ outcome }) => outcome === 'proved').length).toBe(made.value.proved);
  const worked = balance(set, exactReport(set, { ...yuan().report, set: set.id }));
  if (worked.kind !== 'balanced') throw new Error(worked.kind);
  const [change] = worked.changes;
  if (change === undefined) throw new Error('nothing to change');
  await session.writeFormulas(balancedFormulas(set, yuan().binding, yuan().links, worked.changes));
  expect(session.getState().notice).toEqual({ kind: 'filled', cells: worked.changes.length });
  expect(printed(change.figure)).toBe(change.printed.toFixed(2));
  const back = balancedFormulas(set, yuan().binding, yuan().links, []);
  expect(back).toHaveLength(worked.changes.length);
  await session.writeFormulas(back);
  expect(printed(change.figure)).toBe(change.rounded.toFixed(2));
}, 120_000);
