import { type Sheet, type Style, type Table, drawnTable, notesOf, official } from './layout';
import { isTotals } from './other-hands';
import { cutAt, every, fixed, grouped, hasCodes, isLines, noNumbers, threeCodes, wholeCodes } from './layouts';
import type { Cell, Grid, Shown, ShownLane } from './model';
import { at, bodyGrid, headGrid, indented, mapHeads, recoded, widthOf, withColumn } from './render';

const isWord = (role: string): boolean => role === 'name' || role === 'label';

/** Titles over two neighbouring cells; 01 and 05 without their number. */
function overTwoCells({ title, form, unit }: Shown, width: number, index: number): Grid {
  const half = Math.ceil(title.length / 2);
  const number = index === 0 || index === 4 ? [] : [at(width - 1, form.number)];
  return [at(Math.max(0, Math.floor(width / 2) - 1), title.slice(0, half), title.slice(half)), ...number, [`部门名称：${unit}`, ...at(Math.max(0, width - 2), '金额单位：万元')]];
}

/** Names longer than their column: the rest stands in the row below, and nothing else does. */
function wrapped(table: Shown, { head, body }: Table, most = 11): Table {
  const words = table.lanes.flatMap(({ columns }) => columns).map(({ role }) => isWord(role));
  const long = (cell: Cell, column: number): cell is string => words[column] === true && typeof cell === 'string' && cell.length > most;
  return { head, body: body.flatMap((row) => (row.some(long) ? [row.map((cell, column) => (long(cell, column) ? cell.slice(0, most) : cell)), row.map((cell, column) => (long(cell, column) ? cell.slice(most) : undefined))] : [row])) };
}

/** One page a sheet; later ones hold nothing but rows. */
const paged = (size: number, shift = 0): NonNullable<Style['pages']> => ({ head, body }, above, below) =>
  every(body, size).map((page, index, all) => [...(index === 0 ? [...above, ...head] : []), ...(index === 0 ? page : indented(page, shift)), ...(index === all.length - 1 ? below : [])]);

const tableNames = (): Required<Pick<Style, 'arranged'>> => ({ arranged: (sheets) => sheets.map((sheet, index) => ({ ...sheet, name: `Table ${String(index + 1)}` })) });

function beside(grids: readonly Grid[], gap: number): Grid {
  const made: Cell[][] = [];
  let left = 0;
  for (const grid of grids) {
    grid.forEach((row, index) => {
      const cells = (made[index] ??= []);
      row.forEach((cell, column) => (cells[left + column] = cell));
    });
    left += widthOf(grid) + gap;
  }
  return made.map((row) => Array.from(row));
}

function inChunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

const besideInOne = (gap: number, size = 100): NonNullable<Style['arranged']> => (sheets) => inChunks(sheets, size).map((own, index) => ({ name: `Sheet${String(index + 1)}`, grid: beside(own.map(({ grid }) => grid), gap) }));
const below = (grids: readonly Grid[]): Grid => grids.reduce<Grid>((above, grid) => (above.length === 0 ? grid : [...above, [], [], ...grid]), []);
const onePerSheet = (sheets: readonly Sheet[], size: number): readonly Sheet[] => inChunks(sheets, size).map((own, index) => ({ name: `第${String(index + 1)}页`, grid: below(own.map(({ grid }) => grid)) }));

/** All tables below each other, cut after so many rows. */
export const cutInto = (size: number): NonNullable<Style['arranged']> => (sheets) => every(sheets.reduce<Grid>((all, { grid }) => (all.length === 0 ? grid : [...all, [], ...grid]), []), size).map((grid, index) => ({ name: `Table ${String(index + 1)}`, grid }));

/** In every cell under a merged one, its text again. */
const everywhere = (grid: Grid, width: number): Grid => grid.map((row) => (row.filter((cell) => cell !== undefined).length === 1 && row[0] !== undefined ? Array.from({ length: width }, () => row[0]) : row));

