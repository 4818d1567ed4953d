import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { narrate, narrativeText } from '../../src/narrative';
import { type Entry, type EntryJson, type FigureId, type Report, reportFromJson } from '../../src/report';
import { invented, shanghai } from '../samples/shanghai-2024/invented';
import { emptyTables, sectionOf } from './reports';

const set = shanghai();
const GOLDEN = join(__dirname, 'golden', 'shanghai-2024.txt');

const UNIT: Readonly<Record<string, EntryJson>> = { 'P/unit/text': '某某中心', 'P/kind/text': '事业', 'P/level/text': '单位' };

/** A unit of which nothing else is known than these cells. */
function told(cells: Readonly<Record<string, EntryJson>>, section: string): string[] {
  const tables = emptyTables(set);
  for (const [id, entry] of Object.entries({ ...UNIT, ...cells })) {
    const [form = '', row = '', column = ''] = id.split('/');
    const table = (tables[form] ??= { lines: [], figures: {} });
    if (/^\d{3,7}$/.test(row) && form !== '06' && !table.lines.some(({ code }) => code === row)) table.lines.push({ code: row, name: '' });
    (table.figures[row] ??= {})[column] = typeof entry === 'string' && !/^-?\d+(\.\d+)?$/.test(entry) ? { text: entry } : entry;
  }
  const read = reportFromJson({ set: set.id, tables });
  if (read.kind === 'refused') throw new Error(read.why.en);
  return sectionOf(narrate(set, read.report), section);
}

describe('the narrative of 上海 2024', () => {
  const narrative = narrate(set, invented({ seed: 1, otherBudgets: true }));

  it('reads as kept', () => {
    const text = narrativeText(narrative);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, text);
    expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  it('has nine sections before 绩效 and 其他', () => {
    expect(narrative.sections.map(({ title }) => title.slice(0, title.indexOf('、')))).toEqual(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一']);
  });

  it('leaves nothing open where everything is known', () => {
    const blanks = narrative.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ tokens }) => tokens.flatMap((token) => (token.kind === 'blank' && token.open ? [token] : []))));
    expect(blanks).toEqual([]);
  });

  it('keeps every blank that it asks for in a cell', () => {
    const unwritten = narrate(set, withoutTexts(invented({ seed: 1 })));
    const blanks = unwritten.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ tokens }) => tokens.flatMap((token) => (token.kind === 'blank' && token.open ? [token.id] : []))));
    expect(blanks.length).toBeGreaterThan(10);
    expect(blanks).not.toContain(undefined);
  });
});

describe('income and expenditure in one figure', () => {
  const totals = (current: string, previous: string | undefined) =>
    told({ '01/totalIncome/amount': current, ...(previous === undefined ? {} : { 'P/totals/previous': previous }) }, 'totals').join('');

  it.each([
    ['120', '100', '2024年度收入支出总计120.00万元。与2023年度相比，收入支出总计增加20.00万元，增长20.00%。主要原因：【请说明收入支出总计增减的主要原因】。'],
    ['80', '100', '2024年度收入支出总计80.00万元。与2023年度相比，收入支出总计减少20.00万元，下降20.00%。主要原因：【请说明收入支出总计增减的主要原因】。'],
    ['100', '100', '2024年度收入支出总计100.00万元。与2023年度相比，收入支出总计持平。'],
    ['100', '0', '2024年度收入支出总计100.00万元。与2023年度相比，收入支出总计增加100.00万元。主要原因：【请说明收入支出总计增减的主要原因】。'],
    ['0', '100', '2024年度收入支出总计0万元。与2023年度相比，收入支出总计减少100.00万元，下降100.00%。主要原因：【请说明收入支出总计增减的主要原因】。'],
    ['0', '0', '2024年度收入支出总计0万元。与2023年度相比，收入支出总计持平。'],
    ['100', undefined, '2024年度收入支出总计100.00万元。与2023年度相比，收入支出总计【请填写上年收入支出总计】。'],
  ])('%s after %s', (current, previous, sentence) => expect(totals(current, previous)).toBe(sentence));
});

