import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { CheckJson } from '../../cli/check-json';
import { codeListIn } from '../../src/app/code-list';
import { decoded, rowsOf } from '../../src/hosts/file/text-rows';
import { readSource } from '../../src/hosts/file/web/read';
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

test.each([
  ['UTF-16, little end first', (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
  ['UTF-16, big end first', (text: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
  ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
  ['UTF-8', (text: string) => Buffer.from(text, 'utf8')],
])('a list that Excel saved as text in %s, with commas or tabs', (encoding, bytesOf) => {
  for (const [extension, text] of [['csv', LIST.join('\r\n')], ['txt', ['科目代码\t科目名称', '208\t社会保障和就业支出', '20801\t人力资源和社会保障管理事务', '2080106\t就业管理事务', '2080199\t其他'].join('\r\n')]] as const) {
    const rows = rowsOf(decoded(bytesOf(text)));
    expect([encoding, extension, rows[1], rows.length]).toEqual([encoding, extension, ['208', '社会保障和就业支出'], 5]);
  }
});

test('a list in UTF-16 is read by the command line and in the pane alike', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LIST.join('\n').replaceAll(',', '\t').replaceAll('"', ''), 'utf16le')]);
  const list = join(folder, 'Unicode.txt');
  writeFileSync(list, bytes);
  expect((await juesuan('check', await writeSample(folder, '十六.xlsx'), '--codes', list)).err).toContain('读到4个科目');
  const read = await readSource('Unicode.txt', bytes);
  expect(read.ok ? codeListIn(read.value)?.items.length : read.problem.kind).toBe(4);
});
