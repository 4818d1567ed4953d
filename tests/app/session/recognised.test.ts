import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import { type Session, openSession } from '../../../src/app/session';
import { tableIn } from '../../../src/app/session/recognising';
import { figureId, textAt } from '../../../src/report';
import { address, cellOf } from '../../../src/workbook';
import { excelHost } from '../../../src/hosts/excel';
import { quiet } from '../../hosts/excel/support';
import { eventually } from '../../setup/eventually';
import { differences } from '../../workbook/recognise/compare';
import { scrambledBy } from '../../workbook/recognise/reports';

jest.setTimeout(120_000);

const MADE = scrambledBy(0, { sheets: 'each', title: 'plain', extras: false, pages: 'none', banner: 'cells' });
const UNIT = textAt(MADE.report, MADE.set.profile.unit.form, MADE.set.profile.unit.row, MADE.set.profile.unit.column);
const TOTAL = figureId('05', 'total', 'total');

let excel: ExcelClient;
let session: Session;

const state = () => session.getState();
const errors = () => state().findings.filter(({ severity }) => severity === 'error').map(({ form, rule }) => `${form} ${rule}`);
const found = () => state().tables.filter((table) => table.found === true).map(({ form }) => form);
const ALL = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];

/** Where a figure stands now, for a person. */
function at(figure: typeof TOTAL): { readonly sheet: string; readonly address: string } {
  const binding = session.workbook()?.checked.binding;
  const cell = binding === undefined ? undefined : cellOf(binding, figure);
  if (cell === undefined) throw new Error(`${figure} stands nowhere`);
  return { sheet: cell.sheetName, address: address(cell.row, cell.column) };
}

function contents(): string {
  return JSON.stringify(MADE.snapshot.sheets.map(({ name, rows }) => {
    const id = excel.host.book.sheet(name)?.id ?? '';
    return [...rows].map(([row, cells]) => Array.from(cells, (_, column) => excel.host.grid.cell(id, row, column).value));
  }));
}

async function acceptAll(): Promise<void> {
  const recognition = await session.recogniseTables();
  if (recognition?.discovered === undefined) throw new Error('nothing was found');
  await session.acceptTables(recognition, [...recognition.discovered.tables.values()]);
}

beforeEach(async () => {
  excel = openExcel({ apiLevel: 15 });
  const { person } = excel.host;
  for (const { name, rows } of MADE.snapshot.sheets) {
    await person.addSheet(name);
    const grid = Array.from({ length: Math.max(...rows.keys()) + 1 }, (_, row) => Array.from(rows.get(row) ?? [], (cell) => (typeof cell === 'object' ? undefined : cell)));
    const width = Math.max(...grid.map((row) => row.length));
    await person.paste(name, 'A1', grid.map((row) => Array.from({ length: width }, (_, column) => row[column])));
  }
  session = openSession(excelHost);
  await session.start();
});

afterEach(async () => {
  await session.stop();
  await excel.close();
});

test('tables of plain values are recognised, accepted without a cell being touched, and checked at every entry without a round trip', async () => {
  expect(found()).toEqual([]);
  const before = contents();
  await acceptAll();
  expect(state().notice).toMatchObject({ kind: 'accepted', tables: ALL.length });
  expect([found(), contents()]).toEqual([ALL, before]);
  const usual = errors();
  expect(state().findings.filter(({ rule }) => rule === 'overtyped')).toEqual([]);
  const { sheet, address: cell } = at(TOTAL);
  await quiet();
  excel.host.traffic.reset();
  await excel.host.person.type(sheet, cell, 9999);
  await eventually(() => expect(errors().length).toBeGreaterThan(usual.length));
  expect(state().findings.filter(({ form, restorable }) => form === '05' && restorable)).toEqual([]);
  await excel.host.person.undo();
  await eventually(() => expect(errors()).toEqual(usual));
  await quiet();
  expect(excel.host.traffic.roundTrips).toBe(0);
  expect(state().suggestions).toEqual([]);
});