describe('every 项', () => {
  const item = (spent: string | undefined, budget: string | undefined) =>
    told(
      { '05/total/total': '9', ...(spent === undefined ? {} : { '05/2080501/total': spent }), ...(budget === undefined ? {} : { 'I/2080501/budget': budget }), 'I/2080501/purpose': '离退休人员经费' },
      'generalBudget',
    ).filter((line) => line.startsWith('1．'));
  const NAME = '1．社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）。主要用于：离退休人员经费。';

  it.each([
    ['8', '10', '年初预算为10.00万元，支出决算为8.00万元，完成年初预算的80.00%。决算数小于预算数的主要原因：【请说明主要原因】。'],
    ['12', '10', '年初预算为10.00万元，支出决算为12.00万元，完成年初预算的120.00%。决算数大于预算数的主要原因：【请说明主要原因】。'],
    ['10', '10', '年初预算为10.00万元，支出决算为10.00万元，完成年初预算的100.00%。'],
    ['8', '0', '年初预算为0万元，支出决算为8.00万元。决算数大于预算数的主要原因：【请说明主要原因】。'],
    ['8', undefined, '年初预算为【请填写年初预算】万元，支出决算为8.00万元。'],
    [undefined, '10', '年初预算为10.00万元，支出决算为0万元，完成年初预算的0.00%。决算数小于预算数的主要原因：【请说明主要原因】。'],
  ])('spent %s of %s', (spent, budget, sentence) => expect(item(spent, budget)).toEqual([NAME + sentence]));

  it('that was neither planned nor spent is left out', () => expect(item('0', '0')).toEqual([]));
});

describe('a table without figures has its sentence', () => {
  it.each([
    ['generalBudget', '某某中心本年度没有一般公共预算财政拨款支出。'],
    ['basicItems', '某某中心本年度没有一般公共预算财政拨款基本支出。'],
    ['threePublic', '某某中心本年度没有财政拨款“三公”经费预算和支出。'],
    ['governmentFunds', '某某中心本年度没有政府性基金预算财政拨款收入和支出。'],
    ['stateCapital', '某某中心本年度没有国有资本经营预算财政拨款收入和支出。'],
  ])('%s', (section, sentence) => expect(told({}, section)).toEqual([sentence]));
});

describe('what does not apply is left out', () => {
  it('of 三公: an item neither planned nor spent; one planned stays', () => {
    const lines = told({ '07/money/budgetTotal': '3', '07/money/actualTotal': '1', '07/money/budgetAbroad': '2', '07/money/budgetReception': '1', '07/money/actualReception': '1' }, 'threePublic');
    expect(lines.filter((line) => /^\d/.test(line) && !line.startsWith('2024'))).toEqual([
      '1．因公出国（境）费。年初预算为2.00万元，支出决算为0万元，完成年初预算的0.00%。决算数小于预算数的主要原因：【请说明主要原因】。全年因公出国（境）团组【请填写团组数】个，累计【请填写人次数】人次。',
      '2．公务接待费。年初预算为1.00万元，支出决算为1.00万元，完成年初预算的100.00%。主要用于：【请说明用途】。全年国内公务接待【请填写批次】批次、【请填写人次】人次；国（境）外公务接待【请填写批次】批次、【请填写人次】人次。',
    ]);
  });

  it('of other matters: numbers follow what is left', () => {
    expect(told({}, 'otherMatters')).toEqual(['本单位无其他需要说明的重要事项。']);
    expect(told({ 'P/equipment/value': '2', 'P/goods/value': '3', 'P/procurement/value': '3' }, 'otherMatters')).toEqual([
      '1．政府采购支出情况。2024年度政府采购支出3.00万元，其中：政府采购货物支出3.00万元。',
      '2．国有资产占用情况。截至2024年12月31日，本单位共有单价100万元（含）以上设备（不含车辆）2台（套）。',
    ]);
    expect(told({ 'P/kind/text': '行政' }, 'otherMatters')[0]).toMatch(/^1．机关运行经费支出情况。2024年度机关运行经费支出【请填写机关运行经费】万元。/);
  });

  it('of income and expenditure: sources and kinds that are zero', () => {
    expect(told({ '01/income/amount': '4', '01/general/amount': '3', '01/other/amount': '1' }, 'income')).toEqual(['2024年度本年收入合计4.00万元，其中：财政拨款收入3.00万元，占75.00%；其他收入1.00万元，占25.00%。']);
    expect(told({ '01/spending/amount': '4', '03/total/basic': '4' }, 'spending')).toEqual(['2024年度本年支出合计4.00万元，其中：基本支出4.00万元，占100.00%。']);
    expect(told({}, 'spending')).toEqual(['2024年度本年支出合计0万元。']);
  });
});

/** Reasons, purposes and last year's figures taken away. */
function withoutTexts(report: Report): Report {
  const kept = ([id]: readonly [FigureId, Entry]) => !/\/(?:reason|purpose|previous)$/.test(id);
  return { ...report, tables: new Map([...report.tables].map(([form, table]) => [form, { ...table, entries: new Map([...table.entries].filter(kept)) }])) };
}
