import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { CheckJson } from '../../cli/check-json';
import { Decimal, convert } from '../../src/amount';
import { workbookBytes } from '../../src/hosts/file';
import type { Report } from '../../src/report';
import { derive } from '../../src/rules';
import { layoutSet, yuanSet } from '../../src/workbook';
import { invented, shanghai } from '../samples/shanghai-2024/invented';
import { temporaryFolder } from '../setup/temporary';
import { juesuan } from './in-process';

const folder = temporaryFolder('yuan-');
const set = shanghai();

async function writeYuan(name: string, report: Report = derive(yuanSet(set), invented({ seed: 4, otherBudgets: true }))): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await workbookBytes(layoutSet(set, { report })));
  return path;
}

async function bookAt(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

async function check(path: string): Promise<CheckJson> {
  return JSON.parse((await juesuan('check', path, '--json')).out) as CheckJson;
}

test('万元 by formula from 元; what is within rounding by itself is proved', async () => {
  const yuan = await writeYuan('元.xlsx');
  const out = join(folder, '万元.xlsx');
  const made = await juesuan('from-yuan', yuan, '--yuan', '--out', out);
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/^按元核对：\d+条关系分毫不差。\n$/);
  const book = await bookAt(out);
  const sheets = book.worksheets.map(({ name }) => name);
  expect(sheets.slice(0, 9).map((name) => `${name}（元）`)).toEqual(sheets.slice(-9));
  const cell = book.getWorksheet('收入支出决算总表')?.getCell('B9');
  expect(cell?.formula).toBe("ROUND('收入支出决算总表（元）'!B9/10000,2)");
  const { summary, findings } = await check(out);
  expect([summary.errors, findings.filter(({ verdict }) => verdict === 'consistent')]).toEqual([0, []]);
});

test('made again from its own 元 sheets it is the same, and the narrative says what the tables print', async () => {
  const out = join(folder, '万元1.xlsx');
  const made = await juesuan('from-yuan', await writeYuan('元2.xlsx'), '--yuan', '--out', out);
  expect((await juesuan('from-yuan', out, '--out', join(folder, '万元2.xlsx'))).out).toBe(made.out);
  const told = (await juesuan('narrate', out)).out;
  expect(told).toMatch(/\d\.\d\d万元/);
  expect(told).not.toMatch(/\.\d{3,}万元/);
});

test('调平 on request: listed, seen in the cell, still proved', async () => {
  const yuan = await writeYuan('元3.xlsx');
  const out = join(folder, '调平.xlsx');
  const made = await juesuan('from-yuan', yuan, '--yuan', '--out', out, '--balance');
  expect(made.out).toMatch(/调平：改动\d+个数，每个不超过最后一位的1，各表合计逐项相等；没有改动更少的办法：\n {2}.*元，四舍五入.*，调平后/);
  const count = parseInt(/改动(\d+)个数/.exec(made.out)?.[1] ?? '', 10);
  const book = await bookAt(out);
  expect(book.getWorksheet('调平记录')?.actualRowCount).toBe(3 + count);
  const formulas: string[] = [];
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => {
    if (cell.type === ExcelJS.ValueType.Formula && cell.formula.startsWith('ROUND(ROUND(')) formulas.push(cell.formula);
  })));
  expect(formulas).toHaveLength(count);
  expect((await check(out)).summary.errors).toBe(0);
  const english = await juesuan('from-yuan', yuan, '--yuan', '--out', out, '--balance', '--force', '--lang=en');
  expect(english.out).toContain('no fewer would do');
});

test('a wrong 元 is an error, not rounding; an overtyped 万元 is judged as it prints', async () => {
  const yuan = await writeYuan('元4.xlsx');
  const book = await bookAt(yuan);
  // The income that the opening balance is: entered, and no other cell's formula reads it alone.
  const row = book.getWorksheet('收入支出决算总表')?.getColumn(1).values.findIndex((value) => value === '年初结转和结余') ?? -1;
  const cell = book.getWorksheet('收入支出决算总表')?.getCell(row, 2);
  if (typeof cell?.value !== 'number') throw new Error('no figure');
  cell.value += 0.01;
  const wrong = join(folder, '错一分.xlsx');
  await book.xlsx.writeFile(wrong);
  const out = join(folder, '错一分万元.xlsx');
  const made = await juesuan('from-yuan', wrong, '--yuan', '--out', out, '--balance');
  expect(made.code).toBe(1);
  expect(made.out).toContain('条关系不成立，不是尾差');
  expect(made.out).toMatch(/调平：做不到全部相等。\d+条关系按元就不成立，调平没有管它们，请先改正：.*01-[ab] /);
  expect(made.out).not.toContain('各表合计逐项相等');
  expect(made.out).not.toContain('各表合计本来就逐项相等');
  const { summary, rootCauses: [root], findings } = await check(out);
  expect(summary.errors).toBeGreaterThan(0);
  // The place is where the 元 were typed, and so are those of the others that it may be.
  expect(root?.message).toMatch(/元/);
  const places = [root?.cell, ...(root?.others ?? [])].map((one) => `${String(one?.sheet)}!${String(one?.address)}`);
  expect(places).toContain(`收入支出决算总表（元）!B${String(row)}`);
  expect(places.every((place) => place.includes('（元）!'))).toBe(true);
  expect(findings.flatMap(({ cells }) => cells).some(({ sheet }) => sheet === '收入支出决算总表')).toBe(true);
});

