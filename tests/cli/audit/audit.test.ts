import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditCsv } from '../../../cli/audit/csv';
import { auditHtml } from '../../../cli/audit/html';
import { auditReport } from '../../../cli/audit/report';
import { auditText } from '../../../cli/audit/text';
import { wordsIn } from '../../../cli/words';
import { auditWordsIn } from '../../../cli/words/audit';
import { checked } from '../../app/audit/checked';
import { type Ran, juesuan } from '../in-process';
import { parseCsv } from '../../setup/csv';
import { temporaryFolder } from '../../setup/temporary';
import { addProject, cellIn, sampleBytes, writeEdited } from '../workbooks';

/** Threads compile their source first. */
jest.setTimeout(60_000);

const folder = temporaryFolder('audit-');
const state = join(temporaryFolder('audit-state-'), 'state');
let first: Ran;

beforeAll(async () => {
  mkdirSync(join(folder, '一局', '二站'), { recursive: true });
  await writeEdited(join(folder, '一局'), (book) => {
    addProject(book, '绩效1', '公共场所<消毒>');
    addProject(book, '绩效2', '只有一个');
  }, '岚县.xlsx');
  await writeEdited(join(folder, '一局', '二站'), (book) => {
    cellIn(book, '说明参数', 'C5').value = '=甲<站>';
    cellIn(book, '公开05表', 'D8').value = 999;
    addProject(book, '自评', '公共场所 <消毒>');
  }, '站.xlsx');
  writeFileSync(join(folder, '坏.xlsx'), (await sampleBytes()).subarray(0, 9000));
  await writeEdited(folder, (book) => {
    for (const { id } of [...book.worksheets]) book.removeWorksheet(id);
    book.addWorksheet('工资');
  }, '工资.xlsx');
  first = await juesuan('audit', folder, '--json', '--jobs', '2', '--state', state);
});

interface Json {
  readonly counts: Readonly<Record<string, number>>;
  readonly units: readonly { readonly unit: string; readonly errors: number }[];
  readonly repeated: readonly unknown[];
  readonly files: readonly { readonly path: string; readonly kind: string; readonly problem?: string }[];
}

