import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { temporaryFolder } from '../setup/temporary';
import { juesuan } from './in-process';

const folder = temporaryFolder('check-set-');

/** 02 alone, printed as either set might print it. */
async function writeIncome(): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('收入').addRows([
    ['收入决算表'],
    ['部门名称：某某中心', '', '2024年度', '', '金额单位：万元'],
    ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'],
    ['', '合计', 12.5, 10, '', 2.5],
    ['208', '社会保障和就业支出', 12.5, 10, '', 2.5],
    ['20801', '人力资源和社会保障管理事务', 12.5, 10, '', 2.5],
    ['2080106', '就业管理事务', 12.5, 10, '', 2.5],
  ]);
  const path = join(folder, '收入.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}

test('tables that two sets might print are said to be so, with the option that settles it', async () => {
  const path = await writeIncome();
  const { out } = await juesuan('check', path);
  expect(out).toMatch(/这些表也可能是“.*”的。如果是，请加 --set \S+ 再核对一次。/);
  for (const set of ['shanxi-2024', 'shanghai-2024']) {
    const told = await juesuan('check', path, '--set', set, '--json');
    expect(JSON.parse(told.out)).toMatchObject({ set });
    expect((await juesuan('check', path, '--set', set)).out).not.toContain('也可能是');
  }
});

test('a set that nobody knows is refused with those that are known', async () => {
  const { code, err } = await juesuan('check', await writeIncome(), '--set', 'hubei-2024');
  expect(code).toBe(2);
  expect(err).toContain('没有名为“hubei-2024”的表式');
  expect(err).toContain('shanghai-2024');
});
