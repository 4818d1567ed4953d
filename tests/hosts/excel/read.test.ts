import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import type { RequestBody } from '../../../playground/host/wire/protocol';
import { follow } from '../../../src/hosts/excel/follow';
import { readFrame, readWorkbook } from '../../../src/hosts/excel/read';
import { type SheetSnapshot, type WorkbookSnapshot, cellAt } from '../../../src/workbook';
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

describe('sheets that nothing speaks for', () => {
  const also = { name: () => false, sheet: () => false, begins: (rows: SheetSnapshot['rows']) => rows.get(0)?.[0] === '项目支出绩效自评表' };
  const asked = (body: RequestBody): number => Object.values(body.ObjectPaths).filter(({ ArgumentInfo }) => ArgumentInfo?.Arguments?.[0] === 'A1:Z60').length;
  const known = ({ sheets }: WorkbookSnapshot): readonly string[] => sheets.filter(({ rows }) => rows.size > 0).map(({ name }) => name);

  /** Sheet1 and 61 more; every 20th of them holds a table. */
  async function manySheets(): Promise<void> {
    excel = openExcel();
    await Excel.run(async (context) => {
      for (let index = 1; index <= 61; index += 1) {
        context.workbook.worksheets.add(`S${index}`).getRange('A1:B1').values = [[index % 20 === 0 ? '项目支出绩效自评表' : '凭证', index]];
      }
      await context.sync();
    });
    excel.host.traffic.reset();
  }

  test('are looked at in batches of which none is too large', async () => {
    await manySheets();
    excel.host.faults.plan({ kind: 'fail', code: 'ResponsePayloadSizeLimitExceeded' }, Infinity, (body) => asked(body) > 30);
    expect(known(valueOf(await readWorkbook([], { also })))).toEqual(['S20', 'S40', 'S60']);
    // Sheets and names, three batches, the tables.
    expect(excel.host.traffic.roundTrips).toBe(5);
  });

  test('are halved where a batch is too large all the same, and one that is too large alone is not known', async () => {
    await manySheets();
    const id = valueOf(await readFrame()).tabs.find(({ name }) => name === 'S20')?.id ?? '';
    const unread: string[] = [];
    const isOf = (body: RequestBody): boolean => JSON.stringify(body.ObjectPaths).includes(JSON.stringify(id));
    excel.host.faults.plan({ kind: 'fail', code: 'ResponsePayloadSizeLimitExceeded' }, Infinity, (body) => asked(body) > 0 && isOf(body));
    expect(known(valueOf(await readWorkbook([], { also, unread: (sheet) => unread.push(sheet) })))).toEqual(['S40', 'S60']);
    expect(unread).toEqual([id]);
  });

  test('do not keep the others from being read, and are looked at anew when all is', async () => {
    await manySheets();
    await anchorAt('=S1!$A$1:$B$1', 'table_05');
    excel.host.faults.plan({ kind: 'fail', code: 'GeneralException' }, 1, (body) => asked(body) > 0);
    const snapshots: WorkbookSnapshot[] = [];
    const following = valueOf(await follow({
      anchors: ['table_05'], also, watched: { areaOn: () => undefined, isInput: () => false, linked: () => [] },
      onChange: ({ snapshot }) => snapshots.push(snapshot), onState: () => undefined,
    }));
    await following.refresh();
    await following.stop();
    expect(snapshots.map(known)).toEqual([['S1', 'S40', 'S60'], ['S1', 'S20', 'S40', 'S60']]);
  });
});
