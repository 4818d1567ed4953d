import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { CheckJson } from '../../cli/check-json';
import { temporaryFolder } from '../setup/temporary';
import { juesuan } from './in-process';
import { cellIn, writeSample } from './workbooks';

const folder = temporaryFolder('codes-');
const LIST = ['科目代码,科目名称', '208,社会保障和就业支出', '20801,人力资源和社会保障管理事务', '"2080106","就业管理事务,改了名"', '2080199,其他事务'];

async function findings(...args: readonly string[]) {
  return (JSON.parse((await juesuan('check', ...args, '--json')).out) as CheckJson).findings.filter(({ rule }) => rule === 'C-a');
}

test('names are checked by the list, an unknown code is information', async () => {
  const list = join(folder, '科目.csv');
  writeFileSync(list, `\uFEFF${LIST.join('\r\n')}`);
  const sample = await writeSample(folder);
  expect(await findings(sample)).toEqual([]);
  const found = await findings(sample, '--codes', list);
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['warning', 'info']));
  expect(found.find(({ severity }) => severity === 'warning')?.message).toContain('科目表中为“就业管理事务,改了名”');
  expect(found.some(({ message }) => message.includes('科目表中没有 210；'))).toBe(true);
  const english = await juesuan('check', sample, '--codes', list, '--lang=en');
  expect(english.err).toContain('“科目.csv”: 4 codes.');
  expect(english.out).toContain('the classification does not hold 210');
});

test('kept in the workbook, and carried into the next year', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  LIST.slice(1).forEach((line, row) => {
    const [code = '', name = ''] = line.replaceAll('"', '').split(/,(.*)/);
    sheet.getCell(row + 4, 3).value = parseInt(code, 10);
    sheet.getCell(row + 4, 5).value = name;
  });
  const list = join(folder, '科目.xlsx');
  await book.xlsx.writeFile(list);
  const out = join(folder, '空白.xlsx');
  const made = await juesuan('template', '--set', 'shanxi-2024', '--out', out, '--code-list', list, '--codes', '2080199,2101102');
  expect(made).toMatchObject({ code: 0, err: `科目表“科目.xlsx”：读到4个科目。\n已生成 ${out}\n` });
  const next = join(folder, '下年.xlsx');
  expect((await juesuan('next-year', out, '--out', next)).code).toBe(0);
  const written = new ExcelJS.Workbook();
  await written.xlsx.readFile(next);
  expect([cellIn(written, '科目名称', 'A6').value, cellIn(written, '科目名称', 'B6').value]).toEqual(['2080106', '就业管理事务,改了名']);
  expect(cellIn(written, '科目名称', 'A2').value).toContain('导入自“科目.xlsx”');
  expect((await findings(next)).map(({ severity }) => severity)).toEqual(expect.arrayContaining(['info']));
});

test('a file without a list is refused', async () => {
  const list = join(folder, '无.csv');
  writeFileSync(list, '甲,乙\n1,2\n');
  const sample = await writeSample(folder, '又.xlsx');
  const refused = await juesuan('check', sample, '--codes', list);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('没有找到科目代码和名称两栏');
  expect((await juesuan('template', '--set', 'shanxi-2024', '--out', join(folder, 'z.xlsx'), '--codes', join(folder, '没有.csv'))).err).toContain('找不到这个文件');
});
