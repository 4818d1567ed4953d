import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../src/workbook';
import { readWorkbookFile } from '../../src/hosts/file';
import { checkWorkbook } from '../../src/app/check-workbook';
import { recognise } from '../../src/app/recognise';
import { type Report, textAt } from '../../src/report';
import { temporaryFolder } from '../setup/temporary';
import { juesuan } from './in-process';

const folder = temporaryFolder('template-');
const SET = ['--set', 'shanxi-2024'];

async function reportIn(path: string): Promise<Report> {
  const read = await readWorkbookFile(path);
  if (!read.ok) throw new Error(read.problem.kind);
  const recognised = recognise(read.value);
  if (recognised === undefined) throw new Error('not recognised');
  return readReport(recognised.set, recognised.binding, read.value);
}

function said(report: Report): readonly string[] {
  return ['set', 'unit', 'year', 'kind', 'level'].map((row) => textAt(report, 'P', row, 'text'));
}

describe('template', () => {
  test('writes all tables and what is known of the unit', async () => {
    const out = join(folder, '单位.xlsx');
    const ran = await juesuan('template', ...SET, '--out', out, '--unit', '岚县创业就业服务中心', '--year', '2024', '--kind', '事业', '--level', '单位');
    expect(ran).toEqual({ code: 0, out: '', err: `已生成 ${out}\n` });
    const report = await reportIn(out);
    expect([...report.tables.keys()].sort()).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', 'P', 'T']);
    expect(said(report)).toEqual(['shanxi-2024', '岚县创业就业服务中心', '2024', '事业', '单位']);
  });

  test('an empty one has nothing to complain of, and the check says that it is empty', async () => {
    const out = join(folder, '空.xlsx');
    await juesuan('template', ...SET, '--out', out);
    expect(said(await reportIn(out))).toEqual(['shanxi-2024', '', '2024', '', '']);
    const { code, out: text } = await juesuan('check', out);
    expect(text).toContain('各表都还没有填数字，没有可核对的内容；填好后请再核对一次。');
    expect(text).not.toContain('没有发现问题。');
    expect(code).toBe(0);
    expect((await juesuan('check', out, '--lang=en')).out).toContain('The tables hold no figures yet, so there was nothing to check; fill them in and check again.');
  });

  test('lays codes out with their parents, in code order, in the tables that share them', async () => {
    const out = join(folder, '科目.xlsx');
    expect((await juesuan('template', ...SET, '--out', out, '--codes', '2101102，2080106、2080106')).code).toBe(0);
    const { tables } = await reportIn(out);
    for (const form of ['02', '03', '05']) expect(tables.get(form)?.lines.map(({ code }) => code)).toEqual(['208', '20801', '2080106', '210', '21011', '2101102']);
    expect(tables.get('05')?.lines[2]?.name).toBe('就业管理事务');
    for (const form of ['07', '08']) expect(tables.get(form)?.lines).toEqual([]);
    expect((await juesuan('check', out)).code).toBe(0);
  });

  test('keeps what was there, unless told not to', async () => {
    const out = join(folder, '已有.xlsx');
    writeFileSync(out, '三年的心血');
    const kept = join(folder, '已有（旧1）.xlsx');
    expect(await juesuan('template', ...SET, '--out', out)).toEqual({ code: 0, out: '', err: `原来的 ${out} 与新的不同，已另存为 ${kept}，没有丢失。\n已生成 ${out}\n` });
    expect(readFileSync(kept, 'utf8')).toBe('三年的心血');
    expect((await reportIn(out)).tables.size).toBe(12);
    writeFileSync(out, '不要了');
    expect(await juesuan('template', ...SET, '--out', out, '--force')).toEqual({ code: 0, out: '', err: `已生成 ${out}\n` });
    expect(existsSync(join(folder, '已有（旧2）.xlsx'))).toBe(false);
  });

  test('leaves nothing behind where it cannot write', async () => {
    const target = join(folder, '没有', 'F.xlsx');
    expect(await juesuan('template', ...SET, '--out', target)).toEqual({
      code: 2, out: '', err: `${target}：文件写不了（ENOENT）；请看文件夹是否存在、是否有权限，文件是否正被打开。\n`,
    });
    const directory = join(folder, '文件夹.xlsx');
    mkdirSync(directory);
    const { code, err } = await juesuan('template', ...SET, '--out', directory, '--force');
    expect(code).toBe(2);
    expect(err).toMatch(/^.*文件夹\.xlsx：文件写不了（\w+）.*。\n$/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(existsSync(target)).toBe(false);
  });

  test('a refusal comes before anything is written', async () => {
    const out = join(folder, '不写.xlsx');
    expect((await juesuan('template', '--set', 'x', '--out', out)).code).toBe(2);
    expect((await juesuan('template', ...SET, '--out', out, '--year', 'x')).code).toBe(2);
    const csv = join(folder, '不写.csv');
    expect(await juesuan('template', ...SET, '--out', csv)).toEqual({ code: 2, out: '', err: `${csv}：生成的是 Excel 工作簿，文件名须以 .xlsx 结尾。\n` });
    expect(existsSync(csv)).toBe(false);
    expect(existsSync(out)).toBe(false);
  });

  test('makes a 绩效自评表 for each project, however they are told, with the year and name of the workbook', async () => {
    const out = join(folder, '项目.xlsx');
    const long = '城乡公益性岗位人员社会保险补贴及岗位补贴资金项目（中央直达资金）';
    const ran = await juesuan('template', ...SET, '--out', out, '--unit', '甲单位', '--year', '2025', '--projects', `单位运转经费； ${long}一期;`, '--projects', `${long}二期`, '--short');
    expect(ran).toEqual({ code: 0, out: '', err: `已生成 ${out}\n` });
    const read = await readWorkbookFile(out);
    if (!read.ok) throw new Error(read.problem.kind);
    const checked = checkWorkbook(read.value);
    if (!checked.ok) throw new Error(checked.problem.kind);
    const { projects, findings } = checked.value;
    expect(projects.map(({ id, table }) => [id, table.project?.text, table.variant.key, table.unit?.text, table.year?.text])).toEqual([
      ['X1', '单位运转经费', 'short', '甲单位', '（2025年度）'], ['X2', `${long}一期`, 'short', '甲单位', '（2025年度）'], ['X3', `${long}二期`, 'short', '甲单位', '（2025年度）'],
    ]);
    expect(projects.map(({ sheetName }) => sheetName.length <= 31)).toEqual([true, true, true]);
    expect(findings).toEqual([]);
  });

  test.each(['甲;甲', '培训费（一期）;乙; 培训费 (一期) '])('refuses two projects of one name, as the checker tells names apart: %s', async (projects) => {
    const out = join(folder, '两个.xlsx');
    const ran = await juesuan('template', ...SET, '--out', out, '--projects', projects);
    expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(/^项目“(?:甲|培训费 \(一期\))”写了两遍/)]);
    expect(existsSync(out)).toBe(false);
  });

  test('says that --short does nothing where no project is named', async () => {
    const out = join(folder, '简表.xlsx');
    expect(await juesuan('template', ...SET, '--out', out, '--short')).toEqual({ code: 0, out: '', err: `没有写 --projects，不生成绩效自评表，--short 不起作用。\n已生成 ${out}\n` });
    expect((await juesuan('template', ...SET, '--out', out, '--short', '--force', '--lang=en')).err).toContain('--short has no effect');
  });
});
