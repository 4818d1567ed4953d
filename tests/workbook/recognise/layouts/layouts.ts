import type { Cell, Grid, Shown, ShownColumn, ShownLane, ShownRow } from './model';
import { type Style, type Table, drawnTable, notesOf, official } from './layout';
import { at, indented, isFilled, keepRows, mapHeads, mapWords, recoded, reordered, spread, without, withColumn } from './render';

export const CODE: ShownColumn = { path: ['科目编码'], role: 'code' };
export const NAME: ShownColumn = { path: ['科目名称'], role: 'name' };

export const noNumbers = (lanes: readonly ShownLane[]): readonly ShownLane[] => lanes.map((lane) => without(lane, ({ role }) => role === 'number'));
export const hasCodes = ({ columns }: ShownLane): boolean => columns.some(({ role }) => role === 'code');
export const isLines = ({ form }: Shown): boolean => form.body.kind === 'lines';
export const isOneLine = ({ lanes: [lane] }: Shown): boolean => lane?.columns.every(({ role }) => role === 'figure') === true;
export const grouped = (value: number, money: boolean): Cell => (money ? value.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',') : value);
export const fixed = (value: number, money: boolean): Cell => (money ? value.toFixed(2) : value);

export function cutAt(body: Grid, ...rows: readonly number[]): Grid[] {
  const cuts = [0, ...rows.filter((row) => row > 0 && row < body.length), body.length];
  return cuts.slice(1).map((end, index) => body.slice(cuts[index], end));
}

export function every(body: Grid, size: number): Grid[] {
  return cutAt(body, ...Array.from({ length: Math.ceil(body.length / size) }, (_, index) => (index + 1) * size));
}

/** One column of codes, whatever the set prints. */
export function wholeCodes(lane: ShownLane): ShownLane {
  return hasCodes(lane) ? recoded(lane, [CODE, NAME], (code, name) => [code === '' ? undefined : code, name]) : lane;
}

const THREE: readonly ShownColumn[] = [{ path: ['支出功能分类科目编码', '类'], role: 'code' }, { path: ['支出功能分类科目编码', '款'], role: 'code' }, { path: ['支出功能分类科目编码', '项'], role: 'code' }, NAME];

export function threeCodes(lane: ShownLane, part: (code: string) => readonly Cell[]): ShownLane {
  return hasCodes(lane) ? recoded(lane, THREE, (code, name) => [...part(code), name]) : lane;
}

/** 三公 with items as rows. */
export function transposed(table: Shown, made: Table, more: (heads: readonly [string, string]) => readonly string[] = (heads) => heads): Table {
  const [lane] = table.lanes;
  const row = lane?.rows[0];
  if (!isOneLine(table) || lane === undefined || row === undefined) return made;
  const items = new Map<string, { readonly label: string; budget?: Cell; actual?: Cell }>();
  lane.columns.forEach(({ path }, index) => {
    const own = path.filter((text) => text !== '预算数' && text !== '决算数');
    const item = items.get(own.join('/')) ?? { label: own.at(-1)?.replace('\n', '') ?? '' };
    items.set(own.join('/'), path.includes('预算数') ? { ...item, budget: row.cells[index] } : { ...item, actual: row.cells[index] });
  });
  const labels: Readonly<Record<string, string>> = { '因公出国（境）费': '一、因公出国（境）费', 公务用车购置及运行维护费: '二、公务用车购置及运行维护费', 小计: '二、公务用车购置及运行维护费', 公务用车购置费: '其中：公务用车购置费', 公务用车运行维护费: '公务用车运行维护费', 公务接待费: '三、公务接待费' };
  const heads = more(['预算数', '决算数']);
  return { head: [['项目', ...heads]], body: [...items.values()].map(({ label, budget, actual }) => [labels[label] ?? label, ...heads.map((head) => (head === '预算数' ? budget : head === '决算数' ? actual : 12.5))]) };
}

const plainAbove = (money: string) => ({ title, unit }: Shown, width: number): Grid => [[title], [`单位：${unit}`, ...at(Math.max(0, width - 2), `单位：${money}`)]];

const indentedName = (text: string, { code }: ShownRow): string => `${' '.repeat(Math.max(0, code.length - 3))}${text}`;

/** Numbers that the software prints, by the order of the public tables. */
const SOFTWARE = ['财决01表', '财决03表', '财决04表', '财决01-1表', '财决07表', '财决08-1表', '财决09表', '财决11表', 'F02表', 'F03表'];

