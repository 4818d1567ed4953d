import { codeAndName, codeDigits, codeInCell } from '../../../src/workbook/recognise/printed-code';

test.each([
  '208.01.06 就业管理事务', '208.01.06.就业管理事务', '2080106.就业管理事务', '2080106、就业管理事务', '208-01-06 就业管理事务', '208－01－06就业管理事务', '208 01 06 就业管理事务',
  '[2080106]就业管理事务', '（208.01.06）就业管理事务', '２０８０１０６　就业管理事务', '2080106/就业管理事务', '2080106\n就业管理事务', "'2080106 就业管理事务", '20801.06 就业管理事务',
  '208类01款06项 就业管理事务', '208010\n6 就业管理事务', '就业管理事务（2080106）', '就业管理事务 208.01.06', '就业管理事务—2080106',
])('code and name in one cell: %s', (text) => {
  expect(codeAndName(text)).toEqual({ code: '2080106', name: '就业管理事务' });
});

test.each(['2080106', '2080106.', '208.01.06', '208—01—06', '208/01/06', '[2080106]', '2080106.00', '208类01款06项', ' 2080106、', '20801\r\n06'])('a code alone: %s', (text) => {
  expect(codeInCell(text)).toEqual({ code: '2080106', name: '' });
  expect(codeDigits(text)).toBe('2080106');
});

test.each([['2080100', '20801'], ['208.00', '208'], ['208类', '208']])('zeros that fill a code up, and what stands for its level: %s', (text, code) => {
  expect(codeInCell(text)?.code).toBe(code);
});

test.each([['01', '01'], ['06项', '06'], ['1', '1']])('part of a code in a column of its own: %s', (text, digits) => {
  expect(codeDigits(text)).toBe(digits);
});

test.each(['2024年度支出', '就业管理事务', '1,397.29', '一、一般公共预算财政拨款收入', '1.因公出国（境）费', '2023.12 调整', '20801065 事务'])('words and amounts are no code: %s', (text) => {
  expect(codeAndName(text)).toBeUndefined();
});

test.each(['就业管理事务', '1,397.29x', '合计', '二〇八'])('no digits: %s', (text) => {
  expect(codeDigits(text)).toBe('');
});
