import { type Style, type Table, drawnTable } from './layout';
import { CODE, NAME, grouped, hasCodes, isLines, isOneLine, noNumbers, transposed, wholeCodes } from './layouts';
import type { Cell, Grid, Shown, ShownColumn, ShownLane, ShownRow } from './model';
import { at, isFilled, mapHeads, mapWords, recoded, reordered, withColumn, without } from './render';

export const isTotals = ({ form }: Shown): boolean => form.title.includes('收入支出决算总表');
const firstFigure = ({ columns }: ShownLane): number => columns.findIndex(({ role }) => role === 'figure');
const onLines = (to: (lane: ShownLane) => ShownLane): Pick<Style, 'lanes'> => ({ lanes: (lanes, table) => (isLines(table) ? lanes.map(wholeCodes).map(to) : lanes) });
const onWords = (to: (text: string, row: ShownRow) => string, isMeant: (table: Shown) => boolean = () => true): Pick<Style, 'lanes'> => ({ lanes: (lanes, table) => (isMeant(table) ? lanes.map((lane) => mapWords(lane, to)) : lanes) });
const heads = (names: Readonly<Record<string, string>>): Pick<Style, 'lanes'> => ({ lanes: (lanes) => lanes.map((lane) => mapHeads(lane, (path) => path.map((text) => names[text.replace(/\s/g, '')] ?? text))) });
const joined = (head: string, to: (code: string, name: string) => string): Pick<Style, 'lanes'> => ({
  lanes: (lanes) => lanes.map((lane) => (hasCodes(lane) ? recoded(lane, [{ path: [head], role: 'name' }], (code, name) => [code === '' ? name : to(code, String(name ?? ''))]) : lane)),
});
const numbered = (to: (number: number, table: Shown) => Cell): Pick<Style, 'head' | 'table'> => ({
  head: { numbering: '栏次' },
  table: (table, { head, body }) => ({ head: head.map((row, index) => (index === head.length - 1 ? row.map((cell) => (typeof cell === 'number' ? to(cell, table) : cell)) : row)), body }),
});
const isNothing = (lane: ShownLane, column: number): boolean => lane.rows.every(({ cells }) => [undefined, '', 0].includes(cells[column]));

const OLDER = {
  一般公共预算财政拨款支出决算表: '一般公共预算支出决算表', 一般公共预算财政拨款基本支出决算明细表: '一般公共预算基本支出决算表', 一般公共预算财政拨款基本支出决算表: '一般公共预算基本支出决算表',
  收入支出决算总表: '收支决算总表', 财政拨款收入支出决算总表: '财政拨款收支决算总表', 政府性基金预算财政拨款收入支出决算表: '政府性基金预算收支决算表', '财政拨款“三公”经费支出决算表': '“三公”经费支出决算表',
  国有资本经营预算财政拨款支出决算表: '国有资本经营预算支出决算表', 国有资本经营预算财政拨款收入支出决算表: '国有资本经营预算收支决算表',
} as Readonly<Record<string, string>>;