test('what another program typed into the 元 sheets is judged, though the 万元 of the file are older or gone', async () => {
  const out = join(folder, '别的程序.xlsx');
  await juesuan('from-yuan', await writeYuan('元6.xlsx'), '--yuan', '--out', out);
  const book = await bookAt(out);
  const sheet = book.getWorksheet('收入支出决算总表（元）');
  const row = sheet?.getColumn(1).values.findIndex((value) => value === '年初结转和结余') ?? -1;
  const cell = sheet?.getCell(row, 2);
  if (typeof cell?.value !== 'number') throw new Error('no figure');
  cell.value *= 10;
  for (const [name, keeps] of [['旧值', true], ['无值', false]] as const) {
    const path = join(folder, `${name}.xlsx`);
    if (!keeps) {
      book.eachSheet((each) => each.eachRow((cells) => cells.eachCell((one) => {
        if (one.type === ExcelJS.ValueType.Formula) one.value = { formula: one.formula };
      })));
    }
    await book.xlsx.writeFile(path);
    const { rootCauses: [root], findings } = await check(path);
    expect([name, root?.slip, root?.cell.sheet, root?.cell.address]).toEqual([name, 'decimal-point', '收入支出决算总表（元）', `B${String(row)}`]);
    expect(findings.some(({ message }) => message.includes('没有计算'))).toBe(false);
  }
});

test('what is 万元 already is refused', async () => {
  const yuan = await writeYuan('元5.xlsx');
  const book = await bookAt(yuan);
  const cell = book.getWorksheet('收入支出决算总表')?.getCell('B9');
  if (cell !== undefined) cell.value = 12.3456;
  const path = join(folder, '万元填的.xlsx');
  await book.xlsx.writeFile(path);
  const { code, err } = await juesuan('from-yuan', path, '--out', join(folder, 'x.xlsx'));
  expect(code).toBe(2);
  expect(err).toContain('小数多于两位');
});

test('where the heads say 万元 nothing is made before a person says that the figures are 元', async () => {
  const yuan = await writeYuan('表头万元.xlsx');
  const out = join(folder, '没有生成.xlsx');
  const refused = await juesuan('from-yuan', yuan, '--out', out);
  expect([refused.code, refused.out, existsSync(out)]).toEqual([2, '', false]);
  expect(refused.err).toMatch(/：.* [\d,]+\.\d\d 元 = [\d,]+\.\d\d 万元，表头写的是万元，确定吗？填的确实是元的，加 --yuan 再生成。\n$/);
  const [, whole = '', print = ''] = / ([\d,.]+) 元 = ([\d,.]+) 万元/.exec(refused.err) ?? [];
  expect(convert(new Decimal(whole.replaceAll(',', '')), '元', '万元').toFixed(2)).toBe(new Decimal(print.replaceAll(',', '')).toFixed(2));
  // A head that says 元 needs no word.
  const book = await bookAt(yuan);
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => {
    if (typeof cell.value === 'string') cell.value = cell.value.replace('单位：万元', '单位：元');
  })));
  const said = join(folder, '表头元.xlsx');
  await book.xlsx.writeFile(said);
  expect((await juesuan('from-yuan', said, '--out', out)).code).toBe(0);
});

describe('tables that the product did not make', () => {
  const written = async (name: string, to: (text: string) => string, inWan: boolean): Promise<string> => {
    const path = join(folder, name);
    const printed = await bookAt(await writeYuan(`源${name}`));
    const book = new ExcelJS.Workbook();
    printed.eachSheet((sheet, id) => {
      if (id > set.forms.filter(({ kind }) => kind === 'public').length) return;
      const copy = book.addWorksheet(`表${String(id)}`);
      sheet.eachRow((row, r) => row.eachCell((cell, c) => {
        if (cell.isMerged && cell.master !== cell) return;
        const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
        if (typeof value === 'string') copy.getCell(r, c).value = to(value);
        if (typeof value === 'number') copy.getCell(r, c).value = inWan ? Math.round(value / 100) / 100 : value;
      }));
    });
    await book.xlsx.writeFile(path);
    return path;
  };

  test('are taken in 元 from any layout; their sheets are not left over', async () => {
    const out = join(folder, '识别的万元.xlsx');
    const made = await juesuan('from-yuan', await written('导出.xlsx', (text) => text.replace('万元', '元'), false), '--out', out);
    expect([made.code, made.err]).toEqual([0, expect.not.stringContaining('没有带入')]);
    expect(made.out).toMatch(/^按元核对：\d+条关系分毫不差。\n$/);
    expect((await bookAt(out)).getWorksheet('收入支出决算总表')?.getCell('B9').formula).toBe("ROUND('收入支出决算总表（元）'!B9/10000,2)");
  });

  test('in 万元 are refused by what they are', async () => {
    const made = await juesuan('from-yuan', await written('万元导出.xlsx', (text) => text, true), '--out', join(folder, '不生成.xlsx'));
    expect([made.code, made.err]).toEqual([2, expect.stringMatching(/是以万元填列的，不是元，不能由它生成万元表；请提供以元填列的表。\n$/)]);
  });
});
