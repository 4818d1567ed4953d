import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import { FORM_SETS } from '../../../src/forms';
import { insertSheets, takeInventory } from '../../../src/hosts/excel/insert';
import { layoutSet } from '../../../src/workbook';
import { setOf, valueOf } from './support';

let excel: ExcelClient;
afterEach(() => excel.close());

const MEGABYTE = 1024 * 1024;

test.each([9, 14, 15])('ExcelApi 1.%i takes everything in two round trips and less than a megabyte', async (apiLevel) => {
  excel = openExcel({ apiLevel });
  const inventory = valueOf(await takeInventory());
  expect(inventory.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  valueOf(await insertSheets(layoutSet(setOf(FORM_SETS)), inventory));
  const { requests } = excel.host.traffic;
  expect(requests).toHaveLength(2);
  const bytes = requests.map((request) => request.bytes);
  expect(Math.max(...bytes)).toBeLessThan(MEGABYTE);
}, 60_000);
