import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import { FORM_SETS } from '../../../src/forms';
import { insertSheets, takeInventory } from '../../../src/hosts/excel/insert';
import { withExcel } from '../../../src/hosts/excel/with-excel';
import { restoreFormulas } from '../../../src/hosts/excel/write-cells';
import { layoutSet } from '../../../src/workbook';
import { quiet, setOf, valueOf } from './support';

let excel: ExcelClient;
beforeEach(() => {
  excel = openExcel({ apiLevel: 9 });
});
afterEach(() => excel.close());

const FIRST = 'sheet1';
const write = (limit = 500) => restoreFormulas([{ sheetId: FIRST, row: 0, column: 0, formula: '1+1' }], { limit });

test('while a person types into a cell, a request waits for the end of it', async () => {
  excel.host.beginCellEdit();
  const writing = write();
  await quiet(20);
  excel.host.endCellEdit();
  expect((await writing).ok).toBe(true);
});

test('a person who goes on typing is waited for no longer than the limit', async () => {
  excel.host.beginCellEdit();
  expect(await write(50)).toEqual({ ok: false, problem: { kind: 'timeout', limit: 50, advice: 'try-again' } });
  excel.host.endCellEdit();
});

test.each([
  ['InvalidOperationInCellEditMode', { kind: 'cell-edit', advice: 'finish-the-cell' }],
  ['AccessDenied', { kind: 'protected', advice: 'unprotect-the-sheet' }],
  ['RequestPayloadSizeLimitExceeded', { kind: 'too-large', advice: 'insert-fewer-tables' }],
  ['ItemNotFound', { kind: 'gone', advice: 'read-anew' }],
  ['ServerBusy', { kind: 'unknown', code: 'ServerBusy', message: 'ServerBusy', advice: 'try-again' }],
  ['GeneralException', { kind: 'unknown', code: 'GeneralException', message: 'GeneralException', advice: 'report-it' }],
])('%s', async (code, problem) => {
  excel.host.faults.plan({ kind: 'fail', code });
  expect(await write()).toEqual({ ok: false, problem });
});

test('a request that hangs ends in time, and the next one goes well', async () => {
  excel.host.faults.plan({ kind: 'hang' });
  expect(await write(50)).toEqual({ ok: false, problem: { kind: 'timeout', limit: 50, advice: 'try-again' } });
  expect((await write()).ok).toBe(true);
});

test('a member that this Excel does not have', async () => {
  const outcome = await withExcel(async (context) => {
    context.workbook.worksheets.getItem(FIRST).showOutlineLevels(1, 1);
    await context.sync();
  });
  expect(outcome).toEqual({ ok: false, problem: { kind: 'not-supported', api: 'Worksheet.showOutlineLevels', advice: 'update-excel' } });
});

test('a protected sheet is said to be one', async () => {
  await excel.host.person.type('Sheet1', 'A1', 1);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(FIRST).protection.protect();
    await context.sync();
  });
  expect(await write()).toEqual({ ok: false, problem: { kind: 'protected', advice: 'unprotect-the-sheet' } });
});

test('a batch that fails half way leaves the events on', async () => {
  expect((await restoreFormulas([{ sheetId: 'nowhere', row: 0, column: 0, formula: '1' }])).ok).toBe(false);
  await quiet();
  expect(excel.host.book.hub.enabled).toBe(true);
});

test('a defect is thrown, not told as a problem of Excel', async () => {
  await expect(withExcel(() => Promise.reject(new TypeError('defect')))).rejects.toThrow('defect');
});

test('no sheet that is there is overwritten unasked', async () => {
  const set = setOf(FORM_SETS);
  const sheetNames = { '05': 'SHEET1' };
  const inventory = valueOf(await takeInventory());
  expect(await insertSheets(layoutSet(set, { forms: ['05'], sheetNames }), inventory)).toEqual({
    ok: false,
    problem: { kind: 'name-taken', advice: 'choose-another-name' },
  });
});
