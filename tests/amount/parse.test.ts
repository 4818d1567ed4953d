import fc from 'fast-check';
import { MAX_PLACES, type Refusal, formatAmount, parseAmount } from '../../src/amount';

/** `-12.30 / 2`: the value and its written places, or what else the entry is. */
function read(input: string | number | null | undefined): string {
  const parsed = parseAmount(input);
  switch (parsed.kind) {
    case 'amount':
      return `${parsed.value.toFixed()} / ${parsed.places}`;
    case 'refused':
      return parsed.reason;
    default:
      return parsed.kind;
  }
}

describe('what people type', () => {
  test.each<[input: string, expected: string]>([
    ['0', '0 / 0'],
    ['0.00', '0 / 2'],
    ['-0.00', '0 / 2'],
    ['12.30', '12.3 / 2'],
    ['133.4', '133.4 / 1'],
    ['+5', '5 / 0'],
    ['007', '7 / 0'],
    ['.5', '0.5 / 1'],
    ['.25', '0.25 / 2'],
    ['5.', '5 / 0'],
    ['-12.30', '-12.3 / 2'],
    ['(12.30)', '-12.3 / 2'],
    ['△12.30', '-12.3 / 2'],
    ['▲12.30', '-12.3 / 2'],
    ['1,397.30', '1397.3 / 2'],
    ['1,234,567', '1234567 / 0'],
    ['12,345,678.90', '12345678.9 / 2'],
    ['(1,397.30)', '-1397.3 / 2'],
    ['1,2345.00', '12345 / 2'],
    ['123,4567,8901', '12345678901 / 0'],
    ['999999999999999.99', '999999999999999.99 / 2'],
    ['0.0123456789', '0.0123456789 / 10'],
    ['0.012345678900', '0.0123456789 / 10'],
    ['000000000000000000012', '12 / 0'],
  ])('%s', (input, expected) => expect(read(input)).toBe(expected));
});

describe('what Chinese keyboards, Word and web pages make of it', () => {
  test.each<[input: string, expected: string]>([
    ['１２．３０', '12.3 / 2'],
    ['１，３９７。３', '1397.3 / 1'],
    ['1﹐397.30', '1397.3 / 2'],
    ['（12.30）', '-12.3 / 2'],
    ['－5', '-5 / 0'],
    ['−5', '-5 / 0'],
    ['–5', '-5 / 0'],
    ['﹣5', '-5 / 0'],
    ['\u20115', '-5 / 0'],
    ['＋5', '5 / 0'],
    ['12.30 ', '12.3 / 2'],
    ['\u3000 12.30\u00a0\t', '12.3 / 2'],
    ['- 12.30', '-12.3 / 2'],
    ['1 397.30', '1397.3 / 2'],
    ['-12 001 397.30', '-12001397.3 / 2'],
    ['1, 397.30', '1397.3 / 2'],
    ['1,397 .30', '1397.3 / 2'],
    ['12 .30', '12.3 / 2'],
    ['1\u00a0397.30', '1397.3 / 2'],
    ['1\u2009397\u202f001', '1397001 / 0'],
    ['（ 12.30 ）', '-12.3 / 2'],
    ['\u200b12\u200b.30\ufeff', '12.3 / 2'],
    ['\u202d12.30\u202c', '12.3 / 2'],
    ['¥12.30', '12.3 / 2'],
    ['￥ 1,397.30', '1397.3 / 2'],
    ['-¥12.30', '-12.3 / 2'],
    ['¥-12.30', '-12.3 / 2'],
    ['(¥12.30)', '-12.3 / 2'],
    ['+¥5', '5 / 0'],
  ])('%s', (input, expected) => expect(read(input)).toBe(expected));
});

describe('nothing, and never anything', () => {
  test.each<string | null | undefined>([null, undefined, '', ' ', '\u3000', '\u200b', '\n'])('%j is empty', (input) =>
    expect(read(input)).toBe('empty'),
  );
  test.each(['——', '—', '-', '--', '–', '－', '－－', '−', '─', '──', '━', '― ―', ' —— ', '—-–'])('%s is structural', (input) =>
    expect(read(input)).toBe('structural'),
  );
});