test('rows that are inserted are followed, a reopened workbook is bound again, and the names go when asked', async () => {
  await acceptAll();
  const usual = errors();
  const { sheet, address: before } = at(TOTAL);
  await excel.host.person.insertRows(sheet, 1);
  await eventually(() => expect(at(TOTAL).address).not.toBe(before));
  await eventually(() => expect(errors()).toEqual(usual));
  await session.stop();
  session = openSession(excelHost);
  await session.start();
  expect([found(), errors()]).toEqual([ALL, usual]);
  const total = at(TOTAL);
  await excel.host.person.type(total.sheet, total.address, 9999);
  await eventually(() => expect(errors().length).toBeGreaterThan(usual.length));
  await excel.host.person.undo();
  await eventually(() => expect(errors()).toEqual(usual));
  await session.forgetTables();
  expect([state().notice, found(), state().findings]).toEqual([{ kind: 'forgotten' }, [], []]);
});

test('the unit that the tables name is kept until there is a support sheet, and said', async () => {
  await acceptAll();
  expect(state().notice).toMatchObject({ kind: 'accepted', taken: { unit: UNIT, written: false } });
  expect(state().profile.unit).toBe(UNIT);
  await session.insert(['P']);
  expect(state().profile.unit).toBe(UNIT);
  expect(session.workbook()?.checked.binding.tables.has('P')).toBe(true);
});

test('an empty cell of the support sheet takes the unit; what was entered stays', async () => {
  await session.insert(['P']);
  await acceptAll();
  expect(state().notice).toEqual({ kind: 'accepted', tables: ALL.length, taken: { unit: UNIT, year: '', written: true } });
  expect(state().profile.unit).toBe(UNIT);
  await session.setProfile('unit', '另一个单位');
  await acceptAll();
  expect(state().notice).toEqual({ kind: 'accepted', tables: ALL.length });
  expect(state().profile.unit).toBe('另一个单位');
});

test('a line that is added right below an accepted table belongs to it', async () => {
  await acceptAll();
  const placement = session.workbook()?.checked.binding.tables.get('05');
  const last = placement?.lines.at(-1);
  const code = placement?.found?.cells.get(`${last?.row ?? ''}/code`);
  if (placement === undefined || last === undefined || code === undefined) throw new Error('05 has no lines');
  await excel.host.person.insertRows(placement.sheetName, last.sheetRow + 2);
  await eventually(() => expect(state().link.kind).toBe('current'));
  await excel.host.person.type(placement.sheetName, address(last.sheetRow + 1, code.column), '2299999');
  await eventually(() => expect(session.workbook()?.checked.report.tables.get('05')?.lines.map((line) => line.code)).toContain('2299999'));
});

test('a person points at a table: the selection is the place, one round trip', async () => {
  const recognition = await session.recogniseTables();
  const table = recognition?.discovered?.tables.get('05');
  if (recognition === undefined || table === undefined) throw new Error('05 was not found');
  const { area, sheetName } = table.placement;
  await excel.host.person.select(sheetName, `${address(area.top, area.left)}:${address(area.bottom, area.right)}`);
  await quiet();
  excel.host.traffic.reset();
  const selected = await session.selectedArea();
  expect(excel.host.traffic.roundTrips).toBe(1);
  expect(selected).toEqual({ sheetId: table.placement.sheetId, area });
  if (selected === undefined) throw new Error('nothing is selected');
  const pointed = tableIn(recognition, '05', [selected]);
  expect(pointed?.filled).toBe(table.filled);
  expect(tableIn(recognition, '01', [selected])).toBeUndefined();
  if (pointed === undefined) throw new Error('not recognised');
  await session.acceptTables(recognition, [pointed]);
  expect(found()).toEqual(['05']);
});

