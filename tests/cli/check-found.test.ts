import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import ExcelJS from 'exceljs';
import type { CheckJson } from '../../cli/check-json';
import type { WorkbookSnapshot } from '../../src/workbook';
import { temporaryFolder } from '../setup/temporary';
import { scrambledBy } from '../workbook/recognise/reports';
import { OWN_LOOK } from '../workbook/recognise/scramble/look';
import { juesuan } from './in-process';
import { writeEdited } from './workbooks';

const folder = temporaryFolder('check-found-');

function grids({ sheets }: WorkbookSnapshot): { name: string; grid: unknown[][] }[] {
  return sheets.map(({ name, rows }) => ({ name, grid: Array.from({ length: Math.max(...rows.keys()) + 1 }, (_, row) => Array.from(rows.get(row) ?? [], (cell) => cell ?? null)) }));
}

function bySheetJs(snapshot: WorkbookSnapshot, type: 'xls' | 'xlsx'): string {
  const book = xlsx.utils.book_new();
  for (const { name, grid } of grids(snapshot)) xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(grid), name.slice(0, 31));
  const path = join(folder, `导出-${type}.${type}`);
  writeFileSync(path, xlsx.write(book, { type: 'buffer', bookType: type === 'xls' ? 'biff8' : 'xlsx' }) as Uint8Array);
  return path;
}

async function byExcelJs(snapshot: WorkbookSnapshot): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const { name, grid } of grids(snapshot)) book.addWorksheet(name).addRows(grid);
  const path = join(folder, '导出-exceljs.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}

const SAMPLE = scrambledBy(0, { sheets: 'each', title: 'plain', extras: false, pages: 'none' });

test.each([
  ['another program’s .xlsx', () => Promise.resolve(bySheetJs(SAMPLE.snapshot, 'xlsx'))],
  ['an old .xls', () => Promise.resolve(bySheetJs(SAMPLE.snapshot, 'xls'))],
  ['exceljs’ .xlsx', () => byExcelJs(SAMPLE.snapshot)],
])('%s is checked by what its sheets look like', async (_, file) => {
  const { out, err } = await juesuan('check', await file(), '--json');
  expect(err).toBe('');
  const json = JSON.parse(out) as CheckJson;
  expect(json.set).toBe('shanxi-2024');
  expect(json.tables.map(({ form }) => form)).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10']);
  expect(json.tables.every(({ evidence }) => evidence.length > 1)).toBe(true);
  expect(json.missingTables).toBeNull();
  expect(json.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('says how sure it is of every table and why, and what it did not recognise', async () => {
  const path = bySheetJs({ names: [], sheets: [...SAMPLE.snapshot.sheets, { ...SAMPLE.snapshot.sheets[0], id: 'x', name: '工资表', hidden: false, merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), rows: new Map(Array.from({ length: 8 }, (_, row) => [row, ['某人', 1000.5 + row]])) }] }, 'xlsx');
  const { out } = await juesuan('check', path);
  expect(out).toMatch(/确定 {2}公开05表.*：标题“一般公共预算财政拨款支出决算表”，栏目 3\/3，科目 18 行，金额单位/);
  expect(out).toContain('没有认出、没有核对的工作表：工资表。');
  expect((await juesuan('check', path, '--lang', 'en')).out).toMatch(/certain {2}.*title “一般公共预算财政拨款支出决算表”, columns 3\/3/);
});

test('tables that were not found are named, for programs in the same words', async () => {
  const titles = ['政府性基金预算财政拨款收入支出决算表', '部门决算公开相关信息统计表'];
  const isGone = (rows: WorkbookSnapshot['sheets'][number]['rows']): boolean => [...rows.values()].some((cells) => cells.some((cell) => typeof cell === 'string' && titles.includes(cell)));
  const path = bySheetJs({ ...SAMPLE.snapshot, sheets: SAMPLE.snapshot.sheets.filter(({ rows }) => !isGone(rows)) }, 'xlsx');
  const json = JSON.parse((await juesuan('check', path, '--json')).out) as CheckJson;
  expect(json.missingTables?.tables).toEqual([{ form: '07', name: '公开07表' }, { form: '10', name: '公开10表' }]);
  expect((await juesuan('check', path)).out).toContain(json.missingTables?.message);
  expect(json.missingTables?.message).toContain('没有找到公开07表、公开10表');
});

test('a table of another program is found beside the product’s own, where one of those is missing', async () => {
  const foreign = scrambledBy(0, { ...OWN_LOOK, banner: 'cells' }).snapshot.sheets;
  const path = await writeEdited(folder, (book) => {
    const name = book.worksheets.find((sheet) => sheet.name.startsWith('公开05表') || sheet.name.startsWith('05'))?.name ?? '';
    book.removeWorksheet(name);
    for (const { name: own, grid } of grids({ names: [], sheets: foreign.filter((sheet) => ['公开04表', '公开05表'].includes(sheet.name)) })) book.addWorksheet(`导出${own}`).addRows(grid);
  });
  const { out } = await juesuan('check', path);
  expect(out).toContain('在其他工作表里认出的、本工作簿所缺的表');
  expect(out).toMatch(/确定 {2}公开05表.*导出公开05表!/);
  expect(out).toContain('工作表“导出公开04表”里还有一张“公开04表 财政拨款收入支出决算总表”，数字与已核对的相同，没有另外核对。');
  expect(out).not.toContain('没有找到公开05表');
  const json = JSON.parse((await juesuan('check', path, '--json')).out) as CheckJson;
  expect(json.tables.find(({ form }) => form === '05')).toMatchObject({ sheet: '导出公开05表', confidence: 'sure' });
  expect(json.notTaken).toEqual([{ form: '04', sheet: '导出公开04表', why: 'same', says: null }]);
});
