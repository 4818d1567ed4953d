import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorkbookFile } from '../../src/hosts/file';
import type { Report } from '../../src/report';
import { layoutSet } from '../../src/workbook';
import { invented, shanghai } from '../samples/shanghai-2024/invented';
import { temporaryFolder } from '../setup/temporary';
import { juesuan } from './in-process';

async function fileOf(report: Report): Promise<string> {
  const file = join(temporaryFolder(), '上海.xlsx');
  await writeWorkbookFile(file, layoutSet(shanghai(), { report }));
  return file;
}

test('a template is made and checked, and nothing is told of it', async () => {
  const out = join(temporaryFolder(), '空表.xlsx');
  expect(await juesuan('template', '--set', 'shanghai-2024', '--out', out, '--unit', '某某中心', '--codes', '2080505')).toMatchObject({ code: 0 });
  const checked = await juesuan('check', out);
  expect(checked).toMatchObject({ code: 0, err: '' });
  expect(checked.out).toContain('上海市2024年度部门决算公开');
  expect(await juesuan('narrate', out)).toMatchObject({ code: 2, out: '' });
});

test('of a fund without money there is a sentence', async () => {
  const told = await juesuan('narrate', await fileOf(invented({ seed: 1 })));
  expect(told.out).toMatch(/本年度没有政府性基金预算财政拨款收入和支出。/);
});

test('a unit whose figures tie passes, and its text is the kept one', async () => {
  const file = await fileOf(invented({ seed: 1, otherBudgets: true }));
  const checked = await juesuan('check', file, '--json');
  expect(checked.code).toBe(0);
  expect(JSON.parse(checked.out)).toMatchObject({ set: 'shanghai-2024', summary: { errors: 0, warnings: 0 } });
  const golden = readFileSync(join(__dirname, '../narrative/golden/shanghai-2024.txt'), 'utf8');
  expect(await juesuan('narrate', file)).toEqual({ code: 0, out: golden, err: '' });
});

test('open blanks are said to be on the sheets that keep them', async () => {
  const report = invented({ seed: 1 });
  const tables = new Map([...report.tables].map(([form, table]) => [form, { ...table, entries: new Map([...table.entries].filter(([id]) => !id.endsWith('/reason'))) }]));
  const told = await juesuan('narrate', await fileOf({ ...report, tables }));
  expect(told.err).toMatch(/^还有\d+处空白要填（文中【】处），请填在“项级说明”、“说明参数”表里。\n$/);
});
