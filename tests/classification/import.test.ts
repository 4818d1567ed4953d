import { importCodes, importSheets } from '../../src/classification/import';

const NAMES = [['201', '一般公共服务支出'], ['20101', '人大事务'], ['2010101', '行政运行'], ['2010102', '一般行政管理事务'], ['208', '社会保障和就业支出']] as const;
const ITEMS = NAMES.map(([code, name]) => [code, name]);

test('codes in one column, wherever it stands, beside numbers, remarks and heads', () => {
  const rows = [['2024年政府收支分类科目'], ['', '序号', '科目编码', '', '科目名称', '说明'], ...NAMES.map(([code, name], i) => ['', String(i + 1), ` ${code}`, '', `　${name} `, '反映……'])];
  expect(importCodes(rows)).toEqual({ items: ITEMS, differing: [] });
});

test('类, 款 and 项 in cells of their own, repeated or only where they change; full-width digits', () => {
  const repeated = [['类', '款', '项', '名称'], ['201', '', '', '一般公共服务支出'], ['201', '01', '', '人大事务'], ['201', '01', '01', '行政运行'], ['201', '01', '02', '一般行政管理事务'], ['２０８', '', '', '社会保障和就业支出']];
  expect(importCodes([...repeated, ['208', '05', '', '行政事业单位养老支出'], ['208', '05', '05', '养老保险']])?.items.slice(0, 5)).toEqual(ITEMS);
  const sparse = [['201', '', '', '一般公共服务支出'], ['', '01', '', '人大事务'], ['', '', '01', '行政运行'], ['', '', '02', '一般行政管理事务'], ['203', '', '', '国防支出'], ['', '01', '', '现役部队'], ['', '04', '', '国防动员'], ['208', '', '', '社会保障和就业支出'], ['', '', '', '注：以上'], ['', '05', '01', '行政单位离退休']];
  expect(importCodes(sparse)?.items.map(([code]) => code)).toEqual(['201', '20101', '2010101', '2010102', '203', '20301', '20304', '208', '2080501']);
});

test('a code under two names is told; what holds no list is none', () => {
  expect(importCodes([...NAMES.map((pair) => [...pair]), ['208', '别的名称']])?.differing).toEqual(['208']);
  expect(importCodes([['一', '二'], ['12', '十二']])).toBeUndefined();
  expect(importCodes(NAMES.map(([code]) => [code]))).toBeUndefined();
  expect(importCodes([])).toBeUndefined();
});

test('类, 款 and 项 of one 类 alone, only the cell of its own level filled', () => {
  const rows = [['附件1'], ['2024年政府收支分类科目'], ['支出功能分类科目'], ['科目编码', '', '', '科目名称'], ['类', '款', '项', ''], ['208', '', '', '社会保障和就业支出'], ['', '05', '', '行政事业单位养老支出'], ['', '', '02', '事业单位离退休'], ['', '', '05', '养老保险']];
  const items = [['208', '社会保障和就业支出'], ['20805', '行政事业单位养老支出'], ['2080502', '事业单位离退休'], ['2080505', '养老保险']];
  expect(importCodes(rows)?.items).toEqual(items);
  // As numbers, as Excel takes them.
  expect(importCodes(rows.map((row) => row.map((text) => (/^0\d$/.test(text) ? text.slice(1) : text))))?.items).toEqual(items);
  // With a column of names beside each.
  const beside = rows.slice(5).map(([a = '', b = '', c = '', name = '']) => [a, a === '' ? '' : name, b, b === '' ? '' : name, c, c === '' ? '' : name]);
  expect(importCodes([['类', '类名称', '款', '款名称', '项', '项名称'], ...beside])?.items).toEqual(items);
  // Names further right at each level.
  const stepped = rows.slice(5).map(([a = '', b = '', c = '', name = '']) => [a, b, c, ...(a !== '' ? [name, '', ''] : b !== '' ? ['', name, ''] : ['', '', name])]);
  expect(importCodes(stepped)?.items).toEqual(items);
});

