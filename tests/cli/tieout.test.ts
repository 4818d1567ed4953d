import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { lanxianText } from '../samples/lanxian-2024/load';
import { temporaryFolder } from '../setup/temporary';
import { juesuan } from './in-process';
import { addProject, cellIn, writeEdited, writeSample } from './workbooks';

interface Answer {
  readonly claims: readonly { readonly start: number; readonly end: number; readonly verdict: string; readonly value: string; readonly cells: readonly { readonly sheet: string | null; readonly address: string | null }[] }[];
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly message: string; readonly expected: string | null }[];
  readonly summary: { readonly numbers: number; readonly wrong: number; readonly unrecognised: number };
}

const folder = temporaryFolder('tieout-');

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('tieout', () => {
  test('the published text against the tables that it holds itself', async () => {
    const { code, out, err } = await juesuan('tieout', written('公开.txt', lanxianText()));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('按文本自带的7张表核对');
    expect(out).toContain('[错误] “4.91万元”像是从相邻的段落抄来的，不是“住房保障支出”的数，应为 11.27万元（《一般公共预算财政拨款支出决算表》）');
    expect(out).toMatch(/共\d+个数字：相符\d+个/);
  });

  test('against a workbook, as JSON with cells', async () => {
    const text = written('公开.txt', lanxianText());
    const { code, out } = await juesuan('tieout', await writeSample(folder), text, '--json');
    expect(code).toBe(1);
    const { claims, findings, summary } = JSON.parse(out) as Answer;
    expect(summary.unrecognised / summary.numbers).toBeLessThan(0.05);
    expect(claims.filter(({ verdict }) => verdict === 'equal').some(({ cells }) => cells.some(({ sheet, address }) => sheet === '公开01表' && address !== null))).toBe(true);
    expect(findings.find(({ rule }) => rule === 'copied-number')).toMatchObject({ expected: '11.27' });
    for (const { start, end } of claims) expect(lanxianText().slice(start, end)).toMatch(/^-?\d/);
  });

  test('the product’s own text and document tie without an error', async () => {
    const book = await writeSample(folder);
    const text = join(folder, '说明.txt');
    await juesuan('narrate', book, '--out', text);
    const own = await juesuan('tieout', book, text, '--json');
    const answer = JSON.parse(own.out) as Answer;
    expect(answer.summary).toMatchObject({ wrong: 0, unrecognised: 0 });
    const english = await juesuan('tieout', book, text, '--lang', 'en');
    expect(english.out).toContain('0 wrong');
  });

  test('what a text says of its projects is held against the 绩效自评表 of the workbook', async () => {
    const book = await writeEdited(folder, (edited) => {
      addProject(edited, '自评', '公共场所消毒');
    }, '有自评.xlsx');
    const answer = JSON.parse((await juesuan('tieout', book, written('自评.txt', '十、其他重要事项情况说明\n（四）预算绩效情况说明\n2024年二级项目绩效自评个数11个，涉及资金1253.62万元。\n'), '--json')).out) as Answer;
    expect(answer.findings.filter(({ rule }) => rule.startsWith('X-')).map(({ rule, message }) => `${rule} ${message}`)).toEqual(['X-count 说明写绩效自评11个项目，自评表有 1 张', 'X-money 说明写涉及资金 1253.62 万元，各表全年执行数合计 0 万元']);
  });

  test('a program changed figures and left what the formulas gave before: the formulas count, as for check and narrate', async () => {
    const book = await writeEdited(folder, (edited) => {
      cellIn(edited, '公开05表', 'D25').value = 31.27;
      cellIn(edited, '公开01表', 'C14').value = 21.47;
    }, '脚本改过.xlsx');
    const text = join(folder, '脚本说明.txt');
    await juesuan('narrate', book, '--out', text);
    const { summary } = JSON.parse((await juesuan('tieout', book, text, '--json')).out) as Answer;
    expect(summary).toMatchObject({ wrong: 0, unrecognised: 0 });
  });

  test('a Word file is put right with tracked changes, or only spoken of', async () => {
    const text = written('待改.txt', lanxianText());
    const out = join(folder, '改好.docx');
    const { code, err } = await juesuan('tieout', text, '--out', out);
    expect({ code, err }).toEqual({ code: 1, err: `已生成 ${out}\n` });
    expect((await mammoth.extractRawText({ path: out })).value).toContain('住房保障支出决算数11.27万元');
    // The corrected file holds fewer slips: what could be put right was.
    const again = JSON.parse((await juesuan('tieout', out, '--json')).out) as Answer;
    expect(again.findings.filter(({ rule }) => rule === 'copied-number' || rule === 'name' || rule === 'doubled-words' || rule === 'stray-sentence')).toEqual([]);
    const spoken = join(folder, '批注.docx');
    await juesuan('tieout', out, '--out', spoken, '--comments');
    expect((await mammoth.extractRawText({ path: spoken })).value).toBe((await mammoth.extractRawText({ path: out })).value);
    expect((await juesuan('tieout', text, '--out', out, '--comments')).err).toContain('（旧1）.docx，没有丢失');
    expect((await juesuan('tieout', text, '--out', join(folder, '改好.doc'))).err).toContain('只能存为 .docx');
  });

  test('the product’s own document ties to the tables that it holds itself', async () => {
    const word = join(folder, '公开文本.docx');
    const made = await juesuan('document', await writeSample(folder), '--out', word, '--provisional');
    expect(made).toMatchObject({ code: 1 });
    const { out } = await juesuan('tieout', word, '--json');
    const { summary, findings } = JSON.parse(out) as Answer;
    expect({ wrong: summary.wrong, open: summary.unrecognised / summary.numbers < 0.05 }).toEqual({ wrong: 0, open: true });
    expect(findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'class-changes').map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });

  test('what cannot be read is said', async () => {
    expect((await juesuan('tieout', join(folder, '没有.docx'))).code).toBe(2);
    expect((await juesuan('tieout', written('空.txt', '没有表'))).code).toBe(2);
    expect((await juesuan('tieout', written('坏.docx', 'not a docx'))).err).toContain('文件已损坏');
  });
});
