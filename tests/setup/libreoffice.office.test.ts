import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { convert, editInLibreOffice, pdfToPng, recalculatedCsv, toPdf } from './libreoffice';
import { describeWith } from './requires';
import { temporaryFolder } from './temporary';

/** A1:A3 typed, A4 their sum with a stored result that is wrong on purpose; a second sheet that refers to the first. */
async function workbook(): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('收入 决算-表');
  sheet.getCell('A1').value = 1234.5678;
  sheet.getCell('A1').numFmt = '#,##0.00';
  sheet.getCell('A2').value = 0.1;
  sheet.getCell('A3').value = '0123';
  sheet.getCell('A4').value = { formula: 'SUM(A1:A3)', result: 99 };
  sheet.getCell('B1').value = '甲, "乙"';
  book.addWorksheet('两').getCell('A1').value = { formula: "ROUND('收入 决算-表'!A4,2)", result: 98 };
  const file = join(temporaryFolder(), '岚县.xlsx');
  await book.xlsx.writeFile(file);
  return file;
}

describeWith('libreoffice', 'LibreOffice as the judge', () => {
  test('values of every sheet are recalculated, exact and unformatted', async () => {
    const sheets = await recalculatedCsv(await workbook());
    expect([...sheets.keys()].sort()).toEqual(['两', '收入 决算-表'].sort());
    expect(sheets.get('收入 决算-表')).toEqual([
      ['1234.5678', '甲, "乙"'],
      ['0.1', ''],
      ['0123', ''],
      ['1234.6678', ''],
    ]);
    expect(sheets.get('两')).toEqual([['1234.67']]);
  });

  test('a file that cannot be read is an error', async () => {
    await expect(recalculatedCsv(join(temporaryFolder(), 'none.xlsx'))).rejects.toThrow(/none\.xlsx/);
  });
});

describeWith(['libreoffice', 'pdf', 'fonts'], 'printed pages', () => {
  test('one picture a page', async () => {
    const pdf = await toPdf(await workbook());
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const pages = await pdfToPng(pdf);
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(statSync(page).size).toBeGreaterThan(1000);
  });
});

describeWith(['libreoffice', 'uno'], 'edits in LibreOffice', () => {
  test('inserted rows move formulas, and the saved file has the new values', async () => {
    const sheet = '收入 决算-表';
    const saved = join(temporaryFolder(), 'saved.xlsx');
    const seen = await editInLibreOffice(
      await workbook(),
      [
        { do: 'insertRows', sheet, before: 3, count: 2 },
        { do: 'set', sheet, cell: 'A3', value: 100 },
      ],
      [
        { sheet, cell: 'A6' },
        { sheet: '两', cell: 'A1' },
        { sheet, cell: 'A5' },
      ],
      saved,
    );
    expect(seen).toEqual([
      { text: expect.any(String) as string, value: 1334.6678, formula: '=SUM(A1:A5)', error: 0 },
      { text: '1334.67', value: 1334.67, formula: "=ROUND('收入 决算-表'!A6,2)", error: 0 },
      { text: '0123', value: null, formula: '', error: 0 },
    ]);
    expect((await recalculatedCsv(saved)).get('两')).toEqual([['1334.67']]);
    expect(await convert(saved, 'ods')).toMatch(/saved\.ods$/);
  });
});
