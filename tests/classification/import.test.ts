import { importCodes } from '../../src/classification/import';

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
  const rows = [['2024年政府收支分类科目'], ['类', '款', '项', '科目名称'], ['208', '', '', '社会保障和就业支出'], ['', '05', '', '行政事业单位养老支出'], ['', '', '02', '事业单位离退休'], ['', '', '05', '养老保险']];
  const items = [['208', '社会保障和就业支出'], ['20805', '行政事业单位养老支出'], ['2080502', '事业单位离退休'], ['2080505', '养老保险']];
  expect(importCodes(rows)?.items).toEqual(items);
  // As numbers, as Excel takes them.
  expect(importCodes(rows.map((row) => row.map((text) => (/^0\d$/.test(text) ? text.slice(1) : text))))?.items).toEqual(items);
  // With a column of names beside each.
  const beside = rows.slice(2).map(([a = '', b = '', c = '', name = '']) => [a, a === '' ? '' : name, b, b === '' ? '' : name, c, c === '' ? '' : name]);
  expect(importCodes([['类', '类名称', '款', '款名称', '项', '项名称'], ...beside])?.items).toEqual(items);
  // Names further right at each level.
  const stepped = rows.slice(2).map(([a = '', b = '', c = '', name = '']) => [a, b, c, ...(a !== '' ? [name, '', ''] : b !== '' ? ['', name, ''] : ['', '', name])]);
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