export const LAYOUTS: Readonly<Record<string, Style>> = {
  'as the set prints it': {},
  'Word paste, lines of the banner in rows of their own, a blank row at each page': {
    printing: { values: fixed },
    above: ({ title, form, unit }) => [[title], [], ...(form.number === undefined ? [] : [[form.number], []]), [`部门名称：${unit}`], [], ['2024年度'], [], ['金额单位：万元'], []],
    table: (_table, { head, body }) => ({ head, body: every(body, 23).flatMap((page, index) => (index === 0 ? page : [[], ...page])) }),
  },
  'Word paste, everything on one sheet with the texts around': {
    printing: { values: fixed },
    sheets: 'stacked',
    above: ({ title, form, unit }, _width, index) => [
      ...(index === 0 ? [['岚县某中心2024年度单位决算公开'], ['目  录'], ['第二部分 2024年部门决算表'], ['一、收入支出决算总表	3'], ['第二部分 2024年部门决算表']] : []),
      [title], ...(form.number === undefined ? [] : [[form.number]]), [`部门名称：${unit} 2024年度 金额单位：万元`],
    ],
    more: () => [{ name: '说明', grid: [['第三部分 情况说明'], ['一、收入支出决算总体情况说明'], ['2024年度收入总计1,399.08万元，支出总计1,399.08万元。与上年相比，收入总计减少100.00万元，下降6.67%，主要原因是项目减少。'], ['八、国有资本经营预算财政拨款支出决算情况说明'], ['本年度无此项支出。']] }],
  },
  'Word paste, long names broken over two rows': {
    table: (table, { head, body }) => {
      const words = table.lanes.flatMap(({ columns }) => columns).map(({ role }) => role === 'name' || role === 'label');
      if (table.lanes.length > 1 || !isLines(table)) return { head, body };
      return { head, body: body.flatMap((row) => (row.some((cell, column) => words[column] === true && typeof cell === 'string' && cell.length > 9) ? [row.map((cell, column) => (words[column] === true && typeof cell === 'string' ? cell.slice(0, 7) : cell)), row.map((cell, column) => (words[column] === true && typeof cell === 'string' ? cell.slice(7) : undefined))] : [row])) };
    },
  },
  'web paste: hard blanks, thousands, 0.00 everywhere': {
    printing: { values: grouped, zeros: '0.00' },
    lanes: (lanes) => lanes.map((lane) => mapWords(lane, (text) => `  ${text.split('').join(text.length === 2 ? '  ' : '')} `)),
    above: ({ title, unit }, width) => [['附件2'], [`${unit}${title}`], at(width - 1, '单位：万元')],
    head: { spans: 'every' },
  },
  'web paste: one heading line, no line numbers, titles numbered 一、二、三': {
    printing: { values: grouped },
    lanes: noNumbers,
    head: { spans: 'one-row' },
    above: ({ title, unit }, _width, index) => [[`${'一二三四五六七八九十'[index] ?? ''}、${title}`], [`编制单位：${unit}`, undefined, '金额单位：万元']],
  },
  'web paste: the heads of a column on end in one cell': {
    head: { spans: 'on-end' },
  },
  'PDF: each page a sheet, no heads on the later ones': {
    pages: ({ head, body }, above, below) => every(body, 20).map((page, index, all) => [...(index === 0 ? [...above, ...head] : []), ...page, ...(index === all.length - 1 ? below : [])]),
    name: (_table, index, page) => `Table ${String(index + 1)}.${String(page + 1)}`,
  },
  'PDF: pages below each other, page numbers between, no heads on the later ones': {
    sheets: 'stacked',
    table: (_table, { head, body }) => ({ head, body: every(body, 17).flatMap((page, index) => (index === 0 ? page : [[`- ${String(index + 4)} -`], [], ...page])) }),
  },
  'PDF: code and name in one cell, under one head': {
    lanes: (lanes) => lanes.map((lane) => (hasCodes(lane) ? recoded(lane, [{ path: ['科目编码 科目名称'], role: 'code' }], (code, name) => [code === '' ? name : `${code} ${String(name ?? '')}`]) : lane)),
  },
  'PDF: later pages shifted right by a blank column': {
    pages: ({ head, body }, above, below) => every(body, 25).map((page, index, all) => [...(index === 0 ? [...above, ...head] : []), ...(index === 0 ? page : indented(page, 1)), ...(index === all.length - 1 ? below : [])]),
  },
  'PDF: a blank column after every second one': {
    whole: (grid) => spread(grid, (column) => column > 0 && column % 2 === 0),
  },
  'software in 元, 财决 numbers, 编制单位, 单位：元': {
    printing: { money: '元', zeros: 0 },
    above: ({ title, unit }, width, index) => [[title], at(width - 1, SOFTWARE[index]), [`编制单位：${unit}`, ...at(Math.max(0, width - 3), '2024年度', '单位：元')]],
    name: ({ title }, index) => `${SOFTWARE[index] ?? ''}${title}`.slice(0, 31),
    lanes: (lanes) => lanes.map((lane) => mapHeads(lane, (path, { role }) => (role === 'figure' && path.at(-1) === '金额' ? [...path.slice(0, -1), '决算数'] : path))),
  },
  'software in 元, codes in three columns as numbers, line numbers on every line': {
    printing: { money: '元', values: fixed },
    lanes: (lanes, table) => (isLines(table) ? lanes.map((lane) => threeCodes(lane, (code) => (code === '' ? [undefined, undefined, undefined] : [Number(code.slice(0, 3)), code.length > 3 ? Number(code.slice(3, 5)) : undefined, code.length > 5 ? Number(code.slice(5)) : undefined]))).map((lane) => withColumn(lane, 4, { path: ['行次'], role: 'number' }, (_row, number) => number + 1)) : lanes),
    head: { numbering: '栏次' },
    above: ({ title, unit }, width, index) => [at(0, SOFTWARE[index]), [title], [`填报单位：${unit}`, ...at(Math.max(0, width - 2), '金额单位：元')]],
  },
  'software in 元, the code repeated at each level': {
    printing: { money: '元' },
    lanes: (lanes, table) => (isLines(table) ? lanes.map((lane) => threeCodes(lane, (code) => (code === '' ? [undefined, undefined, undefined] : [code.slice(0, 3), code.length > 3 ? code.slice(0, 5) : undefined, code.length > 5 ? code : undefined]))) : lanes),
    above: ({ title, unit, form }, width) => [[`公开部门：${unit}`], [title], at(width - 1, form.number ?? ''), at(width - 1, '单位：元')],
  },
  'software: budget columns before the final figures in 总表': {
    lanes: (lanes, { form }) => (form.title.includes('收入支出决算总表') ? lanes.map((lane) => {
      const figure = lane.columns.findIndex(({ role }) => role === 'figure');
      const path = lane.columns[figure]?.path ?? [];
      if (lane.columns.filter(({ role }) => role === 'figure').length > 1) return lane;
      const renamed = mapHeads(lane, (own, { role }) => (role === 'figure' ? [...own.slice(0, -1), '决算数'] : own));
      const planned = withColumn(renamed, figure, { path: [...path.slice(0, -1), '全年预算数'], role: 'figure' }, (row) => (isFilled(lane, row) ? 101.5 : undefined));
      return withColumn(planned, figure, { path: [...path.slice(0, -1), '年初预算数'], role: 'figure' }, (row) => (isFilled(lane, row) ? 99.25 : undefined));
    }) : lanes),
  },
  'unit, year and money below the table, sheets named by number': {
    above: ({ title }) => [[title]],
    below: (table, width) => [...notesOf(table), [`单位：${table.unit}`], ['年度：2024年度', ...at(Math.max(0, width - 2), '金额单位：万元')], ['单位负责人：张三', '财务负责人：李四', '制表日期：2025年8月1日']],
    name: ({ form }) => form.number ?? form.id,
  },
  'money and year before the title, the unit after the number': {
    above: ({ title, form, unit }, width) => [at(width - 1, '单位：万元'), ['2024年度'], [title], at(width - 1, form.number), ['单位名称', unit]],
  },
  'title in the sheet name alone': {
    above: ({ unit }) => [[`部门：${unit}`, undefined, '2024年', '万元']],
    name: ({ title }) => title.slice(0, 31),
  },
  'number alone, no title': {
    above: ({ form, unit, title }, width) => [at(width - 1, form.number ?? title), [`部门名称：${unit}`, ...at(Math.max(0, width - 2), '金额单位：万元')]],
    name: (_table, index) => String(index + 1),
  },
  '三公 with items as rows': { table: (table, made) => transposed(table, made) },
  '三公 with items as rows and last year beside': { table: (table, made) => transposed(table, made, ([budget, actual]) => ['上年决算数', budget, actual]) },
  'last year and the change beside each final figure': {
    lanes: (lanes, table) => (!table.form.title.includes('收入支出决算总表') && !isLines(table) ? lanes : lanes.map((lane) => {
      const first = lane.columns.findIndex(({ role }) => role === 'figure');
      const last = lane.columns.length;
      const path = lane.columns[first]?.path ?? [];
      const lastYear = withColumn(lane, last, { path: [...path.slice(0, -1), '上年决算数'], role: 'figure' }, (row) => (isFilled(lane, row) ? 77.25 : undefined));
      return withColumn(lastYear, last + 1, { path: [...path.slice(0, -1), '增减%'], role: 'figure' }, (row) => (isFilled(lane, row) ? '12.50%' : undefined));
    })),
  },
  'a share beside the total': {
    lanes: (lanes, table) => (isLines(table) ? lanes.map((lane) => withColumn(lane, lane.columns.findIndex(({ role }) => role === 'figure') + 1, { path: ['占比（%）'], role: 'figure' }, () => 33.33)) : lanes),
  },
  'kinds before their sum': {
    lanes: (lanes, { form }) => (form.body.kind === 'lines' && lanes[0]?.columns.filter(({ role }) => role === 'figure').length === 3 ? lanes.map((lane) => {
      const first = lane.columns.findIndex(({ role }) => role === 'figure');
      return reordered(lane, [...lane.columns.keys()].slice(0, first).concat([first + 1, first + 2, first]));
    }) : lanes),
  },
  'sum in the last row': {
    lanes: (lanes, table) => (isLines(table) ? lanes.map((lane) => ({ ...lane, rows: [...lane.rows.slice(1), ...lane.rows.slice(0, 1)] })) : lanes),
  },
  'sum in the column of codes': {
    lanes: (lanes, table) => (isLines(table) ? lanes.map(wholeCodes).map((lane) => ({ ...lane, rows: lane.rows.map((row, index) => (index === 0 ? { ...row, cells: ['合  计', undefined, ...row.cells.slice(2)] } : row)) })) : lanes),
  },
  'rows without figures left out': {
    lanes: (lanes, table) => (isLines(table) || isOneLine(table) ? lanes : evened(lanes.map((lane) => keepRows(lane, (row) => isFilled(lane, row) || row.key === 'foot' || /合计|总计/.test(String(row.cells[0])))))),
  },
  'lanes of 总表 below each other': {
    table: (table, made) => (isLines(table) || isOneLine(table) || table.lanes.some(hasCodes) ? made : { head: [], body: table.lanes.flatMap((lane, index) => [...(index === 0 ? [] : [[]]), ...drawnTable([lane]).head, ...drawnTable([lane]).body]) }),
  },
  'basic items in one lane, 人员经费 and 公用经费 as columns': {
    table: (table, made) => (table.lanes.length > 1 && table.lanes.every(hasCodes) ? asColumns(table) : made),
  },
  'codes with points': {
    lanes: (lanes) => lanes.map((lane) => (hasCodes(lane) ? recoded(lane, [CODE, NAME], (code, name) => [code.length < 5 ? code : [code.slice(0, 3), code.slice(3, 5), code.slice(5)].filter((part) => part !== '').join('.'), name]) : lane)),
  },
  'names indented by level, words without numbers': {
    lanes: (lanes) => noNumbers(lanes).map((lane) => mapWords(lane, (text, row) => indentedName(text.replace(/^[一二三四五六七八九十]+、/, ''), row))),
  },
  'words with 类 behind, 其中 before kinds of money': {
    lanes: (lanes, table) => (isLines(table) ? lanes.map((lane) => mapWords(lane, (text, { code }) => (code.length === 3 ? `${text}（类）` : code.length === 5 ? `${text}（款）` : code.length === 7 ? `${text}（项）` : text))) : lanes.map((lane) => mapWords(lane, (text) => (text === '一般公共预算财政拨款' ? '其中：一般公共预算财政拨款' : text)))),
  },
  'page subtotals': {
    table: (table, { head, body }) => ({ head, body: isLines(table) ? every(body, 12).flatMap((page, index, all) => [...page, ...(all.length === 1 || index === all.length - 1 ? [] : [['本页小计', ...at((page[0]?.length ?? 2) - 2, 1234.5)]])]) : body }),
  },
  'heads again after 续表, with notes between': {
    table: (table, { head, body }) => ({ head, body: every(body, 18).flatMap((page, index) => (index === 0 ? page : [...notesOf(table), [], [`${table.title}（续表）`], ...head, ...page])) }),
  },
  '续表 in a row of its own, heads again': {
    table: (_table, { head, body }) => ({ head, body: every(body, 22).flatMap((page, index) => (index === 0 ? page : [at(0, '续表'), ...head, ...page])) }),
  },
  'unit and money again between pages, all on one sheet': {
    sheets: 'stacked',
    table: ({ unit }, { head, body }) => ({ head, body: every(body, 9).flatMap((page, index) => (index === 0 ? page : [[`单位：${unit}`, ...at(1, '金额单位：万元')], ...page])) }),
  },
  'who made it below every page': {
    table: (_table, { head, body }) => ({ head, body: every(body, 11).flatMap((page) => [...page, ['制表人：张三', ...at(1, '审核人：李四')]]) }),
  },
  'the class again at the top of the next page': {
    table: (table, { head, body }) => {
      if (!isLines(table) || body.length < 14) return { head, body };
      const pages = cutAt(body, 12);
      return { head, body: [...(pages[0] ?? []), [], ...head, ...(body[1] === undefined ? [] : [body[1]]), ...(pages[1] ?? [])] };
    },
  },
  'the last line of a page again on the next': {
    pages: ({ head, body }, above, below, table) => (isLines(table) && body.length > 12 ? [[...above, ...head, ...body.slice(0, 10)], [...above, ...head, ...body.slice(9), ...below]] : [[...above, ...head, ...body, ...below]]),
  },
  'a blank row between all rows': { table: (_table, { head, body }) => ({ head, body: body.flatMap((row) => [row, []]) }) },
  'columns far to the right, many blank rows above': { whole: (grid) => [...Array.from({ length: 14 }, () => [] as Cell[]), ...indented(grid, 9)] },
  'copies of tables on hidden sheets, empty templates behind': {
    more: (tables) => tables.slice(0, 3).map((table) => ({ name: `${table.form.id}备份`, hidden: true, grid: [...official(table, 6), ...drawnTable(table.lanes).head, ...drawnTable(table.lanes).body] })),
  },
  'numbers as text with blanks, dashes for zeros, brackets for what is negative': {
    printing: { zeros: '-', values: (value, money) => ` ${value < 0 ? `(${(-value).toFixed(money ? 2 : 0)})` : money ? grouped(value, true) : value} ` },
  },
  'wan in the heads, banner empty': {
    lanes: (lanes) => lanes.map((lane) => mapHeads(lane, (path, { role }) => (role === 'figure' ? [...path.slice(0, -1), `${path.at(-1) ?? ''}\n（万元）`] : path))),
    above: ({ title }) => [[title]],
  },
  'titles letter by letter, number in brackets behind the title': {
    above: ({ title, form, unit }, width) => [[`${title.split('').join(' ')}${form.number === undefined ? '' : `（${form.number}）`}`], [`部门（单位）名称：${unit}`, ...at(Math.max(0, width - 2), '单位：人民币万元')]],
  },
  'plain banner, all on one sheet without blank rows between': { sheets: 'stacked', above: plainAbove('万元'), below: () => [] },
};