/** A narrow first column that says 收入 or 支出 once, down the side. */
function sideways(lane: ShownLane): ShownLane {
  const [word] = lane.columns[0]?.path ?? [];
  return withColumn(mapHeads(lane, (path, { role }) => (role === 'label' ? path.slice(1) : path)), 0, { path: [], role: 'label' }, (_row, number) => (number === 0 ? word : undefined));
}

export const PAGES: Readonly<Record<string, Style>> = {
  'a page that ends between the rows of each head': {
    table: (_table, { head: [first = [], ...rest], body }) => ({ head: [first, ...(rest.length > 0 ? [['第 3 页'], []] : []), ...rest], body }),
  },
  'a sheet that ends between the rows of each head': {
    pages: ({ head: [first = [], ...rest], body }, above, end) => (rest.length === 0 ? [[...above, first, ...body, ...end]] : [[...above, first], [...rest, ...body, ...end]]), ...tableNames(),
  },
  'numbers without a head right of every table': {
    whole: (grid) => grid.map((row, index) => (index < 6 ? row : [...row, ...at(widthOf(grid) - row.length, 10.5 + index)])),
  },
  'side by side without a blank column, each with 序号': {
    table: (_table, { head, body }) => ({ head: head.map((row, index) => [index === 0 ? '序号' : undefined, ...row]), body: body.map((row, index) => [index + 1, ...row]) }),
    above: (table, width) => official(table, width - 1).map((row) => [undefined, ...row]),
    arranged: besideInOne(0),
  },
  'below each other, heads again over every 15 rows, code and name in one cell, the year beside its word': {
    sheets: 'stacked',
    lanes: (lanes, table) => (isLines(table) ? lanes.map((lane) => recoded(lane, [{ path: ['项目', '科目编码及名称'], role: 'label' }], (code, name) => [`${code} ${String(name ?? '')}`.trim()])) : lanes),
    above: ({ title, form, unit }) => [[title], ...(form.number === undefined ? [] : [[form.number]]), ['编制单位：', unit], ['年度：', 2024], ['单位：', '万元']],
    table: (_table, { head, body }) => ({ head: [], body: every(body, 15).flatMap((page, index) => [...(index === 0 ? [] : [[]]), ...head, ...page]) }),
  },
  'PDF: titles over two cells': { above: overTwoCells },
  'PDF: pages as Table 1, Table 2 …, titles over two cells': { above: overTwoCells, pages: paged(20), ...tableNames() },
  'PDF: pages as Table 1, Table 2 …, titles over two cells, long names over two rows': { above: overTwoCells, table: wrapped, pages: paged(24), ...tableNames(), printing: { values: grouped } },
  'PDF: pages of 24 rows, no line numbers': { above: overTwoCells, lanes: noNumbers, table: wrapped, pages: paged(24), ...tableNames(), printing: { values: grouped } },
  'PDF: pages of 15 rows shifted, wrapped': { above: overTwoCells, table: wrapped, pages: paged(15, 1), ...tableNames(), printing: { values: grouped } },
  'PDF: pages of 31 rows, 0.00 everywhere': { above: overTwoCells, table: (table, made) => wrapped(table, made, 8), pages: paged(31), ...tableNames(), printing: { values: grouped, zeros: '0.00' } },
  'PDF: pages with notes on the last one only, heads without title on later pages': {
    above: overTwoCells, table: wrapped, ...tableNames(),
    pages: ({ head, body }, above, end) => every(body, 22).map((page, index, all) => [...(index === 0 ? above : []), ...head, ...page, ...(index === all.length - 1 ? end : [])]),
  },
  'PDF: long names around the row of their figures': {
    printing: { values: grouped },
    table: (table, { head, body }) => {
      const words = table.lanes.flatMap(({ columns }) => columns).map(({ role }) => isWord(role));
      if (table.lanes.length > 1 || !isLines(table)) return { head, body };
      const long = (cell: Cell, column: number): cell is string => words[column] === true && typeof cell === 'string' && cell.length > 9;
      return { head, body: body.flatMap((row) => (row.some(long) ? [row.map((cell, column) => (long(cell, column) ? cell.slice(0, 8) : undefined)), row.map((cell, column) => (long(cell, column) ? undefined : cell)), row.map((cell, column) => (long(cell, column) ? cell.slice(8) : undefined))] : [row])) };
    },
  },
  'PDF: code above, figures beside the rest of the name': {
    printing: { values: grouped },
    table: (table, { head, body }) => {
      const roles = table.lanes.flatMap(({ columns }) => columns).map(({ role }) => role);
      if (table.lanes.length > 1 || !isLines(table)) return { head, body };
      const long = (cell: Cell, column: number): cell is string => isWord(roles[column] ?? '') && typeof cell === 'string' && cell.length > 9;
      return { head, body: body.flatMap((row) => (row.some(long) ? [row.map((cell, column) => (long(cell, column) ? cell.slice(0, 8) : roles[column] === 'figure' ? undefined : cell)), row.map((cell, column) => (long(cell, column) ? cell.slice(8) : roles[column] === 'figure' ? cell : undefined))] : [row])) };
    },
  },
  'all side by side, two blank columns between': { arranged: besideInOne(2) },
  'all side by side, one blank column between': { arranged: besideInOne(1) },
  'all side by side, no blank column between': { arranged: besideInOne(0) },
  'all side by side, no number, no notes': { arranged: besideInOne(2), below: () => [], above: ({ title, unit }, width) => [[title], [`部门名称：${unit}`, ...at(Math.max(0, width - 2), '金额单位：万元')]] },
  'all side by side, zeros printed': { arranged: besideInOne(2), printing: { zeros: 0 } },
  'two side by side on each sheet': { arranged: besideInOne(1, 2) },
  'three side by side on each sheet, starting lower and lower': { arranged: (sheets) => inChunks(sheets, 3).map((own, index) => ({ name: `Sheet${String(index + 1)}`, grid: beside(own.map(({ grid }, lower) => [...Array.from({ length: 2 * lower }, () => []), ...grid]), 1) })) },
  'two below each other on each sheet': { arranged: (sheets) => onePerSheet(sheets, 2) },
  'reversed on one sheet': { arranged: (sheets) => [{ name: 'Sheet1', grid: below([...sheets].reverse().map(({ grid }) => grid)) }] },
  'reversed sheets': { arranged: (sheets) => [...sheets].reverse() },
  'an index sheet, a way back on every sheet': {
    above: (table, width, index) => [['返回目录'], ...official(table, width).slice(0, 1), ...official(table, width).slice(1), ...(index < 0 ? [[]] : [])],
    more: (tables) => [{ name: '目录', grid: [['2024年度部门决算公开表目录'], ['序号', '表号', '表名', '备注'], ...tables.map(({ form, title }, index) => [index + 1, form.number, title, ''])] }],
  },
  'web page: crumbs and dates above, links below, merged cells filled': {
    printing: { values: grouped, zeros: '0.00' }, head: { spans: 'every' },
    above: (table, width) => [['首页 > 信息公开 > 财政资金 > 部门决算'], [`${table.unit}2024年度决算公开`], ['发布时间：2025-08-20 10:24', '来源：本站', '浏览次数：123'], ...everywhere(official(table, width), width)],
    below: (table) => [...notesOf(table), ['附件：决算公开表.xlsx'], ['【打印】', '【关闭】']],
  },
  'titles in every cell': { above: (table, width) => everywhere(official(table, width), width) },
  'number and title in one cell': { above: ({ title, form, unit }, width) => [[`${form.number ?? ''}\n${title}`], [`部门名称：${unit}`, ...at(Math.max(0, width - 2), '2024年度', '单位：万元')]] },
  'number in brackets behind the title': { above: ({ title, form, unit }, width) => [[`${title}（${form.number ?? '万元'}）`], [`部门名称：${unit}`, ...at(Math.max(0, width - 2), '2024年度', '单位：万元')]] },
  'title below the line of unit and money': { above: ({ title, form, unit }, width) => [at(0, `部门名称：${unit}`, ...at(Math.max(0, width - 3), '2024年度', '单位：万元')), at(width - 1, form.number), [title]] },
  'money in the row of heads': {
    above: ({ title, form, unit }, width) => [[title], at(width - 1, form.number), [`部门名称：${unit}`]],
    table: (_table, { head, body }) => ({ head: head.map((row, index) => (index === 0 ? [...row, '单位：万元'] : row)), body }),
  },
  'money behind every head': { lanes: (lanes) => lanes.map((lane) => mapHeads(lane, (path, { role }) => (role === 'figure' ? path.map((text, index) => (index === path.length - 1 ? `${text}(单位：万元)` : text)) : path))), above: ({ title, unit }) => [[title], [`部门：${unit}`]] },
  'words down the side': { lanes: (lanes, table) => (isTotals(table) ? lanes.map(sideways) : lanes) },
  'blank columns between lanes': { lanes: (lanes) => lanes.map((lane, index) => (index === 0 ? lane : withColumn(lane, 0, { path: [], role: 'label' }, () => undefined))) },
  'remarks between lanes': { lanes: (lanes) => lanes.map((lane, index) => (index === lanes.length - 1 || lanes.length === 1 ? lane : withColumn(lane, lane.columns.length, { path: ['备注'], role: 'label' }, (_row, number) => (number === 3 ? '见说明' : undefined)))) },
  'page sums and what was carried forward, heads again under 续表': {
    table: (table, { head, body }) => ({
      head,
      body: isLines(table) ? every(body, 9).flatMap((page, index, all) => [
        ...(index === 0 ? [] : [[`${table.title}（续表${String(index)}）`], ...head, ['承前页', ...at((page[0]?.length ?? 2) - 2, 77.5)]]), ...page,
        ...(index === all.length - 1 ? [] : [['本页小计', ...at((page[0]?.length ?? 2) - 2, 1234.5)], ['过次页', ...at((page[0]?.length ?? 2) - 2, 77.5)]]),
      ]) : body,
    }),
  },
  'pages of one sheet each with title, number and heads again, （续）': {
    pages: ({ head, body }, above, end, { title }) => every(body, 16).map((page, index, all) => [...(index === 0 ? above : [[`${title}（续）`], ...above.slice(1)]), ...head, ...page, ...(index === all.length - 1 ? end : [])]), ...tableNames(),
  },
  '06 over two sheets, two lanes each': {
    pages: ({ head, body }, above, end, table) => (table.lanes.length < 3 ? [[...above, ...head, ...body, ...end]] : inChunks(table.lanes, 2).map((lanes, index) => [...(index === 0 ? above : []), ...headGrid(lanes.flatMap(({ columns }) => columns)), ...bodyGrid(lanes), ...(index === 0 ? [] : end)])), ...tableNames(),
  },
  'wide tables cut: the right half on the next sheet, with its heads alone': {
    pages: ({ head, body }, above, end, table) => {
      const [left, right] = [table.lanes[0], table.lanes[1]];
      if (left === undefined || right === undefined || table.lanes.length > 2 || hasCodes(left)) return [[...above, ...head, ...body, ...end]];
      return [left, right].map((lane, index) => [...(index === 0 ? above : []), ...drawnTable([lane]).head, ...drawnTable([lane]).body, ...(index === 0 ? [] : end)]);
    }, ...tableNames(),
  },
  'everything of a PDF on one sheet, pages begun by the unit’s name, ended by their number': {
    printing: { values: fixed }, sheets: 'stacked', above: overTwoCells,
    table: (table, { head, body }) => ({ head, body: every(wrapped(table, { head, body }).body, 19).flatMap((page, index) => (index === 0 ? page : [at(3, `— ${String(index + 7)} —`), [`${table.unit}2024年度决算公开`], ...page])) }),
  },
  'half empty rows up to forty, dashes': {
    printing: { zeros: '-' },
    table: (table, { head, body }) => ({ head, body: isLines(table) ? [...body, ...Array.from({ length: Math.max(0, 40 - body.length) }, () => [])] : body }),
    below: (table) => [[], [], ...notesOf(table)],
  },
  'a document cut into sheets every 40 rows, wherever heads stand': { arranged: cutInto(40) },
  'a document cut into sheets every 37 rows, numbers of pages below': { lanes: (lanes) => lanes.map(wholeCodes), arranged: (sheets) => cutInto(37)(sheets).map(({ name, grid }, index) => ({ name, grid: [...grid, [], at(1, `- ${String(index + 1)} -`)] })) },
  'titles and heads on a sheet, rows on the next': { pages: ({ head, body }, above, end) => [[...above, ...head], [...body, ...end]], ...tableNames() },
  'codes in whole, 01 in two cuts of unlike length': { lanes: (lanes) => lanes.map(wholeCodes), pages: ({ head, body }, above, end) => cutAt(body, 26, 29).map((page, index, all) => [...(index === 0 ? [...above, ...head] : []), ...page, ...(index === all.length - 1 ? end : [])]), ...tableNames() },
  'PDF: titles over two rows, the number beside the first half': {
    above: ({ title, form, unit }, width) => [at(1, title.slice(0, -5), ...at(Math.max(0, width - 3), form.number)), at(1, title.slice(-5)), [`部门名称：${unit}`, ...at(Math.max(0, width - 2), '金额单位：万元')]],
    pages: paged(20),
  },
  'PDF: codes of 项 without those above them, a page each': {
    lanes: (lanes, table) => (isLines(table) ? lanes.map((lane) => threeCodes(lane, (code) => (code === '' ? [undefined, undefined, undefined] : [code.length === 3 ? code : undefined, code.length === 5 ? code.slice(3) : undefined, code.length === 7 ? code.slice(5) : undefined]))) : lanes),
    pages: paged(8), ...tableNames(),
  },
  'PDF: 项 alone, a page each with heads and title': {
    lanes: (lanes, table) => (isLines(table) ? lanes.map((lane) => threeCodes(lane, (code) => (code === '' ? [undefined, undefined, undefined] : [code.length === 3 ? code : undefined, code.length === 5 ? code.slice(3) : undefined, code.length === 7 ? code.slice(5) : undefined]))) : lanes),
    pages: ({ head, body }, above, end) => every(body, 9).map((page, index, all) => [...above, ...head, ...page, ...(index === all.length - 1 ? end : [])]), ...tableNames(),
  },
  'PDF: texts between pages': {
    above: overTwoCells, pages: (made, above, end, table) => paged(18)(made, above, end, table).flatMap((grid, index) => (index === 0 ? [grid] : [[['— 7 —'], ['情况说明见附件。']], grid])), ...tableNames(),
  },
  'PDF: later pages begun by title and 续表 without heads': {
    pages: ({ head, body }, above, end, { title }) => every(body, 20).map((page, index, all) => [...(index === 0 ? [...above, ...head] : [[`${title}（续表）`], ['金额单位：万元']]), ...page, ...(index === all.length - 1 ? end : [])]), ...tableNames(),
  },
  'PDF: labels of every table around the row of their figures': {
    table: (table, { head, body }) => {
      const words = table.lanes.flatMap(({ columns }) => columns).map(({ role }) => isWord(role));
      const long = (cell: Cell, column: number): cell is string => words[column] === true && typeof cell === 'string' && cell.length > 9;
      return { head, body: body.flatMap((row) => (row.some(long) ? [row.map((cell, column) => (long(cell, column) ? cell.slice(0, 8) : undefined)), row.map((cell, column) => (long(cell, column) ? undefined : cell)), row.map((cell, column) => (long(cell, column) ? cell.slice(8) : undefined))] : [row])) };
    },
  },
};