/** Ways of other programs, districts and years. */
export const OTHER_HANDS: Readonly<Record<string, Style>> = {
  'heads in the last row, spans above their first column': { table: (table, made) => (isOneLine(table) ? made : { head: sunken(table.lanes.flatMap(({ columns }) => columns)), body: made.body }) },
  'shorter heads': heads({ 本年收入合计: '合计', 财政拨款收入: '财政拨款', 上级补助收入: '上级补助', 附属单位上缴收入: '附属单位缴款', 本年支出合计: '支出合计', 上缴上级支出: '上缴上级', 对附属单位补助支出: '补助附属单位', 小计: '合计', 金额: '2024年决算数', 科目代码: '支出功能分类编码' }),
  'kinds of money without 财政拨款': heads({ 一般公共预算财政拨款: '一般公共预算', 政府性基金预算财政拨款: '政府性基金预算', 国有资本经营预算财政拨款: '国有资本经营预算', 本年支出合计: '本年支出', 本年收入合计: '本年收入' }),
  'sums of columns in their heads': { lanes: (lanes) => lanes.map((lane) => mapHeads(lane, (path) => path.map((text) => (text === '小计' || text === '合计' ? `${text}（1=2+3）` : text.replace(/合计$/, '合计\n(1=2+3+4+5+6+7)'))))) },
  'numbers of lines and columns in full-width digits': {
    head: { numbering: '栏次' },
    whole: (grid) => grid.map((row) => row.map((cell) => (typeof cell === 'number' && Number.isInteger(cell) && cell < 100 ? String(cell).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : cell))),
  },
  'numbers of columns in brackets': numbered((number) => `(${String(number)})`),
  'numbers of columns as sums': numbered((number, table) => (number === 1 && isLines(table) ? '1=2+3' : number)),
  'last year before this year': {
    lanes: (lanes, table) => (isTotals(table) ? lanes.map((lane) => {
      if (lane.columns.filter(({ role }) => role === 'figure').length > 1) return lane;
      const above = lane.columns[firstFigure(lane)]?.path.slice(0, -1) ?? [];
      return withColumn(mapHeads(lane, (path, { role }) => (role === 'figure' ? [...above, '2024年决算'] : path)), firstFigure(lane), { path: [...above, '2023年决算'], role: 'figure' }, (row) => (isFilled(lane, row) ? 55.5 : undefined));
    }) : lanes),
  },
  'last year’s tables on sheets of their own': {
    name: ({ title }) => `2024${title}`.slice(0, 31),
    more: (tables) => tables.slice(0, 3).map((table) => ({ name: `2023${table.title}`, grid: [[`2023年度${table.title}`], [`部门名称：${table.unit}`, undefined, '2023年度', '金额单位：万元'], ...drawnTable(table.lanes).head, ...drawnTable(table.lanes).body.map((row) => row.map((cell) => (typeof cell === 'number' && cell > 40 ? Math.round(cell * 90) / 100 : cell)))] })),
  },
  'level and leaf between code and name': onLines((lane) => withColumn(withColumn(lane, 1, { path: ['级次'], role: 'number' }, ({ code }) => (code === '' ? undefined : (code.length - 1) / 2)), 2, { path: ['是否末级'], role: 'label' }, ({ code }) => (code === '' ? undefined : code.length === 7 ? '是' : '否'))),
  'code behind the figures': onLines((lane) => reordered(lane, [...lane.columns.keys()].slice(1).concat(0))),
  'codes in brackets before names': joined('科目名称', (code, name) => `[${code}]${name}`),
  'codes in brackets behind names': joined('功能分类科目', (code, name) => `${name}（${code}）`),
  'codes with points and names in one cell': joined('科目编码及名称', (code, name) => `${[code.slice(0, 3), code.slice(3, 5), code.slice(5)].filter((part) => part !== '').join('.')} ${name}`),
  'codes as numbers and names under 支出功能分类': { lanes: (lanes) => lanes.map((lane) => (hasCodes(lane) ? recoded(lane, [{ path: ['支出功能分类', '科目编码'], role: 'code' }, { path: ['支出功能分类', '科目名称'], role: 'name' }], (code, name) => [code === '' ? undefined : Number(code), name]) : lane)) },
  'codes of 类 before their names in 总表': onWords((text, { code }) => (code === '' ? text : `${code}${text.replace(/^.+、/, '')}`), isTotals),
  'codes filled up with zeros': onLines((lane) => recoded(lane, [CODE, NAME], (code, name) => [code === '' ? undefined : code.padEnd(7, '0'), name])),
  'names of 类, 款 and 项 in columns of their own': onLines((lane) => recoded(lane, [CODE, { path: ['类名称'], role: 'name' }, { path: ['款名称'], role: 'name' }, { path: ['项名称'], role: 'name' }], (code, name) => [code === '' ? undefined : code, code.length > 3 ? undefined : name, code.length === 5 ? name : undefined, code.length === 7 ? name : undefined])),
  'names without codes': onLines((lane) => mapWords(without(lane, ({ role }) => role === 'code'), (text, { code }) => `${'　'.repeat(Math.max(0, (code.length - 3) / 2))}${text}`)),
  'codes of 项 alone': onLines((lane) => ({ ...lane, rows: lane.rows.map((row) => ({ ...row, cells: row.cells.map((cell, index) => (lane.columns[index]?.role === 'code' && row.code.length < 7 ? undefined : cell)) })) })),
  'code and name of 类 in one cell': onLines((lane) => ({ ...lane, rows: lane.rows.map((row) => (row.code.length === 3 ? { ...row, cells: [`${row.code} ${String(row.cells[1])}`, undefined, ...row.cells.slice(2)] } : row)) })),
  'three codes under a head in one cell': { lanes: (lanes) => lanes.map(wholeCodes).map((lane) => mapHeads(lane, (path, { role }) => (role === 'code' ? ['功能分类科目编码\n类 款 项'] : path))) },
  'columns without any figure left out': {
    lanes: (lanes, table) => (isOneLine(table) || table.form.title.includes('统计表') ? lanes : lanes.map((lane) => (isNothing(lane, firstFigure(lane)) ? lane : without(lane, ({ role }, column) => role === 'figure' && column > firstFigure(lane) && isNothing(lane, column))))),
  },
  'basic spending parted into people and office': {
    lanes: (lanes, table) => (isLines(table) ? lanes.map(parted) : lanes),
  },
  'amounts with their unit behind': { printing: { values: (value, money) => (money ? `${String(grouped(value, true))}万元` : value) } },
  'titles of older years in the sheets’ names alone': { above: () => [], name: ({ title }, index) => `${String(index + 1).padStart(2, '0')}${OLDER[title] ?? title}（万元）`.replace(/[“”]/g, ''), lanes: noNumbers },
  '总表 as one list': { table: (table, made) => (isTotals(table) ? oneList(table) : made) },
  'sides of 总表 on two sheets': {
    pages: ({ head, body }, above, below, table) => (isTotals(table) ? table.lanes.map((lane, index) => [[`${table.title}（${index === 0 ? '收入' : '支出'}部分）`], ...above.slice(1), ...drawnTable([lane]).head, ...drawnTable([lane]).body, ...below]) : [[...above, ...head, ...body, ...below]]),
  },
  '总计 in the first row': { lanes: (lanes, table) => (isTotals(table) ? lanes.map((lane) => ({ ...lane, rows: [...lane.rows.slice(-1), ...lane.rows.slice(0, -1)] })) : lanes) },
  'sides of 总表 named by their heads alone': { lanes: (lanes, table) => (isTotals(table) ? noNumbers(lanes).map((lane) => mapHeads(lane, (path, { role }) => (role === 'label' ? path.slice(0, 1) : path.slice(1)))) : lanes) },
  'a row of differences under 总计': { lanes: (lanes, table) => (isTotals(table) ? lanes.map((lane) => ({ ...lane, rows: [...lane.rows, { key: 'difference', code: '', cells: lane.columns.map(({ role }, index) => (index === 0 ? '收支差额' : role === 'figure' ? 0 : undefined)) }] })) : lanes) },
  'income and balances in other words': onWords((text) => text.replace('一般公共预算财政拨款收入', '一般公共预算拨款收入').replace('政府性基金预算财政拨款收入', '政府性基金拨款收入').replace('年初结转和结余', '上年结转和结余').replace('年末结转和结余', '结转下年')),
  '类 without 支出, by older names': onWords((text) => text.replace('文化旅游体育与传媒支出', '文化体育与传媒支出').replace('资源勘探工业信息等支出', '资源勘探信息等支出').replace(/^([一二三四五六七八九十]+、.{3,})支出$/, '$1'), isTotals),
  'sums of lines called 本年收入合计 and 支出合计': onWords((text, { code }) => (code === '' ? (text.includes('收入') ? '本年收入合计' : '支出合计') : text), isLines),
  'marks of footnotes on words': onWords((text) => (text.includes('收入') ? `${text}（注1）` : text)),
  'older words of 三公': heads({ '因公出国（境）费': '因公出国（境）费用', 公务用车购置及运行维护费: '公务用车购置及运行费', 公务用车运行维护费: '公务用车运行费', 公务接待费: '公务接待费用' }),
  'older words of 三公 as rows': {
    table: (table, made) => (isOneLine(table) ? renamedRows(transposed(table, made)) : made),
  },
};