/** Lanes of one height again: what stands under them stays in one row. */
function evened(lanes: readonly ShownLane[]): readonly ShownLane[] {
  const height = Math.max(...lanes.map(({ rows }) => rows.length));
  return lanes.map(({ columns, rows }) => {
    const blank = Array.from({ length: height - rows.length }, (): ShownRow => ({ key: '', code: '', cells: columns.map(() => undefined) }));
    return { columns, rows: rows.at(-1)?.key === 'foot' ? [...rows.slice(0, -1), ...blank, ...rows.slice(-1)] : [...rows, ...blank] };
  });
}

/** 科目编码, 科目名称, 合计, 人员经费, 公用经费. */
function asColumns(table: Shown): Table {
  const head: Grid = [['科目编码', '科目名称', '合计', '人员经费', '公用经费']];
  const lines = table.lanes.flatMap((lane, index) => wholeCodes(lane).rows.filter(({ key, code }) => key !== 'foot' && code !== '').map(({ cells: [code, name, figure] }): Cell[] => [code, name, figure, index === 0 ? figure : undefined, index === 0 ? undefined : figure]));
  const feet = table.lanes.flatMap((lane) => lane.rows.filter(({ key }) => key === 'foot').flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'number')));
  const [personnel, others] = feet;
  const sum = typeof personnel === 'number' && typeof others === 'number' ? Math.round((personnel + others) * 100) / 100 : undefined;
  return { head, body: [[undefined, '合计', sum, personnel, others], ...lines] };
}
