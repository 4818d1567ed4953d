import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { CheckJson } from '../../cli/check-json';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { workbookBytes } from '../../src/hosts/file';
import { layoutSet } from '../../src/workbook';
import { lanxian } from '../samples/lanxian-2024/load';
import { temporaryFolder } from '../setup/temporary';
import { expectGolden } from './golden';
import { juesuan } from './in-process';
import { cellIn, writeEdited, writeSample } from './workbooks';

const folder = temporaryFolder('check-');

async function jsonOf(path: string, ...more: readonly string[]): Promise<CheckJson> {
  return JSON.parse((await juesuan('check', path, '--json', ...more)).out) as CheckJson;
}

describe('the real report', () => {
  test('plain, as an accountant reads it', async () => {
    const path = await writeSample(folder);
    const { code, out, err } = await juesuan('check', path);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expectGolden('lanxian-2024.check.zh.txt', out.replaceAll(path, '决算.xlsx'));
    const english = await juesuan('check', path, '--lang', 'en');
    expectGolden('lanxian-2024.check.en.txt', english.out.replaceAll(path, '决算.xlsx'));
  });

  test('as JSON', async () => {
    const { code, out, err } = await juesuan('check', await writeSample(folder), '--json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expectGolden('lanxian-2024.check.json', out);
  });

  test('has one error, outside the published tables: last year’s classes miss 486.18', async () => {
    const { set, unit, year, tables, findings, summary } = await jsonOf(await writeSample(folder));
    expect({ set, unit, year }).toEqual({ set: 'shanxi-2024', unit: '岚县创业就业服务中心', year: 2024 });
    expect(tables.map(({ form }) => form)).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', 'P', 'T']);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, form, difference }) => ({ rule, form, difference }))).toEqual([{ rule: 'Y-b', form: 'P', difference: '486.18' }]);
    const rounding = findings.filter(({ rule, form, verdict }) => rule === '05-a' && form === '05' && verdict === 'consistent');
    expect(rounding.map(({ cells }) => `${cells[0]?.row ?? ''} ${cells[0]?.column ?? ''}`).sort()).toEqual(['20801 basic', '20801 total', '20805 basic', '20805 total']);
    const advice = findings.filter(({ rule }) => rule === 'S-a');
    expect(advice.map(({ verdict, difference }) => `${verdict} ${difference ?? ''}`)).toEqual(['advice 3.05', 'advice 1.15', 'advice 1.06', 'advice 1.84']);
    expect(summary.errors).toBe(1);
    expect(summary.passed).toBe(summary.rules - findings.filter(({ verdict, rule, cells }) => verdict !== 'consistent' && rule !== 'overtyped' && cells.length > 0).length);
  });

  test('every cell of a finding stands where it says', async () => {
    const path = await writeEdited(folder, () => {}, '原样.xlsx');
    const { findings } = await jsonOf(path);
    await writeEdited(folder, (book) => {
      for (const { cells } of findings) {
        for (const { sheet, address, reported } of cells) {
          const cell = cellIn(book, sheet ?? '', address ?? '');
          const value: unknown = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
          expect(typeof value === 'number' ? value.toFixed(2) : value).toBe(reported);
        }
      }
    });
  });
});

describe('a planted error', () => {
  test('is found, named and counted; mended it is gone', async () => {
    const before = await jsonOf(await writeSample(folder));
    const swapped = await writeEdited(folder, (book) => (cellIn(book, '公开06表', 'C7').value = 50.7));
    const { code, out } = await juesuan('check', swapped);
    expect(code).toBe(1);
    expect(out).toMatch(/^公开05表.*\n {2}错误 {2}D7 /m);
    const after = await jsonOf(swapped);
    expect(after.summary.errors).toBeGreaterThan(before.summary.errors);
    expect(after.findings.map(({ rule }) => rule)).toContain('05-c');
    expect(after.findings.find(({ rule }) => rule === '05-c')).toMatchObject({ reported: '143.67', difference: '-0.63', allowed: '0.08' });
  });

  test('in cells that hold no amount', async () => {
    const path = await writeEdited(folder, (book) => {
      cellIn(book, '公开05表', 'D10').value = { error: '#REF!' };
      cellIn(book, '公开05表', 'D11').value = '十二';
      cellIn(book, '公开06表', 'C7').value = { formula: 'SUM(1,2)', date1904: false };
      cellIn(book, '公开06表', 'C8').value = ' 9.63 ';
    });
    const { code, out } = await juesuan('check', path);
    expect(code).toBe(1);
    expect(out).toContain('D10  2080106 就业管理事务 基本支出：公式出错，显示为 #REF!；请改正公式或直接填数');
    expect(out).toContain('D11  2080109 社会保险经办机构 基本支出：“十二”不是数字；请只填数字，不写单位和文字');
    expect(out).toContain('C7   30101 基本工资：公式没有计算结果；请用 Excel 或 WPS 打开、保存后再检查');
    expect(out).not.toContain('30102');
    expect(out).toMatch(/条因单元格读不出金额没有判断/);
    const { findings } = await jsonOf(path);
    const texts = findings.filter(({ rule }) => rule === 'unreadable').flatMap(({ cells }) => cells.slice(0, 1));
    expect(texts).toEqual([
      { form: '05', row: '2080106', column: 'basic', sheet: '公开05表', address: 'D10', reported: '#REF!' },
      { form: '05', row: '2080109', column: 'basic', sheet: '公开05表', address: 'D11', reported: '十二' },
      expect.objectContaining({ form: '06', row: '30101', address: 'C7' }),
    ]);
  });

  test('in tables that stand elsewhere, or nowhere', async () => {
    const path = join(folder, '五.xlsx');
    const { forms } = shanxi2024;
    const model = layoutSet(shanxi2024, { report: lanxian(), sheetNames: { '05': '五' }, forms: forms.map(({ id }) => id).filter((id) => id !== '09') });
    writeFileSync(path, await workbookBytes(model));
    const { out } = await juesuan('check', path);
    expect(out).toContain('公开05表 一般公共预算财政拨款支出决算表（工作表“五”）');
    expect(out).toContain('没有找到公开09表，与它们有关的关系没有核对。');
    expect((await juesuan('check', path, '--lang=en')).out).toContain('Not found: 公开09表; what ties to them was not checked.');
  });
});

describe('one wrong figure that breaks many relations', () => {
  const spoil = (name: string) => writeEdited(folder, (book) => (cellIn(book, '公开04表', 'C7').value = 1379.29), name);

  test('is one cause with its effects, before the list', async () => {
    const path = await spoil('一个原因.xlsx');
    const { out } = await juesuan('check', path);
    expect(out).toContain('原因归纳');
    expect(out.indexOf('原因归纳')).toBeLessThan(out.indexOf('错误  '));
    expect(out).toMatch(/公开04表!C7 +一个原因，\d+处影响：公开04表 .* 1,379\.29 可能应为 1,397\.29/);
    expect((await juesuan('check', path, '--lang', 'en')).out).toMatch(/one cause, \d+ effects: 公开04表 .* 1,379\.29 may have to be 1,397\.29/);
  });

  test('in JSON with its cell and the findings that it explains', async () => {
    const { findings, rootCauses } = await jsonOf(await spoil('一个原因.json.xlsx'));
    const [root] = rootCauses;
    expect(root).toMatchObject({ kind: 'figure', cell: { sheet: '公开04表', address: 'C7', reported: '1379.29' } });
    expect(root?.findings.length).toBeGreaterThan(1);
    for (const index of root?.findings ?? []) expect(findings[index]?.verdict).toBe('inconsistent');
    expect(rootCauses.length).toBeLessThanOrEqual(3);
  });
});
