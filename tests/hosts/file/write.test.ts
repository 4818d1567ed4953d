import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { readWorkbook, replaceFile, workbookBytes, writeWorkbookFile } from '../../../src/hosts/file';
import { openZip } from '../../../src/hosts/file/node-codec';
import { type WorkbookSnapshot, bind, layoutSet, readReport } from '../../../src/workbook';
import { lanxian } from '../../samples/lanxian-2024/load';
import { temporaryFolder } from '../../setup/temporary';
import { reportOf } from '../../workbook/random-report';
import { snapshotOf } from '../../workbook/model-snapshot';

async function written(model = layoutSet(shanxi2024, { report: lanxian() })): Promise<WorkbookSnapshot> {
  const read = readWorkbook(await workbookBytes(model));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

function reportIn(snapshot: WorkbookSnapshot): ReturnType<typeof readReport> {
  return readReport(shanxi2024, bind(shanxi2024, snapshot), snapshot);
}

test.each([lanxian(), reportOf({ seed: 5, lines: 60, overtyped: 0.03 })])('what is read from the file is what was laid out (%#)', async (report) => {
  const model = layoutSet(shanxi2024, { report });
  expect(reportIn(await written(model))).toEqual(reportIn(snapshotOf(model)));
});

describe('the file as Excel finds it', () => {
  const book = new ExcelJS.Workbook();
  beforeAll(async () => {
    await book.xlsx.load((await workbookBytes(layoutSet(shanxi2024, { report: lanxian() }))).buffer as ArrayBuffer);
  });
  const cell = (sheet: string, address: string) => book.getWorksheet(sheet)?.getCell(address);

  test('sheets in published order', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual([...shanxi2024.forms.map(({ sheetName }) => sheetName), '科目名称']);
  });
  test('is calculated anew when it is opened', async () => {
    const zip = openZip(Buffer.from(await workbookBytes(layoutSet(shanxi2024, { forms: ['09'] }))));
    expect(zip.ok && new TextDecoder().decode(zip.value.part('xl/workbook.xml'))).toContain('fullCalcOnLoad="1"');
  });
  test('codes are text, amounts are right-aligned with separators and show no zero', () => {
    expect(cell('公开05表', 'A8')?.numFmt).toBe('@');
    expect(cell('公开05表', 'A8')?.value).toBe('208');
    expect(cell('公开05表', 'D10')?.numFmt).toBe('#,##0.00_ ;-#,##0.00_ ;;@');
    expect(cell('公开05表', 'D10')?.alignment).toMatchObject({ horizontal: 'right' });
    expect(cell('公开10表', 'D18')?.numFmt).toBe('0_ ;-0_ ;0_ ;@');
    expect(cell('公开05表', 'D10')?.border).toMatchObject({ top: { style: 'thin' }, left: { style: 'thin' } });
  });
  test('fonts have a family and a Chinese character set to fall back to', () => {
    expect(cell('公开05表', 'A1')?.font).toMatchObject({ name: '方正小标宋简体', family: 1, charset: 134 });
    expect(cell('公开05表', 'D10')?.font).toMatchObject({ name: '宋体', family: 1, charset: 134 });
  });
  test('prints on A4, one page wide, with repeated heads', () => {
    const setup = book.getWorksheet('公开02表')?.pageSetup;
    expect(setup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true, printArea: 'A1:I26', printTitlesRow: '1:6' });
    expect(book.getWorksheet('公开01表')?.pageSetup).toMatchObject({ orientation: 'portrait', fitToHeight: 1 });
  });
  test('what stands out on a condition does so, and newer functions have their prefix', async () => {
    const model = layoutSet(shanxi2024, { forms: ['09'] });
    const alerts = [{ area: { top: 0, left: 0, bottom: 0, right: 0 }, formula: '$A$1<>"一致"' }];
    const said = { content: { kind: 'formula', formula: 'UNICODE("一")', result: '' }, style: 'note' } as const;
    const zip = openZip(Buffer.from(await workbookBytes({ ...model, sheets: model.sheets.slice(0, 1).map((sheet) => ({ ...sheet, rows: [[said], ...sheet.rows.slice(1)], merges: [], alerts })) })));
    const xml = zip.ok ? new TextDecoder().decode(zip.value.part('xl/worksheets/sheet1.xml')).replaceAll('&quot;', '"') : '';
    expect(xml).toContain('<f>_xlfn.UNICODE("一")</f>');
    expect(xml).toMatch(/<conditionalFormatting sqref="A1"><cfRule type="expression"[^>]*><formula>\$A\$1&lt;&gt;"一致"<\/formula>/);
  });
  test('heads are frozen', () => {
    expect(book.getWorksheet('公开02表')?.views[0]).toMatchObject({ state: 'frozen', ySplit: 6, xSplit: 2 });
  });
  test('few words are offered for kind and level, another is warned of', () => {
    expect(cell('说明参数', 'C6')?.dataValidation).toMatchObject({ type: 'list', formulae: ['"行政,参公,事业"'], errorStyle: 'warning' });
  });
});

describe('writing', () => {
  test('replaces the file as a whole and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, '公开.xlsx');
    writeFileSync(path, 'before');
    expect(await writeWorkbookFile(path, layoutSet(shanxi2024, { forms: ['09', 'P'] }))).toEqual({ ok: true, value: undefined });
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(folder)).toEqual(['公开.xlsx']);
  });

  test('what cannot be written leaves everything as it was', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'taken', 'inside'), { recursive: true });
    expect(await replaceFile(join(folder, 'taken'), 'x')).toMatchObject({ ok: false, problem: { kind: 'not-writable' } });
    expect(await replaceFile(join(folder, 'none', 'x'), 'x')).toEqual({ ok: false, problem: { kind: 'not-writable', code: 'ENOENT' } });
    expect(readdirSync(folder)).toEqual(['taken']);
    expect(existsSync(join(folder, 'taken', 'inside'))).toBe(true);
  });
});