test('a table under the title of another one is put right by pointing at it, and stays right over inserted and deleted rows and columns, a rename and a new session', async () => {
  const { person } = excel.host;
  const right = await session.recogniseTables();
  const own = right?.discovered?.tables.get('05')?.placement;
  if (own === undefined) throw new Error('05 was not found');
  const title = address(own.area.top, own.area.left);
  await person.type(own.sheetName, title, '国有资本经营预算财政拨款支出决算表');
  const recognition = await session.recogniseTables();
  if (recognition?.discovered === undefined) throw new Error('nothing was found');
  const { tables } = recognition.discovered;
  // What stands there is no certain 05 any more: it is asked about, or not found.
  expect(tables.get('05')?.confidence).not.toBe('sure');
  await person.select(own.sheetName, `${title}:${address(own.area.bottom, own.area.right)}`);
  await quiet();
  const selected = await session.selectedArea();
  const pointed = selected === undefined ? undefined : tableIn(recognition, '05', [selected]);
  if (pointed === undefined) throw new Error('05 is not where it was pointed at');
  await session.acceptTables(recognition, [...[...tables.values()].filter(({ placement }) => placement.form.id !== '05' && placement.sheetName !== own.sheetName), pointed]);
  const read = () => session.workbook()?.checked.report;
  const isRight = async () => eventually(() => expect(read() === undefined ? ['nothing'] : differences(MADE.set, MADE.report, read() ?? MADE.report).filter((each) => each.startsWith('05'))).toEqual([]));
  await isRight();
  const first = own.lines[0]?.sheetRow ?? own.body.first;
  await person.insertRows(own.sheetName, 1, 3);
  await person.insertRows(own.sheetName, first + 5);
  await person.insertColumns(own.sheetName, 1);
  await isRight();
  await person.deleteRows(own.sheetName, 2);
  await person.deleteColumns(own.sheetName, 0);
  await person.deleteRows(own.sheetName, first + 4);
  await person.renameSheet(own.sheetName, '一般公共预算支出');
  await eventually(() => expect(at(TOTAL).sheet).toBe('一般公共预算支出'));
  await isRight();
  await session.stop();
  session = openSession(excelHost);
  await session.start();
  expect(found()).toContain('05');
  await isRight();
});

test('errors of accepted tables are marked, no cell is changed, and no mark is left behind', async () => {
  await acceptAll();
  const { sheet, address: cell } = at(TOTAL);
  const id = excel.host.book.sheet(sheet)?.id ?? '';
  const rules = () => MADE.snapshot.sheets.flatMap(({ name }) => excel.host.book.state(excel.host.book.sheet(name)?.id ?? '').rules);
  await excel.host.person.type(sheet, cell, 9999);
  await eventually(() => expect(errors()).toContain('05 05-a'));
  const before = contents();
  await session.mark(true);
  expect(state().notice).toMatchObject({ kind: 'marked' });
  expect(excel.host.book.state(id).rules.length).toBeGreaterThan(0);
  expect(contents()).toBe(before);
  await session.mark(false);
  expect(rules()).toEqual([]);
  await session.mark(true);
  await session.forgetTables();
  expect([rules(), state().choices.marks, contents()]).toEqual([[], false, before]);
});

test('nothing of an accepted table is locked, and that is said', async () => {
  await acceptAll();
  await session.protect(true);
  expect(state().notice).toEqual({ kind: 'nothing-protected' });
  expect(state().choices.protectedSheets).toEqual([]);
  await session.insert(['P']);
  await session.protect(true);
  expect(state().notice).toEqual({ kind: 'protected', accepted: ALL.length });
  const { sheet, address: cell } = at(TOTAL);
  expect(excel.host.book.state(excel.host.book.sheet(sheet)?.id ?? '').protection).toBeUndefined();
  await excel.host.person.type(sheet, cell, 9999);
  await eventually(() => expect(errors()).toContain('05 05-a'));
  await session.protect(false);
  expect(state().notice).toEqual({ kind: 'unprotected' });
});

test('beside inserted tables, the one that is lacking is found on a sheet of another hand, accepted and checked; what stands twice is said', async () => {
  await session.insert(ALL.filter((form) => form !== '05').concat('P'));
  await session.setProfile('unit', UNIT);
  const recognition = await session.recogniseTables();
  const discovered = recognition?.discovered;
  if (recognition === undefined || discovered === undefined) throw new Error('nothing was found');
  expect([...discovered.tables.keys()]).toEqual(['05']);
  expect(discovered.beside?.map(({ table, why }) => `${table.placement.form.id} ${why}`)).toContain('01 differs');
  expect(found()).toEqual([]);
  await session.acceptTables(recognition, [...discovered.tables.values()]);
  expect(found()).toEqual(['05']);
  const { sheet, address: cell } = at(TOTAL);
  await quiet();
  excel.host.traffic.reset();
  await excel.host.person.type(sheet, cell, 9999);
  await eventually(() => expect(errors()).toContain('05 05-a'));
  await quiet();
  expect(excel.host.traffic.roundTrips).toBe(0);
});
