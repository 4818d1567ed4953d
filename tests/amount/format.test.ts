import { Decimal, convert, digitsOf, formatAmount, formatPercent } from '../../src/amount';

describe('printing', () => {
  test.each<[value: string, places: number, grouping: boolean, expected: string]>([
    ['1397.3', 2, true, '1,397.30'],
    ['1397.3', 2, false, '1397.30'],
    ['-1397.3', 2, true, '-1,397.30'],
    ['999.995', 2, true, '1,000.00'],
    ['123', 0, true, '123'],
    ['1234567', 0, true, '1,234,567'],
    ['1234567.891', 3, true, '1,234,567.891'],
    ['0', 2, true, '0.00'],
    ['-0.004', 2, true, '0.00'],
    ['-0.005', 2, true, '-0.01'],
    ['-0.5', 0, true, '-1'],
    ['12345678901234567890.12', 2, true, '12,345,678,901,234,567,890.12'],
  ])('%s, %d places, grouped %s', (value, places, grouping, expected) => expect(formatAmount(new Decimal(value), places, grouping)).toBe(expected));

  test.each<[value: string, places: number, expected: string]>([
    ['1397.3', 2, '1397.30'],
    ['1397', 2, '1397.00'],
    ['-0.45678', 2, '-0.45678'],
    ['12', 0, '12'],
    ['1e-45', 2, `0.${'0'.repeat(44)}1`],
    ['1e60', 1, `1${'0'.repeat(60)}.0`],
  ])('all digits of %s, at least %s places', (value, places, expected) => expect(digitsOf(new Decimal(value), places)).toBe(expected));

  test.each<[percent: string, expected: string]>([
    ['63.7578', '63.76%'],
    ['-29.4849', '-29.48%'],
    ['100', '100.00%'],
    ['12345.678', '12345.68%'],
  ])('%s percent', (percent, expected) => expect(formatPercent(new Decimal(percent), 2)).toBe(expected));
});

describe('元 and 万元', () => {
  test('convert exactly both ways', () => {
    expect(convert(new Decimal('13972912.34'), '元', '万元').toFixed()).toBe('1397.291234');
    expect(convert(new Decimal('1397.291234'), '万元', '元').toFixed()).toBe('13972912.34');
    expect(convert(new Decimal('0.01'), '元', '万元').toFixed()).toBe('0.000001');
  });
  test('leave an amount alone in its own unit', () => {
    expect(convert(new Decimal('5'), '元', '元').toFixed()).toBe('5');
    expect(convert(new Decimal('5'), '万元', '万元').toFixed()).toBe('5');
  });
});
