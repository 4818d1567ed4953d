import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { layoutSet } from '../../src/workbook';
import { writeWorkbookFile } from '../../src/hosts/file';
import { invented, shanghai } from '../samples/shanghai-2024/invented';
import { temporaryFolder } from '../setup/temporary';
import { juesuan } from './in-process';
import { cellIn, writeEdited, writeSample } from './workbooks';

const folder = temporaryFolder('document-');
const ESTIMATED = '目录中的页码是估计的；请在 Word 中按 F9 更新目录。\n';

async function textOf(path: string): Promise<string> {
  return (await mammoth.extractRawText({ path })).value;
}

describe('document', () => {
  test('the real report, and what is to be seen to before publishing', async () => {
    const out = join(folder, '公开文本.docx');
    const ran = await juesuan('document', await writeSample(folder), '--out', out, '--provisional');
    expect(ran).toEqual({
      code: 0,
      out: '发布前检查，还有1处要处理：\n  错误 说明参数!F23 一般公共预算财政拨款支出 上年数 1,974.32 ≠ 1,488.14 + 0.00 + 0.00 = 1,488.14，差 +486.18，允许 ±0.02\n',
      err: `已生成 ${out}\n${ESTIMATED}`,
    });
    expect(await textOf(out)).toContain('住房保障支出年初预算11.27万元');
  });

  test('is marked on request, while errors are open', async () => {
    const [plain, marked] = [join(folder, '没标.docx'), join(folder, '标明.docx')];
    const path = await writeSample(folder);
    await juesuan('document', path, '--out', plain, '--provisional');
    await juesuan('document', path, '--out', marked, '--provisional', '--mark');
    expect(await textOf(plain)).not.toContain('未通过校验');
    expect(await textOf(marked)).toContain('未通过校验');
    const tying = join(folder, '没有错误.xlsx');
    await writeWorkbookFile(tying, layoutSet(shanghai(), { report: invented({ seed: 1 }) }));
    const ran = await juesuan('document', tying, '--out', marked, '--provisional', '--mark');
    expect(ran.out).toBe('发布前检查，还有2处要处理：\n  空白 公开文本!B4 请填写主要职能\n  空白 公开文本!B5 请填写机构设置\n');
    expect(await textOf(marked)).not.toContain('未通过校验');
  });

  test('the same workbook gives the same bytes', async () => {
    const path = await writeSample(folder);
    const [first, second] = [join(folder, '一.docx'), join(folder, '二.docx')];
    await juesuan('document', path, '--out', first, '--provisional');
    await juesuan('document', path, '--out', second, '--provisional');
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  });

  test('texts of several paragraphs, a chosen list of terms, and 部门 where it should be 单位', async () => {
    const path = await writeEdited(folder, (book) => {
      cellIn(book, '公开文本', 'B4').value = '　　（一）第一项。\n\n（二）本部门的第二项。';
      cellIn(book, '公开文本', 'B7').value = '只列涉及的';
      cellIn(book, '公开文本', 'B10').value = '见本单位网站';
    });
    const out = join(folder, '改过.docx');
    const { out: review } = await juesuan('document', path, '--out', out, '--provisional');
    expect(review).toContain('  用词 公开文本!B4 写的是“本部门”，本报告应为“本单位”\n');
    const text = await textOf(out);
    expect(text).toContain('（一）第一项。\n\n（二）本部门的第二项。\n\n二、机构设置情况');
    expect(text).toContain('一、财政拨款收入：');
    expect(text).toContain('二、其他收入：');
    expect(text).not.toContain('事业收入：');
    expect(text.trim().endsWith('见本单位网站')).toBe(true);
  });

  test('a table that the workbook lacks is not passed over', async () => {
    const path = await writeEdited(folder, (book) => {
      book.removeWorksheet('公开08表');
    }, '缺表.xlsx');
    const out = join(folder, '缺表.docx');
    const { out: review } = await juesuan('document', path, '--out', out, '--provisional');
    expect(review).toContain('  缺表 工作簿中没有公开08表 国有资本经营预算财政拨款支出决算表\n');
    expect(review.match(/公开08表/g)).toHaveLength(1);
    expect(await textOf(out)).toContain('【工作簿中没有公开08表】');
  });

  test('an empty workbook says what is missing', async () => {
    const path = join(folder, '空.xlsx');
    await juesuan('template', '--set', 'shanxi-2024', '--out', path);
    const { code, out } = await juesuan('document', path, '--out', join(folder, '空.docx'), '--provisional', '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('empty 公开02表 收入决算表 holds no figures and no sentence that says so');
    expect(out).toContain('blank 说明参数!');
  });

  test('is refused in one sentence, and nothing is half written', async () => {
    const path = await writeSample(folder, '本身.xlsx');
    expect(await juesuan('document', path)).toEqual({ code: 2, out: '', err: '缺少选项 --out。\n' });
    expect((await juesuan('document', path, '--out', path)).err).toBe(`${path}：输出文件不能就是要读的工作簿。\n`);
    const nowhere = join(folder, '没有', 'x.docx');
    expect((await juesuan('document', path, '--out', nowhere, '--provisional')).err).toContain('文件写不了（ENOENT）');
    const text = join(folder, 'x.txt');
    writeFileSync(text, '不是工作簿');
    expect((await juesuan('document', text, '--out', join(folder, 'y.docx'))).code).toBe(2);
    expect(existsSync(join(folder, 'y.docx'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('without LibreOffice there is no PDF, and the page numbers are estimated', async () => {
    const before = process.env['JUESUAN_LIBREOFFICE'];
    process.env['JUESUAN_LIBREOFFICE'] = join(folder, 'nowhere');
    try {
      const out = join(folder, '没有.docx');
      const { code, err } = await juesuan('document', await writeSample(folder), '--out', out, '--pdf');
      expect({ code, err }).toEqual({ code: 0, err: `已生成 ${out}\n没有生成 PDF：需要安装 LibreOffice。\n本机没有 LibreOffice，目录中的页码是估计的；请在 Word 中按 F9 更新目录。\n` });
      expect(existsSync(join(folder, '没有.pdf'))).toBe(false);
    } finally {
      if (before === undefined) delete process.env['JUESUAN_LIBREOFFICE'];
      else process.env['JUESUAN_LIBREOFFICE'] = before;
    }
  });
});