test('a whole code beside its parts, numbers of rows and pages, marks that nobody sees', () => {
  const whole = NAMES.map(([code, name], i) => [String(i + 1), code.slice(0, 3), code.slice(3, 5), code.slice(5, 7), code, name]);
  expect(importCodes(whole)?.items).toEqual(ITEMS);
  const pages = ['201', '203', '204', '205'].map((code, i) => [code, String(i + 1), String(10 + i), `类${code}`]);
  expect(importCodes(pages)?.items.map(([code]) => code)).toEqual(['201', '203', '204', '205']);
  const unseen = NAMES.map(([code, name]) => [`${code.slice(0, 3)} \u200B${code.slice(3)}\uFEFF`, `\u200B${name}`]);
  expect(importCodes(unseen)?.items).toEqual(ITEMS);
});

/** Codes in the columns of their levels. */
const level = (code: string): number => (code.length - 3) / 2;
const dotted = (code: string, mark: string): string => [code.slice(0, 3), code.slice(3, 5), code.slice(5)].filter((part) => part !== '').join(mark);

test.each<[string, (code: string, name: string) => readonly string[], (readonly string[])?]>([
  ['code and name in one cell', (code, name) => [`${code} ${name}`]],
  ['code and name in one cell without a blank', (code, name) => [`${code}${name}`]],
  ['code in brackets before the name', (code, name) => [`[${code}]${name}`]],
  ['code, mark and name, as of a file of another separator', (code, name) => [`${code};${name}`]],
  ['points between the levels', (code, name) => [dotted(code, '.'), name]],
  ['hyphens between the levels', (code, name) => [dotted(code, '-'), name]],
  ['numbers with a point', (code, name) => [`${code}.0`, name]],
  ['the mark of a text', (code, name) => [`'${code}`, name]],
  ['a text as Excel is made to keep it', (code, name) => [`="${code}"`, name]],
  ['whole codes in a column for each level', (code, name) => [...['', '', ''].map((_, at) => (at === level(code) ? code : '')), name]],
  ['whole codes of all levels in each line', (code, name) => [...[3, 5, 7].map((length) => (code.length < length ? '' : code.slice(0, length))), name]],
  ['codes and names in columns for each level', (code, name) => [0, 1, 2].flatMap((at) => (at === level(code) ? [code, name] : ['', '']))],
  ['names of all levels in each line', (code, name) => [code, ...['一般公共服务支出', '人大事务', '行政运行'].slice(0, level(code)), name]],
  ['names before codes', (code, name) => [name, code], ['科目名称', '科目编码']],
  ['remarks before names', (code, name) => [code, '反映的支出。', name], ['科目编码', '说明', '科目名称']],
  ['numbered and indented names', (code, name) => [code, `${'　'.repeat(level(code))}${['一、', '（一）', '1.'][level(code)] ?? ''}${name}`]],
])('%s', (_, line, head = ['科目编码', '科目名称']) => {
  expect(importCodes([['2024年政府收支分类科目'], head, ...NAMES.map(([code, name]) => line(code, name))])).toEqual({ items: ITEMS, differing: [] });
});

test('codes and names side by side in two blocks', () => {
  const [one = ITEMS[0], two = ITEMS[1], three = ITEMS[2], four = ITEMS[3], five = ITEMS[4]] = ITEMS;
  expect(importCodes([['编码', '名称', '编码', '名称'], [...(one ?? []), ...(four ?? [])], [...(two ?? []), ...(five ?? [])], [...(three ?? [])]])?.items).toEqual(ITEMS);
});

test('the sheets of a file together: of expenditure by function, each budget its part, and nothing of income or purpose', () => {
  const general = NAMES.slice(0, 4).map((pair) => [...pair]);
  const funds = [['208', '社会保障和就业支出'], ['20822', '大中型水库移民后期扶持基金支出'], ['2082201', '移民补助'], ['201', '别名']];
  const income = Array.from({ length: 30 }, (_, at) => [`101${String(at + 10)}`, `收入${String(at)}`]);
  const economic = [['301', '工资福利支出'], ['30101', '基本工资'], ['30102', '津贴补贴']];
  const found = importSheets([income, general, economic, funds]);
  expect(found?.items.map(([code]) => code)).toEqual(['201', '20101', '2010101', '2010102', '208', '20822', '2082201']);
  expect(found?.differing).toEqual(['201']);
  expect(importSheets([economic])?.items).toHaveLength(3);
  expect(importSheets([[['甲', '乙']]])).toBeUndefined();
});
