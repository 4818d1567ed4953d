import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { FUNCTIONAL } from '../../src/classification';
import { columnsOf, printedCode } from '../../src/forms';
import { checkReport } from '../../src/rules';
import { type Invented, invented, shanghai } from '../samples/shanghai-2024/invented';
import { expand, fails, holds, rowsOf } from './expand';

const set = shanghai();
const form = (id: string) => {
  const found = set.forms.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found;
};

describe('the tables of 上海 2024', () => {
  it('are nine, in their own order, with three support sheets behind them', () => {
    expect(set.forms.map(({ id, title }) => `${id} ${title}`)).toEqual([
      '01 收入支出决算总表', '02 收入决算表', '03 支出决算表', '04 财政拨款收入支出决算总表', '05 一般公共预算财政拨款支出决算表',
      '06 一般公共预算财政拨款基本支出决算表', '07 财政拨款“三公”经费支出决算表', '08 政府性基金预算财政拨款收入支出决算表',
      '09 国有资本经营预算财政拨款收入支出决算表', 'I 项级说明', 'P 说明参数', 'T 公开文本',
    ]);
  });

  it('print no 公开NN表, no 行次 and no 栏次', () => {
    expect(set.forms.filter(({ number }) => number !== undefined)).toEqual([]);
    expect(set.columnNumbers).toBeUndefined();
    const columns = set.forms.flatMap(columnsOf);
    expect(columns.filter((column) => column.role === 'number' || (column.role === 'figure' && column.number !== undefined))).toEqual([]);
    expect(set.forms.flatMap(rowsOf).filter(({ number }) => number !== undefined)).toEqual([]);
  });

  it('state the unit of money as 单位：万元', () => expect(set.banner.right).toBe('单位：万元'));

  it.each(['02', '03', '05', '08', '09', 'I'])('%s prints 类, 款 and 项 in three cells', (id) => {
    const parts = columnsOf(form(id)).flatMap((column) => (column.role === 'code' ? [printedCode(column, '2080505')] : []));
    expect(parts).toEqual(['208', '05', '05']);
    expect(form(id).head.at(-1)?.slice(0, 3).map(({ text }) => text)).toEqual(['类', '款', '项']);
  });

  it('06 prints 65 codes, 类 and 款 apart', () => {
    const codes = rowsOf(form('06')).flatMap(({ code }) => (code === undefined ? [] : [code]));
    expect(new Set(codes).size).toBe(65);
    expect([...new Set(codes.map((code) => code.slice(0, 3)))].sort()).toEqual(['301', '302', '303', '310']);
    const parts = columnsOf(form('06')).flatMap((column) => (column.role === 'code' ? [printedCode(column, '30213')] : []));
    expect(parts).toEqual(['302', '13', '302', '13']);
  });

  it.each(['01', '04'])('%s prints the 26 classes, its totals side by side', (id) => {
    const { body } = form(id);
    const lanes = body.kind === 'fixed' ? body.lanes.map(({ rows }) => rows) : [];
    expect(lanes[1]?.flatMap(({ code }) => code ?? [])).toEqual(FUNCTIONAL.items.flatMap(({ code }) => (code.length === 3 ? [code] : [])));
    expect(lanes.map((rows) => rows.findIndex(({ key }) => key.startsWith('total')))).toEqual(Array(2).fill((lanes[0]?.length ?? 0) - 1));
  });

  it('07 is one line of six pairs', () => {
    const titles = columnsOf(form('07')).flatMap((column) => (column.role === 'figure' ? [column.title.slice(-3)] : []));
    expect(titles).toEqual(Array.from({ length: 6 }, () => ['预算数', '决算数']).flat());
  });

  it('08 and 09 have the same columns, and say in the unit’s name that there is nothing', () => {
    expect(columnsOf(form('09'))).toEqual(columnsOf(form('08')));
    expect(form('08').emptySentence).toBe('说明：{unit}本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。');
    expect(form('09').emptySentence).toBe('说明：{unit}本年度没有国有资本经营预算财政拨款收入和支出，故本表无数据。');
  });

  it('are called by their names in every rule: their numbers are printed nowhere', () => {
    expect(set.identities.filter(({ expects }) => /(?<!\d)0[1-9](?!\d)/.test(expects.zh + expects.en))).toEqual([]);
  });

  it('are data: nothing outside the declaration language, the national forms and the classification is imported', () => {
    const folder = join(__dirname, '../../src/forms/shanghai-2024');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const imported = files.flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/from '(\.\.[^']*)'/g)].map((match) => join(file, '..', match[1] ?? '')));
    expect(imported.filter((path) => path.startsWith('..') && !/^\.\.\/language|^\.\.\/national|^\.\.\/\.\.\/classification/.test(path))).toEqual([]);
  });
});

const anyInvented: fc.Arbitrary<Invented> = fc.record({ seed: fc.nat(), kind: fc.constantFrom('行政', '参公', '事业'), otherBudgets: fc.boolean(), threePublic: fc.boolean() });

describe('a unit whose figures tie', () => {
  it('meets every identity, read plainly', () => {
    fc.assert(
      fc.property(anyInvented, (what) => {
        const report = invented(what);
        const broken = expand(set, report).filter((repetition) => holds(set, report, repetition.identity.when) && fails(report, repetition));
        expect(broken.map(({ key }) => key)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives no finding', () => {
    fc.assert(
      fc.property(anyInvented, (what) => {
        expect(checkReport(set, invented(what)).findings.map(({ key }) => key)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('exercises every identity in one report or another', () => {
    const judged = new Set<string>();
    for (const what of [{ seed: 1, otherBudgets: true }, { seed: 1, kind: '行政' as const }]) {
      for (const { key } of checkReport(set, invented(what)).evaluations()) judged.add(key.split('/').slice(0, 2).join('/'));
    }
    const never = set.identities.map(({ id, part }) => `${id}/${part}`).filter((name) => !judged.has(name));
    expect(never).toEqual(['P-b/none', 'P-b/department']);
  });
});
