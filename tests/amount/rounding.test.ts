import fc from 'fast-check';
import { Decimal, ZERO, roundHalfAway, sum } from '../../src/amount';

describe('half away from zero', () => {
  test.each<[value: string, places: number, expected: string]>([
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['2.675', 2, '2.68'],
    ['0.0049999999', 2, '0'],
    ['-0.0050000001', 2, '-0.01'],
    ['0.5', 0, '1'],
    ['1.5', 0, '2'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['99.8949641110697', 2, '99.89'],
    ['1397.3', 2, '1397.3'],
  ])('%s at %d places', (value, places, expected) => expect(roundHalfAway(new Decimal(value), places).toFixed()).toBe(expected));

  test('agrees with integers, and is symmetric', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (thousandths) => {
        const value = new Decimal(thousandths.toString()).div(1000);
        const expected = new Decimal(((thousandths + 5n) / 10n).toString()).div(100);
        expect(roundHalfAway(value, 2).eq(expected)).toBe(true);
        expect(roundHalfAway(value.negated(), 2).eq(expected.negated())).toBe(true);
      }),
    );
  });
});

describe('sum', () => {
  test('of nothing is 0', () => expect(sum([])).toBe(ZERO));
  test('loses no cent where decimal.js’s own 20 digits would', () => {
    expect(sum([new Decimal('99999999999999999999.98'), new Decimal('0.01')]).toFixed()).toBe('99999999999999999999.99');
    expect(sum([new Decimal('0.1'), new Decimal('0.2'), new Decimal('-0.3')]).isZero()).toBe(true);
  });
  test('is exact', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n })), (cents) => {
        const total = cents.reduce((a, b) => a + b, 0n);
        expect(sum(cents.map((c) => new Decimal(c.toString()).div(100))).times(100).toFixed()).toBe(total.toString());
      }),
    );
  });
});