function renamedRows({ head, body }: Table): Table {
  return { head, body: body.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace('购置及运行维护费', '购置和运行费').replace('运行维护费', '运行费').replace('出国（境）费', '出国(境)经费') : cell))) };
}

/** Rows of heads with the innermost in the last one. */
function sunken(columns: readonly ShownColumn[]): Grid {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const rows: Cell[][] = Array.from({ length: depth }, () => columns.map((): Cell => undefined));
  columns.forEach(({ path }, column) => {
    path.forEach((text, level) => {
      const isOwn = level === path.length - 1;
      const before = columns[column - 1]?.path.slice(0, level + 1).join('/');
      const cells = rows[isOwn ? depth - 1 : level];
      if (cells !== undefined && (isOwn || before !== path.slice(0, level + 1).join('/'))) cells[column] = text;
    });
  });
  return rows;
}

/** Both sides of a 总表 as one list under one head, each begun by its own line. */
function oneList(table: Shown): Table {
  const lanes = noNumbers(table.lanes);
  const widest = lanes.at(-1);
  const rows = ({ rows: own }: ShownLane): Grid => own.filter(({ cells: [label] }) => label !== '').map(({ cells }) => cells);
  return { head: [['项目', ...(widest?.columns.slice(1) ?? []).map(({ path }) => path.at(-1))]], body: lanes.flatMap((lane, index) => [at(0, index === 0 ? '收入' : '支出'), ...rows(lane)]) };
}

/** 基本支出 with its 小计, 人员经费 and 公用经费. */
function parted(lane: ShownLane): ShownLane {
  const basic = lane.columns.findIndex(({ path }) => path.at(-1) === '基本支出');
  const own = lane.columns[basic]?.path;
  if (own === undefined) return lane;
  const share = (of: (cents: number) => number) => ({ cells }: ShownRow): Cell => {
    const cell = cells[basic];
    return typeof cell === 'number' ? of(Math.round(cell * 100)) / 100 : undefined;
  };
  const people = (cents: number): number => Math.floor(cents * 0.8);
  const summed = mapHeads(lane, (path) => (path === own ? [...path, '小计'] : path));
  const withPeople = withColumn(summed, basic + 1, { path: [...own, '人员经费'], role: 'figure' }, share(people));
  return withColumn(withPeople, basic + 2, { path: [...own, '公用经费'], role: 'figure' }, share((cents) => cents - people(cents)));
}
