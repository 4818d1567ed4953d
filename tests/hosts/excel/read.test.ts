import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import { readWorkbook } from '../../../src/hosts/excel/read';
import { cellAt } from '../../../src/workbook';
import { anchorAt, valueOf } from './support';

let excel: ExcelClient;
afterEach(() => excel.close());

test.each([9, 14, 15])('ExcelApi 1.%i: the sheets that names point to are read in one round trip', async (apiLevel) => {
  excel = openExcel({ apiLevel });
  await excel.host.person.addSheet('公开 05表');
  await excel.host.person.paste('公开 05表', 'B3', [['0208', 12.5], ['x', '=C3*2'], [true, '=1/0']]);
  await excel.host.person.type('Sheet1', 'A1', 7);
  await anchorAt("='公开 05表'!$A$1:$C$9", 'table_05');
  excel.host.traffic.reset();
  const snapshot = valueOf(await readWorkbook(['table_05', 'table_06']));
  expect(excel.host.traffic.roundTrips).toBe(1);
  expect(snapshot.sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual([
    { name: 'Sheet1', hidden: false },
    { name: '公开 05表', hidden: false },
  ]);
  const [other, table] = snapshot.sheets;
  expect(other?.rows.size).toBe(0);
  if (table === undefined) throw new Error('The table is missing.');
  expect(cellAt(table, 2, 2)).toEqual({ value: 12.5 });
  expect(cellAt(table, 3, 2)).toEqual({ value: 25, formula: 'C3*2' });
  expect(cellAt(table, 4, 1)).toEqual({ value: true });
  expect(cellAt(table, 4, 2)).toEqual({ value: null, error: '#DIV/0!', formula: '1/0' });
  expect(cellAt(table, 0, 0)).toEqual({ value: null });
  expect(snapshot.names).toEqual([{ name: 'table_05', areas: [{ sheet: table.id, area: { top: 0, left: 0, bottom: 8, right: 2 } }] }]);
});

test('names that a copied sheet brought along are told by their sheet', async () => {
  excel = openExcel();
  await excel.host.person.addSheet('T');
  await anchorAt('=T!$A$1:$C$9', 'table_05');
  await excel.host.person.copySheet('T');
  const { names } = valueOf(await readWorkbook(['table_05']));
  expect(names.map(({ name, scope }) => [name, scope])).toEqual([
    ['table_05', undefined],
    ['table_05', 'T (2)'],
  ]);
});

test('a workbook without tables is read too', async () => {
  excel = openExcel();
  const snapshot = valueOf(await readWorkbook(['table_05']));
  expect(snapshot.sheets.map(({ rows }) => rows.size)).toEqual([0]);
});
