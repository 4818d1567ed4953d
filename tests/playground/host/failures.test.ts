import { writes } from '../../../playground/host/faults';
import { openExcel } from '../../../playground/host/jest-client';
import { arrivals, cells, eachExcel, write } from './each-excel';

const excel = eachExcel();

test('what the stand-in does not have is a loud error that names it', async () => {
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').pivotTables.refreshAll();
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'NotImplemented', message: expect.stringContaining('Worksheet.PivotTables') as string });
});

test('a failure undoes nothing of what was done before it', async () => {
  await expect(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('D1').values = [['kept']];
      sheet.getRange('ZZZZZ1').values = [[1]];
      sheet.getRange('E1').values = [['not done']];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect((await cells('Sheet1', 'D1:E1')).values).toEqual([['kept', '']]);
});

test('a missing sheet says where', async () => {
  await expect(cells('没有', 'A1')).rejects.toMatchObject({
    code: 'ItemNotFound',
    debugInfo: { errorLocation: expect.stringContaining('getItem') as string },
  });
});

test('a request that hangs does nothing; the next one is answered', async () => {
  excel().host.faults.plan({ kind: 'hang' });
  let isAnswered = false;
  void write('Sheet1', 'A1', [[1]]).then(() => {
    isAnswered = true;
  });
  await arrivals();
  expect((await cells('Sheet1', 'A1')).values).toEqual([['']]);
  expect(isAnswered).toBe(false);
});

test('a lost answer: everything is done, and nobody hears of it', async () => {
  excel().host.faults.plan({ kind: 'lose' });
  void write('Sheet1', 'A1', [[1]]);
  await arrivals();
  expect((await cells('Sheet1', 'A1')).values).toEqual([[1]]);
});

test('a delay and a planned error, each once', async () => {
  const { faults } = excel().host;
  faults.plan({ kind: 'delay', milliseconds: 60 });
  const start = performance.now();
  await write('Sheet1', 'A1', [[1]]);
  expect(performance.now() - start).toBeGreaterThanOrEqual(55);
  faults.plan({ kind: 'fail', code: 'ActivityLimitReached' });
  await expect(write('Sheet1', 'A1', [[2]])).rejects.toMatchObject({ code: 'ActivityLimitReached' });
  await write('Sheet1', 'A1', [[3]]);
  expect((await cells('Sheet1', 'A1')).values).toEqual([[3]]);
});

test('a fault can wait for a request that writes', async () => {
  excel().host.faults.plan({ kind: 'fail', code: 'AccessDenied' }, 1, writes);
  await cells('Sheet1', 'A1');
  await expect(write('Sheet1', 'A1', [[1]])).rejects.toMatchObject({ code: 'AccessDenied' });
  await write('Sheet1', 'A1', [[1]]);
});

test('while a cell is being edited requests fail, or wait if they say so', async () => {
  excel().host.beginCellEdit();
  await expect(cells('Sheet1', 'A1')).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  let isDone = false;
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
    await context.sync();
  }).then(() => {
    isDone = true;
  });
  await arrivals();
  expect(isDone).toBe(false);
  excel().host.endCellEdit();
  await waiting;
  expect((await cells('Sheet1', 'A1')).values).toEqual([[1]]);
});

test('more than 5 MB in one request is refused', async () => {
  const long = 'x'.repeat(30_000);
  await expect(write('Sheet1', 'A1:A200', Array.from({ length: 200 }, () => [long]))).rejects.toMatchObject({
    code: 'RequestPayloadSizeLimitExceeded',
  });
});

test('bytes and round trips are counted, clean-up of tracked ranges apart', async () => {
  const { traffic } = excel().host;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
    await context.sync();
    range.values = [['汉字']];
    await context.sync();
  });
  await arrivals();
  expect(traffic.roundTrips).toBe(2);
  expect(traffic.requests.filter(({ isCleanup }) => isCleanup)).toHaveLength(1);
  expect(traffic.bytes).toBeGreaterThan(500);
  traffic.reset();
  expect(traffic.roundTrips).toBe(0);
});

test('members above the level of this Excel are not there', async () => {
  await excel().close();
  const old = openExcel({ apiLevel: 9 });
  expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
  expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').getMergedAreasOrNullObject();
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ApiNotFound' });
  await write('Sheet1', 'A1', [[1]]);
  await old.close();
});
