import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, columnsOf, formSet } from '../../src/forms';
import { lanxianText } from '../samples/lanxian-2024/load';
import { rowsOf } from './expand';

const set = formSet('shanxi-2024');
const form = (id: string) => {
  const found = set?.forms.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found;
};
const text = lanxianText();
const printedLines = text.split('\n').map((line) => line.split('\t'));

const itemLines = text.slice(text.indexOf('公开06表'), text.indexOf('人员经费合计')).split('\n').map((line) => line.split('\t'));

/** The lanes of a fixed table as a grid of what each prints, lane beside lane. */
function lanes(id: string): (readonly Row[])[] {
  const { body } = form(id);
  return body.kind === 'fixed' ? body.lanes.map(({ rows }) => rows) : [];
}

describe('the tables as published', () => {
  it('are ten, in order, with 说明参数 and 公开文本 behind them', () => {
    expect(set?.forms.map(({ id }) => id)).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', 'P', 'T']);
    const contents = [...text.matchAll(/^[一二三四五六七八九十]、(.+表)\t\d+$/gm)].map(([, title]) => title);
    expect(set?.forms.slice(0, 10).map(({ title }) => title)).toEqual(contents);
    expect(set?.forms.slice(0, 10).map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, i) => `公开${i === 9 ? '' : '0'}${i + 1}表`));
  });

  it.each(['01', '04', '05', '06', '07', '08', '09'])('%s carries its note word for word', (id) => {
    for (const note of form(id).notes) expect(text).toContain(note);
  });

  it.each(['07', '08', '09'])('%s says that it has no data', (id) => {
    expect(text).toContain(form(id).emptySentence ?? 'none declared');
  });

  it.each([['01', 1, 31], ['04', 1, 32]] as const)('%s prints every label beside its 行次', (id, first, last) => {
    const [income = [], spending = []] = lanes(id);
    for (const row of [...income, ...spending]) {
      const beside = printedLines.some((cells) => cells.some((cell, i) => cell === row.label && cells[i + 1] === String(row.number)));
      expect([row.label, row.number, beside]).toEqual([row.label, row.number, true]);
    }
    expect(income.map(({ number }) => number)).toEqual(Array.from({ length: last - first + 1 }, (_, i) => first + i));
    expect(spending).toHaveLength(income.length);
  });

  it.each(['01', '04'])('%s gives every line a name of its own', (id) => {
    const names = rowsOf(form(id)).flatMap(({ label, name }) => (label === '' ? [] : [name ?? label]));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('06 prints 27, 28, 28 and 27 codes in the published places', () => {
    const printed = [0, 1, 2, 3].map((lane) =>
      itemLines.flatMap((cells) => (/^\d{3}(\d{2})?$/.test(cells[lane * 3] ?? '') ? [[cells[lane * 3], cells[lane * 3 + 1]]] : [])),
    );
    expect(printed.map((lane) => lane.length)).toEqual([27, 28, 28, 27]);
    expect(lanes('06').map((rows) => rows.map(({ code, label }) => [code, label]))).toEqual(printed);
  });

  it('06 never fills 基本建设', () => {
    const dashed = itemLines.flatMap((cells) => [0, 3, 6, 9].flatMap((i) => (cells[i + 2]?.trim() === '——' ? [cells[i]] : [])));
    expect(rowsOf(form('06')).filter(({ cells }) => cells === 'structural').map(({ key }) => key).sort()).toEqual(dashed.sort());
  });

  it.each(['05', '07', '08'])('%s heads its columns as printed', (id) => {
    const [top = [], below = [], numbers = []] = form(id).head.map((cells) => cells.map((cell) => cell.text));
    const filled = printedLines.map((cells) => cells.filter((cell) => cell !== ''));
    for (const line of [top, below, numbers]) expect(filled).toContainEqual(line);
  });

  it('09 is one line of twelve amounts', () => {
    expect(lanes('09').map((rows) => rows.map(({ key }) => key))).toEqual([['money']]);
    expect(columnsOf(form('09')).map((column) => (column.role === 'figure' ? column.number : undefined))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('10 counts in whole things and marks what has no 预算数', () => {
    const rows = rowsOf(form('10'));
    const counts = rows.filter(({ measure }) => measure === 'count');
    expect(counts).toHaveLength(20);
    expect(new Set(counts.map(({ unit }) => unit))).toEqual(new Set(['个', '人', '辆', '批次', '台（套）']));
    const budgeted = rows.filter(({ cells }) => typeof cells === 'object' && cells['budget'] === 'input').map(({ number }) => number);
    expect(budgeted).toEqual([2, 3, 4, 5, 6, 7]);
    expect(lanes('10').map((lane) => lane.length)).toEqual([21, 21]);
  });
});

describe('说明参数', () => {
  const rows = rowsOf(form('P'));

  it('names the cells that are entered on every row, and shuts the others', () => {
    const open = rows.filter(({ cells }) => cells !== 'none' && (typeof cells !== 'object' || Object.keys(cells).length !== 6));
    expect(open.map(({ key }) => key)).toEqual([]);
  });

  it('has a row for each of the 26 classes, by code', () => {
    const classes = readClasses();
    expect(classes).toHaveLength(26);
    expect(rows.filter(({ code }) => code !== undefined).map(({ key, code, label }) => [key, code, label])).toEqual(classes.map(([code, name]) => [code, code, name]));
  });

  it('offers the kinds and levels that the conditions know', () => {
    expect(rows.flatMap(({ key, options }) => (options ? [[key, options]] : []))).toEqual([['kind', ['行政', '参公', '事业']], ['level', ['单位', '部门']]]);
  });
});

/** The class lines of 01 as published. */
function readClasses(): (readonly [code: string, name: string])[] {
  const rows = lanes('01')[1] ?? [];
  const printed = text.split('\n').flatMap((line) => line.split('\t').flatMap((cell) => /^[一二三四五六七八九十]+、(.+支出)$/.exec(cell)?.[1] ?? []));
  return rows.flatMap(({ code, name }) => (code !== undefined && name !== undefined && printed.includes(name) ? [[code, name] as const] : []));
}

describe('what is declared', () => {
  it('is data: no table reaches for another', () => {
    const index = readFileSync(join(__dirname, '../../src/forms/shanxi-2024/index.ts'), 'utf8');
    expect(index).not.toMatch(/from '\.\.\/\.\.\/(report|rules|workbook|narrative)/);
  });
});
