import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import { markCells } from '../../../src/hosts/excel/marks';
import { selectCell } from '../../../src/hosts/excel/select-cell';
import { readSettings, writeSetting } from '../../../src/hosts/excel/settings';
import { restoreFormulas } from '../../../src/hosts/excel/write-cells';
import { valueOf } from './support';

let excel: ExcelClient;
let sheetId: string;

afterEach(() => excel.close());

describe.each([9, 14, 15])('ExcelApi 1.%i', (apiLevel) => {
  beforeEach(async () => {
    excel = openExcel({ apiLevel });
    await excel.host.person.addSheet('公开05表');
    sheetId = excel.host.book.sheet('公开05表')?.id ?? '';
    await excel.host.person.activate('Sheet1');
    excel.host.traffic.reset();
  });

  test('a cell of another sheet comes to the front in one round trip', async () => {
    valueOf(await selectCell({ sheetId, row: 4, column: 2 }));
    expect(excel.host.traffic.roundTrips).toBe(1);
    expect(excel.host.grid.activeSheetId()).toBe(sheetId);
    expect(excel.host.grid.selection().area).toEqual({ top: 4, left: 2, bottom: 4, right: 2 });
  });

  test('formulas are restored in one round trip, and the events are on again', async () => {
    await excel.host.person.type('公开05表', 'A1', 5);
    valueOf(await restoreFormulas([{ sheetId, row: 1, column: 0, formula: 'ROUND(A1*2,2)' }, { sheetId, row: 2, column: 0, formula: 'A2+1' }]));
    expect(excel.host.traffic.roundTrips).toBe(1);
    expect(excel.host.grid.cell(sheetId, 2, 0)).toMatchObject({ value: 11, formula: '=A2+1' });
    expect(excel.host.book.hub.enabled).toBe(true);
  });

  test('cells are marked, and unmarked without a trace; a person’s own format stays', async () => {
    await Excel.run(async (context) => {
      const { custom } = context.workbook.worksheets.getItem(sheetId).getRange('A1:B2').conditionalFormats.add('Custom');
      custom.rule.formula = '=A1>3';
      await context.sync();
    });
    excel.host.traffic.reset();
    const cells = [{ sheetId, row: 1, column: 1 }, { sheetId, row: 2, column: 1 }, { sheetId, row: 4, column: 3 }];
    valueOf(await markCells([sheetId], cells));
    expect(excel.host.traffic.roundTrips).toBe(2);
    expect(rules()).toEqual(['=A1>3', '=N("juesuan")=0', '=N("juesuan")=0']);
    valueOf(await markCells([sheetId], cells.slice(0, 1)));
    expect(rules()).toEqual(['=A1>3', '=N("juesuan")=0']);
    valueOf(await markCells([sheetId], []));
    expect(rules()).toEqual(['=A1>3']);
  });

  test('texts are kept in the workbook', async () => {
    expect(valueOf(await readSettings(['waivers', 'texts'])).size).toBe(0);
    valueOf(await writeSetting('waivers', '{"一":1}'));
    valueOf(await writeSetting('waivers', '{"一":2}'));
    expect([...valueOf(await readSettings(['waivers', 'texts']))]).toEqual([['waivers', '{"一":2}']]);
  });
});

const rules = () => excel.host.book.state(sheetId).rules.map(({ formula }) => formula).sort();
