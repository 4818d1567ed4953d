import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { openZip } from '../../src/hosts/file/node-codec';
import { temporaryFolder } from '../setup/temporary';
import { juesuan } from './in-process';
import { cellIn, writeEdited, writeSample } from './workbooks';

const folder = temporaryFolder('report-');

describe('report', () => {
  test('the paper to sign, and the fingerprint that tells whether it still holds', async () => {
    const path = await writeSample(folder);
    const out = join(folder, '校验报告.docx');
    const ran = await juesuan('report', path, '--out', out);
    expect(ran).toMatchObject({ code: 1, err: `已生成 ${out}\n` });
    const fingerprint = /[0-9a-f]{64}/.exec(ran.out)?.[0] ?? '';
    const { value } = await mammoth.extractRawText({ path: out });
    for (const words of ['岚县创业就业服务中心', fingerprint, '未通过校验：错误1处', '填报人', '负责人']) expect(value).toContain(words);
    expect(value).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d/);

    expect(await juesuan('report', path, '--fingerprint', fingerprint)).toMatchObject({ code: 0, err: '' });
    const edited = await writeEdited(folder, (book) => {
      cellIn(book, '公开05表', 'D10').value = 112.15;
    });
    const later = await juesuan('report', edited, '--fingerprint', fingerprint);
    expect(later.code).toBe(1);
    expect(later.out).toContain('报告已过期');
  });

  test('stands beside the workbook, named after the unit, where no place is told; nothing is written for a fingerprint alone', async () => {
    const path = await writeSample(folder, '无去处.xlsx');
    const out = join(folder, '岚县创业就业服务中心2024年度校验报告.docx');
    const ran = await juesuan('report', path);
    expect(ran).toMatchObject({ code: 1, err: `已生成 ${out}\n` });
    expect((await mammoth.extractRawText({ path: out })).value).toContain('填报人');
    rmSync(out);
    await juesuan('report', path, '--fingerprint', 'ab');
    expect(existsSync(out)).toBe(false);
  });
});

describe('archive', () => {
  test('holds the workbook as it is, the document and the report', async () => {
    const path = await writeSample(folder);
    const out = join(folder, '存档.zip');
    const ran = await juesuan('archive', path, '--out', out, '--provisional');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('发布前检查，还有1处要处理：');
    const zip = openZip(readFileSync(out));
    if (!zip.ok) throw new Error(zip.problem.kind);
    expect(zip.value.paths).toEqual(['决算.xlsx', '公开文本.docx', '岚县创业就业服务中心2024年度校验报告.docx']);
    expect(Buffer.from(zip.value.part('决算.xlsx') ?? []).equals(readFileSync(path))).toBe(true);
    const document = join(folder, '公开文本.docx');
    await juesuan('document', path, '--out', document, '--provisional');
    expect(Buffer.from(zip.value.part('公开文本.docx') ?? []).equals(readFileSync(document))).toBe(true);
    expect((await mammoth.extractRawText({ buffer: Buffer.from(zip.value.part('岚县创业就业服务中心2024年度校验报告.docx') ?? []) })).value).toContain('校验报告');
  });

  test('never over the workbook', async () => {
    const path = await writeSample(folder, '本身.xlsx');
    expect((await juesuan('archive', path, '--out', path)).err).toBe(`${path}：输出文件不能就是要读的工作簿。\n`);
  });
});
