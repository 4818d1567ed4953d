import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';

let excel: ExcelClient;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.dispose());

test('values and formulas in one request', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
    range.values = [[1, 2], ['x', '=A1+B1']];
    range.load('values,formulas,address,text');
    await context.sync();
    expect(range.values).toEqual([[1, 2], ['x', 3]]);
    expect(range.formulas).toEqual([[1, 2], ['x', '=A1+B1']]);
    expect(range.text).toEqual([['1', '2'], ['x', '3']]);
    expect(range.address).toBe('Sheet1!A1:B2');
  });
  expect(excel.host.traffic.roundTrips).toBe(1);
});

test('time to open', () => {
  const t = performance.now();
  openExcel().dispose();
  console.log('open', performance.now() - t);
});
