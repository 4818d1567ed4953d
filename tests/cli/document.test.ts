import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { Decimal } from '../../src/amount';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { type Table, figureId } from '../../src/report';
import { layoutSet } from '../../src/workbook';
import { writeWorkbookFile } from '../../src/hosts/file';
import { invented, shanghai } from '../samples/shanghai-2024/invented';
import { lanxian } from '../samples/lanxian-2024/load';
import { temporaryFolder } from '../setup/temporary';
import { juesuan } from './in-process';
import { addProject, cellIn, writeEdited, writeSample } from './workbooks';

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
      code: 1,
      out: '发布前检查，还有1处要处理：\n  错误 1处：改正所列的单元格；确有原因、可以不改的，在【检查】里忽略并写明理由。\n    说明参数!F23 一般公共预算财政拨款支出 上年数 1,974.32 ≠ 1,488.14 + 0.00 + 0.00 = 1,488.14，差 +486.18，允许 ±0.02\n',
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
    expect(ran.code).toBe(0);
    expect(ran.out).toBe('发布前检查，还有2处要处理：\n  空白 2处：填在所列的单元格里，随工作簿保存。\n    公开文本!B4 请填写主要职能\n    公开文本!B5 请填写机构设置\n');
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
    expect(review).toContain('  用词 1处：改成所列的说法。\n    公开文本!B4 写的是“本部门”，本报告应为“本单位”\n');
    const text = await textOf(out);
    expect(text).toContain('（一）第一项。\n\n（二）本部门的第二项。\n\n二、机构设置情况');
    expect(text).toContain('一、财政拨款收入：');
    expect(text).toContain('二、其他收入：');
    expect(text).not.toContain('事业收入：');
    expect(text.trim().endsWith('见本单位网站')).toBe(true);
  });

  test('words for the time being, and codes that are printed without a name, each once', async () => {
    const path = await writeEdited(folder, (book) => {
      cellIn(book, '公开文本', 'B4').value = '承担【待定】工作。\n共有职工（  ）人。';
      cellIn(book, '公开文本', 'B10').value = '无';
      cellIn(book, '说明参数', 'H12').value = '待核实';
      for (const sheet of ['公开02表', '公开03表']) {
        cellIn(book, sheet, 'A11').value = 2089977;
        cellIn(book, sheet, 'B11').value = null;
      }
      addProject(book, '招聘', 'XX会');
    }, '占位.xlsx');
    const { out: review } = await juesuan('document', path, '--out', join(folder, '占位.docx'), '--provisional');
    expect(review.match(/请填写2089977的科目名称/g)).toHaveLength(1);
    expect(review).toContain('公开02表!B11 请填写2089977的科目名称\n');
    expect(review).toContain('说明参数!H12 写的是“待核实”，还没有填好\n');
    expect(review).toContain('公开文本!B4 写的是“承担【待定】工作、共有职工（  ）人”，还没有填好\n');
    expect(review).toMatch(/ {4}招聘!\S+ 写的是“XX会/);
    expect(review).not.toContain('公开文本!B10');
  });

  test('a table that the workbook lacks is not passed over', async () => {
    const path = await writeEdited(folder, (book) => {
      book.removeWorksheet('公开08表');
    }, '缺表.xlsx');
    const out = join(folder, '缺表.docx');
    const { out: review } = await juesuan('document', path, '--out', out, '--provisional');
    expect(review).toContain('  缺表 1处：插入后填写。\n    工作簿中没有公开08表 国有资本经营预算财政拨款支出决算表\n');
    expect(review.match(/公开08表/g)).toHaveLength(1);
    expect(await textOf(out)).toContain('【工作簿中没有公开08表】');
  });

  test('an empty workbook says so, and has no narrative of zeros; its projects are named too', async () => {
    const path = join(folder, '空.xlsx');
    const out = join(folder, '空.docx');
    await juesuan('template', '--set', 'shanxi-2024', '--out', path, '--projects', '单位运转经费');
    const ran = await juesuan('document', path, '--out', out, '--provisional', '--lang', 'en');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('  empty workbook (1): Fill in the tables, then make the document.\n    公开01表!C7 no table holds a figure');
    expect(ran.out).toContain('    绩效自评表 单位运转经费!F7 绩效自评表 单位运转经费 is not filled in\n');
    const text = await textOf(out);
    expect(text).toContain('【各表还没有填数字，填好后再生成情况说明】');
    expect(text).not.toMatch(/(?<!\d)0万元/);
    expect(text).not.toContain('本表无数据');
    expect(text.match(/【本表没有填数字】/g)).toHaveLength(10);
    expect(text.match(/部门名称：【部门（单位）名称】/g)).toHaveLength(10);
  });

  test('elsewhere too, an empty workbook says of no table that there is nothing', async () => {
    const path = join(folder, '空的上海.xlsx');
    const out = join(folder, '空的上海.docx');
    await juesuan('template', '--set', 'shanghai-2024', '--out', path);
    expect((await juesuan('document', path, '--out', out, '--provisional')).out).toContain('  未填 1处：填好各表，再生成公开文本。');
    const text = await textOf(out);
    expect(text).not.toContain('故本表无数据');
    expect(text.match(/【本表没有填数字】/g)).toHaveLength(9);
  });

  test('a table without figures is asked about, until a typed 0 says that there are none', async () => {
    const without = lanxian();
    const tables = new Map([...without.tables].filter(([id]) => !/^(?:0[4-9]|10)$/.test(id)));
    const report = { set: without.set, tables };
    const path = join(folder, '空表.xlsx');
    await writeWorkbookFile(path, layoutSet(shanxi2024, { report }));
    const asked = await juesuan('document', path, '--out', join(folder, '空表.docx'), '--provisional');
    expect(asked.out).toMatch(/空表 1处：漏填的补上；确实没有数据的，在所列的单元格填 0.*\n {4}公开10表!D13 公开10表 部门决算公开相关信息统计表没有填数字\n/);
    expect(await textOf(join(folder, '空表.docx'))).toContain('【本表没有填数字】');
    const said = join(folder, '填了零.xlsx');
    const zero = { kind: 'amount', value: new Decimal(0), places: 0, exact: false } as const;
    const ten: Table = { form: '10', lines: [], entries: new Map([[figureId('10', 'r12', 'actual'), zero]]), origins: new Map() };
    await writeWorkbookFile(said, layoutSet(shanxi2024, { report: { ...report, tables: new Map([...tables, ['10', ten]]) } }));
    const { out } = await juesuan('document', said, '--out', join(folder, '填了零.docx'), '--provisional');
    expect(out).not.toContain('空表');
    const count = async (name: string) => (await textOf(join(folder, name))).match(/说明：本表无数据/g)?.length ?? 0;
    expect(await count('填了零.docx')).toBe((await count('空表.docx')) + 1);
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
      expect({ code, err }).toEqual({ code: 2, err: `已生成 ${out}\n没有生成 PDF：需要安装 LibreOffice。\n本机没有 LibreOffice，目录中的页码是估计的；请在 Word 中按 F9 更新目录。\n` });
      expect(existsSync(join(folder, '没有.pdf'))).toBe(false);
    } finally {
      if (before === undefined) delete process.env['JUESUAN_LIBREOFFICE'];
      else process.env['JUESUAN_LIBREOFFICE'] = before;
    }
  });
});