describe('a folder', () => {
  test('every workbook, in the order of their paths; a bad one stops nothing', () => {
    const json = JSON.parse(first.out) as Json;
    expect(first).toMatchObject({ code: 1, err: '' });
    expect(json.files.map(({ path, kind, problem }) => [path, problem ?? kind])).toEqual([
      ['一局/二站/站.xlsx', 'checked'], ['一局/岚县.xlsx', 'checked'], ['坏.xlsx', 'damaged'], ['工资.xlsx', 'no-table'],
    ]);
    expect(json.counts).toMatchObject({ workbooks: 4, units: 2, withErrors: 2, failed: 1, others: 1 });
    expect(json.units.map(({ unit }) => unit)).toEqual(['=甲<站>', '岚县创业就业服务中心']);
  });

  test('a project that two workbooks evaluate: one warning that names the files and the sheets', async () => {
    const { repeated, counts } = JSON.parse(first.out) as Json;
    expect(repeated).toEqual([{
      rule: 'X-twice', severity: 'warning', name: '公共场所 <消毒>', year: '2024', set: 'shanxi-2024',
      places: [{ path: '一局/二站/站.xlsx', unit: '=甲<站>', sheets: ['自评'] }, { path: '一局/岚县.xlsx', unit: '岚县创业就业服务中心', sheets: ['绩效1'] }],
    }]);
    const text = (await juesuan('audit', folder, '--state', state)).out;
    const said = '绩效自评表的项目名称“公共场所 <消毒>”在2个文件中都有：一局/二站/站.xlsx（自评）；一局/岚县.xlsx（绩效1）。';
    expect(text).toContain(`各文件之间重复的项目名称\n  核对  ${said}\n`);
    expect(text).toContain(`需核对${counts['warnings'] ?? ''}处`);
    const rows = parseCsv((await juesuan('audit', folder, '--csv', '--state', state)).out).filter((row) => row[9] === said);
    expect(rows.map((row) => row.slice(3, 9))).toEqual([['一局/二站/站.xlsx；一局/岚县.xlsx', '核对', '绩效自评表', '自评；绩效1', '', 'X-twice']]);
  });

  test('is not read again where nothing changed, and says the same', async () => {
    const again = await juesuan('audit', folder, '--json', '--state', state);
    expect(again).toEqual({ code: 1, out: first.out, err: '上次已核对、没有改动的4个工作簿不再重读。\n' });
  });

  test('as text', async () => {
    const { out } = await juesuan('audit', folder, '--state', state);
    expect(out).toMatch(/^各单位情况\n {2}错误 {2}核对 {2}单位/);
    expect(out).toContain('\n读不出来的文件\n  坏.xlsx：文件已损坏');
    expect(out).toMatch(/共4个工作簿，2个单位：有错误的2个单位.*\n$/);
  });

  test('as CSV for Excel: one row a finding, nothing that it would compute', async () => {
    const out = join(temporaryFolder(), '问题.csv');
    const { code, err } = await juesuan('audit', folder, '--csv', '--out', out, '--state', state);
    expect({ code, err }).toEqual({ code: 1, err: `上次已核对、没有改动的4个工作簿不再重读。\n已生成 ${out}\n` });
    const text = readFileSync(out, 'utf8');
    expect(text.startsWith('\uFEFF单位,年度,')).toBe(true);
    const rows = parseCsv(text);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([12]));
    expect(rows.some(([unit]) => unit === "'=甲<站>")).toBe(true);
    expect(rows.at(-1)?.slice(3, 5)).toEqual(['工资.xlsx', '']);
  });

  test('as a report to send back: a section for each unit, errors first, all in one file', async () => {
    const html = join(temporaryFolder(), '报告.html');
    rmSync(state, { force: true });
    writeFileSync(`${html}.state`, '不是进度文件');
    const { code } = await juesuan('audit', folder, '--html', html, '--jobs', '1');
    expect(code).toBe(1);
    const page = readFileSync(html, 'utf8');
    expect(page).toContain('<h1>部门决算公开表核对情况</h1>');
    expect(page.match(/<section class="unit error"/g)).toHaveLength(2);
    expect(page).toContain('=甲&lt;站&gt;');
    expect(page).toContain('<td>公共场所 &lt;消毒&gt;</td><td>=甲&lt;站&gt;　一局/二站/站.xlsx：自评<br>岚县创业就业服务中心　一局/岚县.xlsx：绩效1</td>');
    expect(page).toContain('<span class="short">2024</span>');
    expect(page).not.toMatch(/<站>|https?:|<script|<link|<img/);
    expect(page.indexOf('class="error">错误')).toBeGreaterThan(0);
    expect(readFileSync(`${html}.state`, 'utf8').split('\n')).toHaveLength(6);
    const english = await juesuan('audit', folder, '--html', html, '--lang', 'en', '--jobs', '2');
    expect(english.out).toMatch(/^Workbooks: 4, units: 2;/);
  });

  test('a workbook in it is never overwritten', async () => {
    const path = join(folder, '坏.xlsx');
    const before = readFileSync(path);
    expect(await juesuan('audit', folder, '--csv', '--out', path)).toMatchObject({ code: 2, err: `${path}：输出文件不能就是要读的工作簿。\n` });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('without workbooks', async () => {
    const empty = temporaryFolder();
    expect(await juesuan('audit', empty)).toEqual({ code: 2, out: '', err: `${empty}：文件夹里没有 .xlsx、.xlsm 或 .xls 工作簿。\n` });
  });
});

test('a workbook that is damaged in part is listed as such in every output, and is no clean one', () => {
  const { path, ...outcome } = checked('甲.xlsx', { unit: '甲站', damaged: [{ sheet: '三<公>', sentence: '工作表“三<公>”：文件里没有它的内容' }] });
  const report = auditReport('各单位', [{ path, outcome }], undefined);
  const [said, words] = [auditWordsIn('zh'), wordsIn('zh')];
  expect(report.counts).toMatchObject({ damaged: 1, failed: 0, empty: 0 });
  expect(auditText(report, said, words)).toBe('部分工作表损坏的文件\n  甲.xlsx：工作表“三<公>”：文件里没有它的内容\n\n共1个工作簿，1个单位：有错误的0个单位（错误0处），仅需核对的0个单位，需核对0处；还没有填数字的0个单位；读不出来的文件0个，部分工作表损坏的1个，不是决算公开表的0个。\n');
  expect(parseCsv(auditCsv(report, said, words)).slice(1)).toEqual([['甲站', '2024', '山西省2024年度部门决算公开', '甲.xlsx', '部分损坏', '', '三<公>', '', '', '工作表“三<公>”：文件里没有它的内容', '', '']]);
  const page = auditHtml(report, '2026-01-01', said, words);
  expect(page).toContain('<span class="warning">部分损坏</span>');
  expect(page).toContain('<p class="damaged">文件有损坏，以下工作表没有读出、没有核对：工作表“三&lt;公&gt;”：文件里没有它的内容。请重新取得一份。</p>');
  expect(page).not.toContain('未发现问题</span>');
});

test('a unit with several workbooks is said in every output, and whether their figures differ; its department of the same name is none of them', () => {
  const figures = (amount: string): string => `01/r8/amount=${amount}`;
  const files = [checked('1.xlsx', { unit: '甲局', figures: figures('1') }), checked('2.xlsx', { unit: '甲局', figures: figures('2') }), checked('3.xlsx', { unit: '乙（站）', figures: figures('3') }), checked('4.xlsx', { unit: '乙(站)', figures: figures('3') }), checked('5.xlsx', { unit: '甲局', level: '部门', figures: figures('9') }), checked('6.xlsx', { unit: '丙站', tables: ['01', '02'], empty: ['02'], figures: figures('6') }), checked('7.xlsx', { unit: '丙站', tables: ['02'], empty: [], figures: '02/total/total=6' })];
  const report = auditReport('各单位', files.map(({ path, ...outcome }) => ({ path, outcome })), undefined);
  const [said, words] = [auditWordsIn('zh'), wordsIn('zh')];
  expect(auditText(report, said, words)).toContain('同一单位有不止一个工作簿\n  甲局：1.xlsx、2.xlsx：本单位有2个工作簿，数不相同，请确认以哪一个为准。\n  乙（站）：3.xlsx、4.xlsx：本单位有2个工作簿，数都相同，请去掉多余的。\n  丙站：6.xlsx、7.xlsx：本单位有2个工作簿，没有一张表在两个里都填了数，请确认是不是都要。\n');
  expect(parseCsv(auditCsv(report, said, words)).map((row) => row[9]).filter((text) => text?.startsWith('本单位有'))).toHaveLength(3);
  const page = auditHtml(report, '2026-01-01', said, words);
  expect(page).toContain('<h2>甲局　2024</h2>\n<p>本单位有2个工作簿，数不相同，请确认以哪一个为准。</p>'.replace('\n', ''));
  expect(page).toContain('<h2>甲局（部门汇总表）　2024</h2>');
});

test('tables in 元 are said in every output', () => {
  const files = [checked('1.xlsx', { unit: '甲局', inYuan: ['05', '06'] }), checked('2.xlsx', { unit: '乙局', tables: ['05'], inYuan: ['05'] }), checked('3.xlsx', { unit: '丙局' })];
  const report = auditReport('各单位', files.map(({ path, ...outcome }) => ({ path, outcome })), undefined);
  const [said, words] = [auditWordsIn('zh'), wordsIn('zh')];
  const sentences = ['公开05表、公开06表以元为单位，不是万元；已按元核对。', '各表以元为单位，不是万元；已按元核对。'];
  expect(auditText(report, said, words)).toContain(`以元为单位的表\n  1.xlsx：${sentences.join('\n  2.xlsx：')}\n`);
  expect(parseCsv(auditCsv(report, said, words)).map((row) => row[9])).toEqual(['说明', sentences[0], '', sentences[1], '', '']);
  const page = auditHtml(report, '2026-01-01', said, words);
  expect(page.match(/<p>[^<]*以元为单位[^<]*<\/p>/g)).toEqual(sentences.map((sentence) => `<p>${sentence}</p>`));
});

test('a department against its units: copies once, tables that a unit lacks open, the rest compared', async () => {
  const units = temporaryFolder('audit-units-');
  const named = (name: string) => (book: Parameters<Parameters<typeof writeEdited>[1]>[0]): void => {
    cellIn(book, '说明参数', 'C5').value = name;
    if (name === '乙站') book.removeWorksheet(book.getWorksheet('公开05表')?.id ?? 0);
  };
  for (const [file, name] of [['甲.xlsx', '甲站'], ['甲 - 副本.xlsx', '甲站'], ['乙.xlsx', '乙站']] as const) await writeEdited(units, named(name), file);
  const whole = join(temporaryFolder(), '部门.xlsx');
  expect((await juesuan('consolidate', units, '--out', whole, '--unit', '某局')).code).toBe(1);
  const { out } = await juesuan('audit', units, '--consolidated', whole, '--jobs', '1');
  expect(out).toMatch(/\n {2}某局（.*部门\.xlsx）：与2个所属单位的合计比较，共比较[1-9]\d*项。\n/);
  expect(out).toMatch(/\n {2}汇总表、乙站没有公开05表：有\d+项因此无法比较，不能判断对错，补全后请再核对一次。\n/);
  expect(out).toContain('\n  甲 - 副本.xlsx 与 甲.xlsx 是同一单位、数都相同的副本，合计中只计一份。\n    其余各项与所属单位合计相符。\n');
});

test('units that have filled in nothing are named, and are no clean ones', async () => {
  const blank = temporaryFolder('audit-blank-');
  // What was made for the next year holds opening balances and nothing else.
  const next = temporaryFolder('audit-next-');
  expect((await juesuan('next-year', await writeEdited(next, () => undefined, '本年.xlsx'), '--out', join(next, '下年.xlsx'))).code).toBe(0);
  const audited = JSON.parse((await juesuan('audit', next, '--json', '--jobs', '1')).out) as { readonly files: readonly { readonly path: string; readonly filled: boolean; readonly findings: readonly unknown[] }[] };
  expect(audited.files.map(({ path, filled, findings }) => [path, filled, findings.length > 0])).toEqual([['下年.xlsx', false, false], ['本年.xlsx', true, true]]);
  await juesuan('template', '--set', 'shanxi-2024', '--unit', '空白中心', '--out', join(blank, '空.xlsx'));
  const { out } = await juesuan('audit', blank, '--jobs', '1');
  expect(out).toContain('还没有填数字的单位\n  空白中心：空.xlsx\n');
  expect(out).toContain('还没有填数字的1个单位');
  expect((await juesuan('audit', blank, '--csv', '--jobs', '1')).out).toContain('空.xlsx,各表还没有填数字,');
});

test('a copy that says one year above its tables and another on its support sheet is asked about, once', async () => {
  const mixed = temporaryFolder('audit-year-');
  await writeEdited(mixed, (book) => {
    for (const [sheet, cell] of [['公开02表', 'A1'], ['公开03表', 'A1']] as const) cellIn(book, sheet, cell).value = '2023年度决算表';
  }, '改过.xlsx');
  const { out } = await juesuan('check', join(mixed, '改过.xlsx'));
  expect(out.match(/上方写的是2023年度，年度一栏填的是2024；请改正不对的一处/g)).toHaveLength(1);
  expect(out).toContain('公开02表（工作表“公开02表”）等2张表上方写的是2023年度');
});
