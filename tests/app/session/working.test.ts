import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import { type Session, openSession } from '../../../src/app/session';
import { FORM_SETS } from '../../../src/forms';
import { excelHost } from '../../../src/hosts/excel';
import { layoutSet } from '../../../src/workbook';
import { lanxian } from '../../samples/lanxian-2024/load';
import { quiet, setOf, valueOf } from '../../hosts/excel/support';
import { eventually } from '../../setup/eventually';

// Inserting tables into the stand-in takes seconds, and more on a busy machine.
jest.setTimeout(60_000);

/** A person at the sample report, and what else happens to a workbook meanwhile. */
let excel: ExcelClient;
let session: Session;

const SHEET = '公开05表';
/** Of 2080106, 就业管理事务. */
const ROW = 10;
const USUAL = ['Y-b'];

const state = () => session.getState();
const findings = () => state().findings.filter(({ waiver }) => waiver === undefined);
const errors = () => findings().filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
const at = (address: string) => findings().filter(({ place }) => place.sheet === SHEET && place.address === address).map(({ rule, text }) => `${rule} ${text.message}`);

beforeEach(async () => {
  excel = openExcel({ apiLevel: 15 });
  const inventory = valueOf(await excelHost.takeInventory());
  valueOf(await excelHost.insertSheets(layoutSet(setOf(FORM_SETS), { report: lanxian(), forms: ['01', '05', 'P'] }), inventory));
  session = openSession(excelHost);
  await session.start();
  expect(errors()).toEqual(USUAL);
});

afterEach(async () => {
  await session.stop();
  await excel.close();
});

describe('what is no amount, or can hardly be one, is said at its cell', () => {
  test.each<[what: string, input: string | number, address: string, message: RegExp]>([
    ['words', '约112万', `D${ROW}`, /“约112万”不是数字/],
    ['a negative amount', -112.14, `D${ROW}`, /为负数 −112\.14/],
  ])('%s', async (_, input, address, message) => {
    await excel.host.person.type(SHEET, `D${ROW}`, input);
    await eventually(() => expect(at(address).join('\n')).toMatch(message));
    await excel.host.person.type(SHEET, `D${ROW}`, 112.14);
    await eventually(() => expect([errors(), at(address)]).toEqual([USUAL, []]));
  });

  test('a figure in a cell that is never filled', async () => {
    const stray = () => findings().filter(({ rule }) => rule === 'sheet').map(({ place, text }) => `${place.sheet}!${place.address} ${text.message}`);
    await excel.host.person.type('公开01表', 'F36', 8.5);
    await eventually(() => expect(stray()).toEqual(['公开01表!F36 此格不填数，填的数没有计入；请填到应填的格']));
    await excel.host.person.type('公开01表', 'F36', '');
    await eventually(() => expect(stray()).toEqual([]));
  });

  test('a formula that lost what it referred to', async () => {
    await excel.host.person.addSheet('明细');
    await excel.host.person.type('明细', 'B3', 112.14);
    await excel.host.person.type(SHEET, `D${ROW}`, '=明细!B3');
    await eventually(() => expect(errors()).toEqual(USUAL));
    await excel.host.person.deleteSheet('明细');
    await eventually(() => expect(at(`D${ROW}`).join('\n')).toMatch(/#REF!/));
  });

  test('元 for 万元: the likely cause is named', async () => {
    await excel.host.person.type(SHEET, `D${ROW}`, 1121400);
    await eventually(() => expect(findings().flatMap(({ text }) => text.causes).join('\n')).toMatch(/2080106 就业管理事务 基本支出 1,121,400\.00 可能应为 112\.14（把元填进了万元）/));
  });

  test('a thousand times last year', async () => {
    await excel.host.person.type('公开01表', 'C7', 13972900);
    await eventually(() => expect(findings().filter(({ rule }) => rule === 'Y-c').map(({ severity, text }) => `${severity} ${text.message}`).join('\n')).toMatch(/^warning .*相差一千倍以上/));
  });
});

/** Until nothing more is asked of the host. */
async function atRest(): Promise<void> {
  for (let before = -1; before !== excel.host.traffic.roundTrips || state().link.kind !== 'current'; ) {
    before = excel.host.traffic.roundTrips;
    await quiet(300);
  }
}

test('an input that is a formula is followed after calculation, by one reading', async () => {
  await excel.host.person.addSheet('明细');
  await excel.host.person.type('明细', 'B3', 112.14);
  await excel.host.person.type(SHEET, `D${ROW}`, '=明细!B3');
  await eventually(() => expect(errors()).toEqual(USUAL));
  await atRest();
  excel.host.traffic.reset();
  await excel.host.person.type('明细', 'B3', 999);
  await eventually(() => expect(errors().length).toBeGreaterThan(1));
  expect(excel.host.traffic.roundTrips).toBe(1);
});

test('columns that are inserted and deleted, a sheet that is moved: everything is found again where it is', async () => {
  const keys = () => findings().map(({ key }) => key).sort();
  const before = keys();
  await excel.host.person.insertColumns(SHEET, 3);
  await excel.host.person.type(SHEET, `E${ROW}`, 999);
  await eventually(() => expect(findings().some(({ place }) => place.sheet === SHEET && place.address.startsWith('E'))).toBe(true));
  await excel.host.person.type(SHEET, `E${ROW}`, 112.14);
  await excel.host.person.deleteColumns(SHEET, 3);
  await eventually(() => expect(keys()).toEqual(before));
  await excel.host.person.moveSheet(SHEET, 0);
  await session.look();
  await excel.host.person.type(SHEET, `D${ROW}`, 999);
  await eventually(() => expect(errors().length).toBeGreaterThan(1));
});

test('undo and redo, again and again', async () => {
  await excel.host.person.type(SHEET, `D${ROW}`, 999);
  const wrong = errors();
  for (let turn = 0; turn < 3; turn += 1) {
    await excel.host.person.undo();
    await eventually(() => expect(errors()).toEqual(USUAL));
    await excel.host.person.redo();
    await eventually(() => expect(errors()).toEqual(wrong));
  }
});

test('what is written on a click does not come back as somebody’s entry', async () => {
  const restorable = findings().filter((finding) => finding.restorable && finding.rule === 'overtyped').map(({ key }) => key);
  excel.host.traffic.reset();
  await session.restore(restorable);
  await quiet(400);
  // One that writes, one that reads what it gave.
  expect(excel.host.traffic.roundTrips).toBe(2);
});

test('what a co-author types is checked, and left to the co-author to complete', async () => {
  await session.setChoice('autoComplete', true);
  await excel.host.coauthor.insertRows(SHEET, ROW + 1);
  await excel.host.coauthor.type(SHEET, `A${ROW + 1}`, '2240106');
  await excel.host.coauthor.type(SHEET, `D${ROW + 1}`, 5);
  await eventually(() => expect(state().suggestions).toContainEqual(expect.objectContaining({ kind: 'parents', form: '05' })));
  await quiet(400);
  const codes = Array.from({ length: 30 }, (_, row) => excel.host.grid.cell(excel.host.book.sheet(SHEET)?.id ?? '', row, 0).value);
  expect(codes).not.toContain('22401');
  // The next entry here completes everything.
  await excel.host.person.type(SHEET, `D${ROW}`, 112.14);
  await excel.host.person.type(SHEET, `D${ROW}`, 112.15);
  await eventually(() => expect(Array.from({ length: 30 }, (_, row) => excel.host.grid.cell(excel.host.book.sheet(SHEET)?.id ?? '', row, 0).value)).toContain('22401'));
});
