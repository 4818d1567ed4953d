import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import { Decimal } from '../../../src/amount';
import { type Session, openSession } from '../../../src/app/session';
import { lastYear } from '../../../src/app/years/last-year';
import { nextYear } from '../../../src/app/years/next-year';
import { yearReport } from '../../../src/app/years/year-report';
import { FUNCTIONAL } from '../../../src/classification';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { excelHost } from '../../../src/hosts/excel';
import { figureId } from '../../../src/report';
import { address, cellOf, importedClassification, layoutSet, readOfficial } from '../../../src/workbook';
import { quiet } from '../../hosts/excel/support';
import { lanxian } from '../../samples/lanxian-2024/load';
import { eventually } from '../../setup/eventually';
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

const filled = snapshotOf(layoutSet(shanxi2024, { report: lanxian() }));
const cell = (sheet: string, place: string) => excel.host.grid.cell(excel.host.book.sheet(sheet)?.id ?? '', ...at(place)).value;
const at = (place: string): [number, number] => [Number(place.slice(1)) - 1, place.charCodeAt(0) - 65];

describe("last year's figures", () => {
  const last = yearReport(filled);

  test('what is empty is filled in one batch, what was entered is changed only where it is asked for', async () => {
    if (!last.ok) throw new Error(last.problem.kind);
    await session.insert();
    const own = cellOf(live().checked.binding, figureId('P', 'income', 'previous'));
    const place = own === undefined ? '' : address(own.row, own.column);
    await excel.host.person.type('说明参数', place, 1);
    await eventually(() => expect(lastYear(live().checked, last.value).differing).toHaveLength(1));
    const found = lastYear(live().checked, last.value);
    expect(found.fillings.length).toBeGreaterThan(20);
    excel.host.traffic.reset();
    await session.writeAmounts(found.fillings);
    // One to write, one to read what is there now.
    expect(excel.host.traffic.roundTrips).toBe(2);
    expect(session.getState().notice).toEqual({ kind: 'filled', cells: found.fillings.length });
    const after = lastYear(live().checked, last.value);
    expect([after.fillings, after.openings]).toEqual([[], []]);
    expect(after.differing).toEqual(found.differing);
    expect(cell('说明参数', place)).toBe(1);
    await session.writeAmounts(after.differing);
    expect(lastYear(live().checked, last.value).differing).toEqual([]);
  }, 60_000);
});

test("next year's tables come into an empty workbook, and over others only where the person says so", async () => {
  const next = nextYear(filled);
  if (!next.ok) throw new Error(next.problem.kind);
  await session.writeSheets(next.value.model);
  expect(session.getState().notice).toEqual({ kind: 'inserted', tables: 12 });
  expect(session.getState().profile.year).toBe('2025');
  await session.writeSheets(next.value.model);
  expect(session.getState().question).toMatchObject({ kind: 'sheets-exist', replaceOnly: true });
  await session.answer('keep');
  expect(session.getState().notice).toEqual({ kind: 'nothing-to-insert' });
  expect(excel.host.book.grid.sheets().filter(({ name }) => name.includes('(2)'))).toEqual([]);
}, 60_000);

test('year after year: what is typed is held against last year as it goes, and the next year starts from it', async () => {
  const [first, last] = [nextYear(filled), yearReport(filled)];
  if (!first.ok || !last.ok) throw new Error('the sample is gone');
  await session.writeSheets(first.value.model);
  const yearly = () => session.getState().findings.flatMap(({ rule, text }) => (rule === 'Y-a' ? [text.message] : []));
  for (const [sheet, place, value] of [['公开01表', 'C7', 300], ['公开01表', 'C35', 5], ['公开01表', 'F35', 12.34], ['公开04表', 'G34', 12.34], ['公开03表', 'D10', 250], ['公开05表', 'D10', 250]] as const) await excel.host.person.type(sheet, place, value);
  await eventually(() => {
    expect(yearly()).toEqual([expect.stringMatching(/年初结转和结余 5\.00 .*1\.78/)]);
    const held = lastYear(live().checked, last.value);
    expect(held.openings.map(({ typed, value }) => [typed.toFixed(2), value.toFixed(2)])).toEqual([['5.00', '1.78']]);
    // 2080106 has an amount again, what stood under the others has not.
    expect(held.vanished.map(({ code }) => code)).toEqual(['210', '221']);
  });
  await excel.host.person.type('公开01表', 'C35', 1.78);
  await eventually(() => expect(yearly()).toEqual([]));
  const second = nextYear(live().snapshot);
  if (!second.ok) throw new Error(second.problem.kind);
  const carried = (form: string, row: string, column: string) => second.value.report.tables.get(form)?.entries.get(figureId(form, row, column));
  expect([second.value.year, carried('01', 'r7', 'amount'), carried('01', 'r29', 'amount'), carried('P', 'income', 'previous')]).toMatchObject([2026, undefined, { value: new Decimal('12.34') }, { value: new Decimal('301.78') }]);
}, 60_000);

describe('a list of codes', () => {
  const more = Array.from({ length: 300 }, (_, index) => [`2990${String(1000 + index).slice(1)}`, `新科目${String(index)}`] as const);
  const list = importedClassification([['208', '社会保障和就业支出'], ['20805', '行政事业单位养老支出'], ['2080505', '养老保险缴费'], ...more], '导入自“科目.xlsx”');

  test('takes the place of the one in the workbook: names are looked up in it, what it lacks is pointed out', async () => {
    await session.insert(['05', 'P']);
    await session.writeCodeList(list);
    expect(readOfficial(shanxi2024, live().snapshot)?.items).toHaveLength(303);
    expect(readOfficial(shanxi2024, live().snapshot)?.source).toBe('导入自“科目.xlsx”');
    expect(session.search('新科目299').map(({ code }) => code)).toEqual(['2990299']);
    await excel.host.person.type('公开05表', 'A9', '2990299');
    await excel.host.person.type('公开05表', 'A10', '2012902');
    await quiet(260);
    await session.refresh();
    // The last of the list, far below where the shipped one ended.
    expect(cell('公开05表', 'B9')).toBe('新科目299');
    expect(session.getState().findings.filter(({ text }) => text.message.includes('2012902')).map(({ severity }) => severity)).toContain('info');
  }, 60_000);

  test('a shorter one leaves nothing of the longer one', async () => {
    await session.insert(['05', 'P']);
    await session.writeCodeList(list);
    await session.writeCodeList(importedClassification([['201', '一般公共服务支出'], ['202', '外交支出'], ['203', '国防支出']], '短表'));
    expect(readOfficial(shanxi2024, live().snapshot)?.items.map(({ code }) => code)).toEqual(['201', '202', '203']);
    expect(FUNCTIONAL.items.length).toBeGreaterThan(3);
  }, 60_000);
});