describe('what is refused', () => {
  test.each<[input: string, reason: Refusal]>([
    ['十二', 'not-a-number'],
    ['12.3万元', 'not-a-number'],
    ['12 元', 'not-a-number'],
    ['5%', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['1.39729E+07', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['.', 'not-a-number'],
    ['。', 'not-a-number'],
    [',', 'not-a-number'],
    ['()', 'not-a-number'],
    ['+', 'not-a-number'],
    ['¥', 'not-a-number'],
    ['5¥5', 'not-a-number'],
    ['#', 'not-a-number'],
    ['####', 'not-a-number'],
    ['#号', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['+-5', 'not-a-number'],
    ['(-5)', 'not-a-number'],
    ['-(5)', 'not-a-number'],
    ['(5', 'not-a-number'],
    ['5)', 'not-a-number'],
    ['5-', 'not-a-number'],
    ['1、234', 'not-a-number'],
    ['x5', 'not-a-number'],
    ['5x', 'not-a-number'],
    ['1.,5', 'not-a-number'],
    ['1.5,000', 'not-a-number'],
    ['=1+2', 'not-a-number'],
    ['12,34', 'ambiguous-separator'],
    ['12﹐34', 'ambiguous-separator'],
    ['12,3456,78', 'ambiguous-separator'],
    ['1,23456', 'ambiguous-separator'],
    ['1234,567', 'ambiguous-separator'],
    ['12345,6789', 'ambiguous-separator'],
    ['0,123', 'ambiguous-separator'],
    ['1,,234', 'ambiguous-separator'],
    ['1,234,', 'ambiguous-separator'],
    ['12,3.5', 'ambiguous-separator'],
    ['12 34', 'ambiguous-separator'],
    ['12.30\n4.50', 'ambiguous-separator'],
    ['12\u00a034', 'ambiguous-separator'],
    ['1 397', 'ambiguous-separator'],
    ['12. 30', 'ambiguous-separator'],
    ['0 397.30', 'ambiguous-separator'],
    ['1 397 .', 'ambiguous-separator'],
    ['12 3456.00', 'ambiguous-separator'],
    ['2080101 397.30', 'ambiguous-separator'],
    ['2080101\u00a0397', 'ambiguous-separator'],
    ['12.30 397.30', 'ambiguous-separator'],
    ['0.12345678901', 'too-precise'],
    ['1000000000000000', 'too-large'],
    ['1,000,000,000,000,000', 'too-large'],
    ['#REF!', 'formula-error'],
    ['#DIV/0!', 'formula-error'],
    ['#N/A', 'formula-error'],
    ['#NAME?', 'formula-error'],
    ['＃ＲＥＦ！', 'formula-error'],
    ['#GETTING_DATA', 'formula-error'],
    [' #value! ', 'formula-error'],
    ['Err:502', 'formula-error'],
  ])('%s: %s', (input, reason) => expect(parseAmount(input)).toEqual({ kind: 'refused', reason, text: input }));

  test('an error’s name inside words is words', () => {
    expect(read('见#REF!')).toBe('not-a-number');
    expect(read('#REF!处')).toBe('not-a-number');
    expect(read('Err:502a')).toBe('not-a-number');
    expect(read('xErr:502')).toBe('not-a-number');
  });
});

describe('a cell’s double', () => {
  test.each<[input: number, expected: string]>([
    [0, '0 / 0'],
    [-0, '0 / 0'],
    [1397.3, '1397.3 / 1'],
    [-12.34, '-12.34 / 2'],
    [0.1 + 0.2, '0.3 / 1'],
    [1399.08 - 1397.3 - 1.78, '0 / 0'],
    [1.005, '1.005 / 3'],
    [123456.78901234567, '123456.789012346 / 9'],
    [1 / 3, '0.3333333333 / 10'],
    [0.00000000005, '0.0000000001 / 10'],
    [-0.00000000005, '-0.0000000001 / 10'],
    [0.00000000004, '0 / 0'],
    [999999999999999, '999999999999999 / 0'],
    [-999999999999999, '-999999999999999 / 0'],
    [1e15, 'too-large'],
    [-1e15, 'too-large'],
    [Number.NaN, 'not-a-number'],
    [Number.POSITIVE_INFINITY, 'not-a-number'],
  ])('%d', (input, expected) => expect(read(input)).toBe(expected));

  test('zero has no sign', () => {
    for (const input of [-0, -1e-11, '-0', '(0.00)']) {
      const parsed = parseAmount(input);
      expect(parsed.kind === 'amount' && parsed.value.isNegative()).toBe(false);
    }
  });

  test('a refused double says which', () => expect(parseAmount(1e15)).toEqual({ kind: 'refused', reason: 'too-large', text: '1000000000000000' }));
});

const cents = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });

/** 1234567n → `12345.67`, by digits alone. */
function plain(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

describe('for every amount', () => {
  test('what is printed is read back, grouped or not, full-width or not', () => {
    fc.assert(
      fc.property(cents, fc.boolean(), fc.boolean(), (value, grouping, wide) => {
        const first = parseAmount(plain(value));
        if (first.kind !== 'amount') throw new Error(`${plain(value)} was refused`);
        const printed = formatAmount(first.value, 2, grouping);
        const typed = wide ? printed.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : printed;
        expect(read(typed)).toBe(`${first.value.toFixed()} / 2`);
        expect(first.value.times(100).toFixed()).toBe(value.toString());
      }),
    );
  });

  test('a double of two decimals is the same amount as its text', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (value) => {
        const typed = parseAmount(plain(value));
        const stored = parseAmount(Number.parseFloat(plain(value)));
        expect(stored.kind === 'amount' && typed.kind === 'amount' && stored.value.eq(typed.value)).toBe(true);
      }),
    );
  });

  test('whatever is typed, there is an answer, and never more places than the limit', () => {
    const typing = fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,-+()（）－，。 \u3000#万元—')) });
    fc.assert(
      fc.property(fc.oneof(typing, fc.string(), fc.double()), (input) => {
        const parsed = parseAmount(input);
        expect(parsed.kind !== 'amount' || parsed.places <= MAX_PLACES).toBe(true);
        expect(parsed.kind !== 'refused' || parsed.text === String(input)).toBe(true);
      }),
    );
  });
});
