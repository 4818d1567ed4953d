import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { CheckJson } from '../../cli/check-json';
import { temporaryFolder } from '../setup/temporary';
import { juesuan } from './in-process';
import { cellIn, writeEdited, writeSample } from './workbooks';

const folder = temporaryFolder('years-');

async function bookAt(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

/** The sample with a balance that goes over into the next year. */
async function withBalance(name: string): Promise<string> {
  return writeEdited(folder, (book) => {
    cellIn(book, '公开01表', 'F35').value = 12.34;
    cellIn(book, '公开05表', 'B12').value = '自己起的名称';
  }, name);
}

describe('next-year', () => {
  test('makes a workbook with last year’s figures and the names that were typed once', async () => {
    const old = await withBalance('今年.xlsx');
    const out = join(folder, '下年.xlsx');
    const made = await juesuan('next-year', old, '--out', out);
    expect(made.code).toBe(0);
    expect(made.err).toMatch(/^已生成 .*下年\.xlsx\n2025年度：带入\d+个上年数和年初数/);
    const { out: checked } = await juesuan('check', out, '--last-year', old);
    // An opening balance alone does not balance yet; nothing else is wrong.
    expect([...checked.matchAll(/^ {2}错误 .*$/gm)].map(([line]) => line)).toEqual([expect.stringMatching(/C37 {2}收入总计/)]);
    expect(checked).toContain('本年数都还没有填：下面如有年初数、上年数引起的不平，都是因此；填好后请再核对一次。');
    expect(checked).not.toMatch(/可能|没有可核对/);
    expect(checked).toContain('2025年度');
    expect(checked).toContain('已填的上年数与上年工作簿一致。');
    const book = await bookAt(out);
    expect(JSON.stringify(book.getWorksheet('公开05表')?.getColumn(2).values)).toContain('自己起的名称');
    // A file that is there is kept, where somebody worked in it.
    writeFileSync(out, '改过的');
    const again = await juesuan('next-year', old, '--out', out, '--lang=en');
    expect(again.code).toBe(0);
    expect(again.err).toContain(`it is kept as ${out.replace('.xlsx', '（旧1）.xlsx')}`);
    expect((await juesuan('next-year', old, '--out', old)).err).toContain('输出文件不能就是要读的工作簿');
  });

  test('refuses what is no table', async () => {
    const path = join(folder, '空白.xlsx');
    const book = new ExcelJS.Workbook();
    book.addWorksheet('一').getCell('A1').value = 1;
    await book.xlsx.writeFile(path);
    expect((await juesuan('next-year', path, '--out', join(folder, 'x.xlsx'))).code).toBe(2);
    expect((await juesuan('next-year', join(folder, '没有.xlsx'), '--out', join(folder, 'x.xlsx'))).code).toBe(2);
  });
});

describe('last-year', () => {
  test('fills empty cells and leaves everything else as it was', async () => {
    const old = await writeSample(folder, '上年.xlsx');
    const next = join(folder, '本年.xlsx');
    expect((await juesuan('next-year', old, '--out', next)).code).toBe(0);
    const book = await bookAt(next);
    const notes = book.addWorksheet('我的底稿');
    notes.getCell('B2').value = '请勿动 <&>';
    const support = book.getWorksheet('说明参数');
    const find = (label: string): number => {
      let found = 0;
      support?.eachRow((row, number) => {
        if (row.getCell(2).text.trim() === label && found === 0) found = number;
      });
      return found;
    };
    const income = `F${String(find('收入总计'))}`;
    const spending = `F${String(find('支出总计'))}`;
    const expected = cellIn(book, '说明参数', income).value;
    cellIn(book, '说明参数', income).value = null;
    cellIn(book, '说明参数', spending).value = 7;
    const edited = join(folder, '本年缺数.xlsx');
    await book.xlsx.writeFile(edited);
    const out = join(folder, '本年补数.xlsx');
    const ran = await juesuan('last-year', edited, '--from', old, '--out', out);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('填入1个上年数和年初数。\n1个已填的数与上年工作簿不同，没有改动。');
    expect(ran.out).toContain('支出总计 上年数填的是7.00');
    const filled = await bookAt(out);
    expect(cellIn(filled, '说明参数', income).value).toEqual(expected);
    expect(cellIn(filled, '说明参数', spending).value).toBe(7);
    expect(cellIn(filled, '我的底稿', 'B2').value).toBe('请勿动 <&>');
    expect(cellIn(filled, '公开01表', 'C10').style).toEqual(cellIn(book, '公开01表', 'C10').style);
    const json = JSON.parse((await juesuan('check', out, '--json', '--last-year', old)).out) as CheckJson;
    expect(json.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['01-b']);
    expect(json.lastYear).toMatchObject({ notes: [], differing: [{ cell: { sheet: '说明参数', reported: '7.00' } }] });
  });

  test('says what is missing', async () => {
    const old = await writeSample(folder, '上年2.xlsx');
    expect((await juesuan('last-year', old, '--out', join(folder, 'y.xlsx'))).err).toBe('缺少选项 --from。\n');
    expect((await juesuan('last-year', old, '--from', old)).err).toBe('缺少选项 --out。\n');
    const broken = join(folder, '坏.xlsx');
    writeFileSync(broken, readFileSync(old).subarray(0, 3000));
    expect((await juesuan('last-year', old, '--from', broken, '--out', join(folder, 'y.xlsx'))).code).toBe(2);
    expect((await juesuan('check', old, '--last-year', broken)).code).toBe(2);
    expect((await juesuan('check', old, '--last-year', old, '--lang=en')).out).toContain("last year's workbook says 2024, not 2023");
  });
});
