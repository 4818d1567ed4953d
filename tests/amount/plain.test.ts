import { bare, fold, plain } from '../../src/amount';

test('words of every program come in one spelling', () => {
  expect(fold(' 单位：　万元\u200b。')).toBe('单位:万元.');
  expect(fold('（１）２０２４')).toBe('(1)2024');
  expect(plain('“三公”经费（公开）')).toBe('三公经费公开');
  expect(plain('八、社会保障和就业支出')).toBe('八社会保障和就业支出');
});

test.each(['八、社会保障和就业支出', '（八）社会保障和就业支出', '8．社会保障和就业支出', '其中：社会保障和就业支出', ' 社会保障 和就业支出'])('the words of a row without its number: %s', (label) => {
  expect(bare(label)).toBe('社会保障和就业支出');
});
