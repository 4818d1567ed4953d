import fc from 'fast-check';
import { Decimal, type Interval, add, contains, exactly, halfUnit, meets, negate, percentInterval, percentOf, rounded } from '../../src/amount';

const d = (text: string | number): Decimal => new Decimal(text);
const between = (lo: string, hi: string): Interval => ({ lo: d(lo), hi: d(hi) });
const shown = (interval: Interval | undefined): string => (interval ? `${interval.lo.toFixed()} … ${interval.hi.toFixed()}` : 'none');

describe('the true amounts behind a printed figure', () => {
  test.each<[value: string, places: number, expected: string]>([
    ['1397.30', 2, '1397.295 … 1397.305'],
    ['-0.01', 2, '-0.015 … -0.005'],
    ['0', 2, '-0.005 … 0.005'],
    ['15', 0, '14.5 … 15.5'],
    ['1397.2912', 4, '1397.29115 … 1397.29125'],
  ])('%s printed with %d decimals', (value, places, expected) => expect(shown(rounded(d(value), places))).toBe(expected));

  test('a figure known exactly', () => expect(shown(exactly(d('12.34')))).toBe('12.34 … 12.34'));
  test('half a unit of the last place', () => expect([0, 1, 2, 6].map((places) => halfUnit(places).toFixed())).toEqual(['0.5', '0.05', '0.005', '0.0000005']));
  test('sums and opposites', () => {
    expect(shown(add(between('1', '2'), between('-5', '7')))).toBe('-4 … 9');
    expect(shown(negate(between('-5', '7')))).toBe('-7 … 5');
  });

  test('n rounded addends and their total: |T − Σ| ≤ ½(n+1)·10⁻ᵈ, and no more', () => {
    const addends = ['1381.12', '4.91', '11.27'].map((value) => rounded(d(value), 2)).reduce(add);
    expect(meets(rounded(d('1397.32'), 2), addends)).toBe(true);
    expect(meets(rounded(d('1397.33'), 2), addends)).toBe(false);
    expect(meets(rounded(d('1397.28'), 2), addends)).toBe(true);
    expect(meets(rounded(d('1397.27'), 2), addends)).toBe(false);
  });
});

describe('meets and contains are closed on both sides', () => {
  test.each<[a: Interval, b: Interval, expected: boolean]>([
    [between('1', '2'), between('2', '3'), true],
    [between('2', '3'), between('1', '2'), true],
    [between('1', '2'), between('2.0000001', '3'), false],
    [between('2.0000001', '3'), between('1', '2'), false],
    [between('1', '9'), between('4', '5'), true],
    [between('4', '5'), between('1', '9'), true],
  ])('%j %j', (a, b, expected) => expect(meets(a, b)).toBe(expected));

  test.each<[value: string, expected: boolean]>([
    ['0.9999', false],
    ['1', true],
    ['1.5', true],
    ['2', true],
    ['2.0001', false],
  ])('1 … 2 contains %s: %s', (value, expected) => expect(contains(between('1', '2'), d(value))).toBe(expected));

  test('whatever is rounded lies in its interval', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 3 }), (units, places) => {
        const truth = d(units.toString()).div(10_000);
        expect(contains(rounded(truth.toDecimalPlaces(places, Decimal.ROUND_HALF_UP), places), truth)).toBe(true);
      }),
    );
  });
});

describe('percentages', () => {
  test('of a whole that is zero there are none', () => {
    expect(percentOf(d(5), d(0))).toBeUndefined();
    expect(percentOf(d('1397.29'), d('1398.76'))?.toFixed(4)).toBe('99.8949');
    expect(percentOf(d(-1), d(8))?.toFixed()).toBe('-12.5');
  });

  test('the printed 99.90 % of 1397.29 and 1398.76 is attainable, 99.91 % is not', () => {
    const attained = percentInterval(rounded(d('1397.29'), 2), rounded(d('1398.76'), 2));
    expect(attained && meets(attained, rounded(d('99.90'), 2))).toBe(true);
    expect(attained && meets(attained, rounded(d('99.91'), 2))).toBe(false);
    expect(attained && meets(attained, rounded(d('99.88'), 2))).toBe(false);
  });

  test.each<[part: Interval, whole: Interval, expected: string]>([
    [between('1', '2'), between('4', '5'), '20 … 50'],
    [between('-2', '-1'), between('4', '5'), '-50 … -20'],
    [between('1', '2'), between('-5', '-4'), '-50 … -20'],
    [between('-1', '2'), between('4', '5'), '-25 … 50'],
    [exactly(d(0)), between('4', '5'), '0 … 0'],
    [between('1', '2'), between('0', '5'), 'none'],
    [between('1', '2'), between('-5', '0'), 'none'],
    [between('1', '2'), between('-1', '1'), 'none'],
  ])('%j of %j', (part, whole, expected) => expect(shown(percentInterval(part, whole))).toBe(expected));

  test('every true part and whole gives a percentage in the interval', () => {
    const near = fc.integer({ min: -50, max: 50 });
    const printed = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(printed, printed, near, near, (part, whole, a, b) => {
        const attained = percentInterval(rounded(d(part).div(100), 2), rounded(d(whole).div(100), 2));
        const truth = percentOf(d(part).div(100).plus(d(a).div(10_000)), d(whole).div(100).plus(d(b).div(10_000)));
        expect(attained && truth && contains(attained, truth)).toBe(true);
      }),
    );
  });
});
