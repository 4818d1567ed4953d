import { bare, fold, plain } from '../../src/amount';

test('words of every program come in one spelling', () => {
  expect(fold(' 单位：　万元\u200b。')).toBe('单位:万元.');
  expect(fold('（１）２０２４')).toBe('(1)2024');
  expect(plain('“三公”经费（公开）')).toBe('三公经费公开');
  expect(plain('八、社会保障和就业支出')).toBe('八社会保障和就业支出');
});

test.each([
  ...['八、', '十二、', '三.', '四：', '（八）', '（十八）', '（八）、', '8．', '118、', '（8）', '（118）', '（8）、', '其中：', '减：', '加：', '*', '▲▲', '△', ' '],
  ...['其中：（一）', '一、（一）', '三、其中：1.', '*1.'],
].map((number) => `${number}社会保障和就业支出`))('the words of a row without its number: %s', (label) => {
  expect(bare(label)).toBe('社会保障和就业支出');
});

test.each([
  ['一般公共服务支出', '一般公共服务支出'],
  ['教育1.支出', '教育1支出'],
  ['（教育）支出', '教育支出'],
  ['一2、支出', '一2支出'],
  ['1234.支出', '1234支出'],
  ['“三公”经费（公开）', '三公经费公开'],
])('what only looks like a number of the row belongs to its words: %s', (label, words) => {
  expect(bare(label)).toBe(words);
});
