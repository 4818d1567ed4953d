import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NarrativeJson } from '../../cli/narrative-json';
import { temporaryFolder } from '../setup/temporary';
import { expectGolden } from './golden';
import { juesuan } from './in-process';
import { cellIn, writeEdited, writeSample } from './workbooks';

const folder = temporaryFolder('narrate-');
const NOTE = '注意：表中还有1处错误，情况说明照表中的数字写成；请先用 check 核对。\n';

describe('narrate', () => {
  test('the real report', async () => {
    const { code, out, err } = await juesuan('narrate', await writeSample(folder));
    // Written, and the tables hold an error.
    expect({ code, err }).toEqual({ code: 1, err: NOTE });
    expectGolden('lanxian-2024.narrate.txt', out);
    expect(out).toContain('住房保障支出年初预算11.27万元，支出决算11.27万元');
    expect(out).not.toContain('下降100');
    expect(out).not.toContain('【');
  });

  test('into a file', async () => {
    const out = join(folder, '情况说明.txt');
    const ran = await juesuan('narrate', await writeSample(folder), '--out', out);
    expect(ran).toEqual({ code: 1, out: '', err: `已生成 ${out}\n${NOTE}` });
    expect(readFileSync(out, 'utf8')).toBe((await juesuan('narrate', await writeSample(folder))).out);
    const english = await juesuan('narrate', await writeSample(folder), '--out', out, '--lang=en');
    expect(english.err).toBe(`wrote ${out}\nNote: the tables still hold errors (1), and the narrative repeats their figures; run check first.\n`);
  });

  test('a text that somebody worked on is kept beside the new one', async () => {
    const out = join(folder, '润色.txt');
    writeFileSync(out, '改过的说明');
    const ran = await juesuan('narrate', await writeSample(folder), '--out', out);
    const kept = join(folder, '润色（旧1）.txt');
    expect([ran.code, ran.err.split('\n')[0]]).toEqual([1, `原来的 ${out} 与新的不同，已另存为 ${kept}，没有丢失。`]);
    expect(readFileSync(kept, 'utf8')).toBe('改过的说明');
    expect(readFileSync(out, 'utf8')).toContain('收入支出决算总体情况说明');
  });

  test('as JSON: the same text, every number with its value and cells', async () => {
    const path = await writeSample(folder);
    const { sections } = JSON.parse((await juesuan('narrate', path, '--json')).out) as NarrativeJson;
    expect(sections).toHaveLength(10);
    const lines = sections.map(({ title, paragraphs }) => [title, ...paragraphs.map(({ text }) => text)].join('\n'));
    expect(`${lines.join('\n\n')}\n`).toBe((await juesuan('narrate', path)).out);
    const tokens = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.tokens));
    const housing = tokens.filter((token) => token.kind === 'figure' && token.text === '11.27');
    expect(housing.length).toBeGreaterThan(2);
    for (const token of tokens) {
      if (token.kind === 'figure') expect(token.cells.every(({ sheet, address }) => sheet !== null && address !== null)).toBe(true);
    }
    expect(tokens.find((token) => token.kind === 'figure' && token.text === '1,399.08')).toMatchObject({
      value: '1399.08', format: 'amount', computation: 'sum', cells: [{ form: '01', row: 'r31', column: 'amount', sheet: '公开01表' }],
    });
  });

  test('says how many blanks are open', async () => {
    const path = await writeEdited(folder, (book) => {
      for (const address of ['F10', 'F11']) cellIn(book, '说明参数', address).value = null;
    }, '空白.xlsx');
    const { code, out, err } = await juesuan('narrate', path);
    expect(code).toBe(1);
    expect(out).toContain('【请填写上年收入总计】');
    expect(err).toContain('还有2处空白要填（文中【】处），请填在“说明参数”表里。\n');
    expect((await juesuan('narrate', path, '--lang', 'en')).err).toContain('Open blanks: 2 (marked by 【】); fill them in on the sheet 说明参数.\n');
  });

  test('of a workbook without figures nothing is told, and nothing is written', async () => {
    const [path, text] = [join(folder, '空.xlsx'), join(folder, '空.txt')];
    await juesuan('template', '--set', 'shanxi-2024', '--out', path);
    expect(await juesuan('narrate', path, '--out', text)).toEqual({ code: 2, out: '', err: `${path}：各表都还没有填数字，没有生成情况说明；填好后再生成。\n` });
    expect(existsSync(text)).toBe(false);
  });

  test('is refused while a cell holds no amount, and nothing is written', async () => {
    const out = join(folder, '不写.txt');
    const path = await writeEdited(folder, (book) => {
      cellIn(book, '公开05表', 'D10').value = { error: '#REF!' };
      cellIn(book, '公开05表', 'D11').value = '十二';
    });
    const { code, err } = await juesuan('narrate', path, '--out', out);
    expect(code).toBe(2);
    expect(err).toBe(
      `${path}：公开05表!D10 读不出金额，不能生成情况说明（另有1处，可用 check 逐条查看）：2080106 就业管理事务 基本支出：公式出错，显示为 #REF!；请改正公式或直接填数。\n`,
    );
    expect(existsSync(out)).toBe(false);
    const english = await juesuan('narrate', path, '--lang', 'en');
    expect(english.err).toContain('公开05表!D10 holds no amount, so no narrative can be written (and 1 more, which check lists)');
  });

  test('never over the workbook, and nothing half written', async () => {
    const path = await writeSample(folder, '本身.xlsx');
    const before = readFileSync(path);
    expect(await juesuan('narrate', path, '--out', path)).toEqual({ code: 2, out: '', err: `${path}：输出文件不能就是要读的工作簿。\n` });
    expect(readFileSync(path).equals(before)).toBe(true);
    const nowhere = join(folder, '没有', 'x.txt');
    expect((await juesuan('narrate', path, '--out', nowhere)).err).toContain('文件写不了（ENOENT）');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
