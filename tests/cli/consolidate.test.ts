import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckJson } from '../../cli/check-json';
import { workbookBytes } from '../../src/hosts/file';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { derive } from '../../src/rules';
import { layoutSet } from '../../src/workbook';
import { invented, shanghai } from '../samples/shanghai-2024/invented';
import { temporaryFolder } from '../setup/temporary';
import { juesuan } from './in-process';
import { cellIn, writeEdited, writeSample } from './workbooks';

const folder = temporaryFolder('consolidate-');

test('a folder of units becomes the department’s workbook; what is left out is said', async () => {
  const units = join(folder, '单位');
  mkdirSync(units);
  for (const seed of [1, 2]) writeFileSync(join(units, `单位${String(seed)}.xlsx`), await workbookBytes(layoutSet(shanghai(), { report: derive(shanghai(), invented({ seed, unit: `第${String(seed)}文化中心` })) })));
  const out = join(units, '部门.xlsx');
  const made = await juesuan('consolidate', units, '--out', out, '--unit', '某局');
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/^汇总2个单位，金额单位：万元。\n/);
  expect(made.out).toContain('没有抵销：上级补助收入还有');
  const checked = await juesuan('check', out, '--json');
  const { summary, unit } = JSON.parse(checked.out) as CheckJson;
  expect({ errors: summary.errors, unit }).toEqual({ errors: 0, unit: '某局' });
  // Made once more where it stands: the older one is kept, and is no unit.
  writeFileSync(out, '改过的');
  const anew = await juesuan('consolidate', units, '--out', out, '--unit', '某局');
  expect([anew.code, anew.out]).toEqual([0, made.out]);
  const third = await juesuan('consolidate', units, '--out', out, '--force');
  expect(third.code).toBe(0);
  expect(readdirSync(units).sort()).toEqual(['单位1.xlsx', '单位2.xlsx', '部门.xlsx', '部门（旧1）.xlsx'].sort());
  // The consolidation itself, another set and a broken file stay out.
  writeFileSync(join(units, '坏.xlsx'), 'x');
  await writeSample(units, '0山西.xlsx');
  writeFileSync(join(units, '0空白.xlsx'), await workbookBytes(layoutSet(shanxi2024, {})));
  writeFileSync(join(units, '0空白2.xlsx'), await workbookBytes(layoutSet(shanxi2024, {})));
  const again = await juesuan('consolidate', units, '--out', join(folder, '部门2.xlsx'), '--lang=en');
  expect(again.code).toBe(1);
  expect(again.out).toContain('Consolidated 2 units, in 万元.');
  expect(again.err).toMatch(/0空白2\.xlsx: no figure is filled in yet, left out\./);
  expect(again.err).toMatch(/部门\.xlsx: a consolidation itself, left out\./);
  expect(again.err).toContain('another form set or year than the others (');
});

test('a copy of a unit is left out unless asked for', async () => {
  const units = join(folder, '副本');
  mkdirSync(units);
  const bytes = await workbookBytes(layoutSet(shanghai(), { report: derive(shanghai(), invented({ seed: 3 })) }));
  for (const name of ['甲.xlsx', '甲 - 副本.xlsx']) writeFileSync(join(units, name), bytes);
  const once = await juesuan('consolidate', units, '--out', join(folder, '一份.xlsx'));
  expect(once.code).toBe(1);
  expect(once.err).toContain('甲 - 副本.xlsx：与 甲.xlsx 是同一单位，数都相同，没有重复汇总');
  expect(once.out).toContain('汇总1个单位');
  const both = await juesuan('consolidate', units, '--out', join(folder, '两份.xlsx'), '--copies');
  expect({ code: both.code, out: both.out.slice(0, 6) }).toEqual({ code: 0, out: '汇总2个单位' });
});

test('of a unit whose workbooks differ nothing is made before a person says which one counts', async () => {
  const units = join(folder, '更正');
  mkdirSync(units);
  await writeSample(units, '甲.xlsx');
  await writeEdited(units, (book) => {
    cellIn(book, '公开01表', 'F35').value = 12.34;
  }, '甲（更正）.xlsx');
  const out = join(folder, '更正汇总.xlsx');
  const asked = await juesuan('consolidate', units, '--out', out);
  expect({ code: asked.code, out: asked.out, made: existsSync(out) }).toEqual({ code: 2, out: '', made: false });
  expect(asked.err).toMatch(/^“岚县创业就业服务中心”有2个工作簿，其中[1-9]\d*个数不相同：甲.xlsx、甲（更正）.xlsx。\n不知道以哪个工作簿为准，没有汇总。/);
  const both = await juesuan('consolidate', units, '--out', out, '--copies', '--lang=en');
  expect([both.code, both.out]).toEqual([0, expect.stringContaining('has more than one workbook, all were added')]);
});

test('tables above which somebody wrote 元 are asked about, and added to no 万元', async () => {
  const units = join(folder, '元');
  mkdirSync(units);
  await writeSample(units, '甲.xlsx');
  const yuan = await writeEdited(units, (book) => {
    cellIn(book, '说明参数', 'C5').value = '乙站';
    for (const [sheet, cell] of [['公开01表', 'D3'], ['公开02表', 'E3']] as const) cellIn(book, sheet, cell).value = '金额单位：元';
  }, '乙.xlsx');
  const asked = (await juesuan('check', yuan)).out.match(/公开01表.*等2张表上方写的金额单位是元，现在按万元核对/g);
  expect(asked).toHaveLength(1);
  const made = await juesuan('consolidate', units, '--out', join(folder, '元汇总.xlsx'));
  expect([made.code, made.out]).toEqual([1, expect.stringMatching(/^汇总1个单位，金额单位：万元。\n/)]);
  expect(made.err).toContain('乙.xlsx：表上方写的金额单位是元，没有汇总；');
});

test('a table of which half is missing is named, with what is in no sum', async () => {
  const units = join(folder, '残缺');
  mkdirSync(units);
  await writeSample(units, '甲.xlsx');
  await writeEdited(units, (book) => {
    book.getWorksheet('公开01表')?.spliceRows(12, 20);
    cellIn(book, '说明参数', 'C5').value = '乙站';
  }, '乙.xlsx');
  const { code, out } = await juesuan('consolidate', units, '--out', join(folder, '残缺汇总.xlsx'));
  expect(out).toMatch(/\n乙站的公开01表 收入支出决算总表不完整，没有“[^”]+”(、“[^”]+”){4}等\d+行（栏），部门的数里没有它们；请补全后重新汇总。\n/);
  expect(out).not.toMatch(/岚县创业就业服务中心的公开|“r\d/);
  expect(code).toBe(1);
  const english = await juesuan('consolidate', units, '--out', join(folder, '残缺汇总.xlsx'), '--lang=en', '--force');
  expect(english.out).toMatch(/\n乙站: part of 公开01表 收入支出决算总表 is missing \(/);
});

test('nothing to consolidate, and nothing written', async () => {
  const empty = join(folder, '空');
  mkdirSync(empty);
  const out = join(folder, '有.xlsx');
  writeFileSync(out, '原来的');
  expect((await juesuan('consolidate', empty, '--out', out)).err).toContain('没有找到单位的决算表');
  expect([readFileSync(out, 'utf8'), existsSync(join(folder, '有（旧1）.xlsx'))]).toEqual(['原来的', false]);
});
