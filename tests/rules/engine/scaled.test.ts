import fc from 'fast-check';
import { Decimal, roundHalfAway } from '../../../src/amount';
import { absolute, fromScaled, halfOf, roundScaled, toScaled, unitOf } from '../../../src/rules/engine/scaled';

const scaled = (text: string): bigint => toScaled(new Decimal(text));

describe('amounts as whole numbers of 10⁻¹⁶', () => {
  test.each<[text: string, value: bigint]>([
    ['0', 0n],
    ['1', 10n ** 16n],
    ['-12.34', -1234n * 10n ** 14n],
    ['0.0000000000000001', 1n],
    ['999999999999999.9999999999', 9999999999999999999999999n * 10n ** 6n],
    ['999999999999999.9999999', 9999999999999999999999n * 10n ** 9n],
    ['-123456789012345.67', -12345678901234567n * 10n ** 14n],
    ['123456789012345', 123456789012345n * 10n ** 16n],
    ['900719925.4740993', 9007199254740993n * 10n ** 9n],
    ['0.0000001', 10n ** 9n],
    ['0.00000001', 10n ** 8n],
    ['10000000', 10n ** 23n],
  ])('%s', (text, value) => {
    expect(scaled(text)).toBe(value);
    expect(fromScaled(value).toFixed()).toBe(text);
  });

  test('what is finer is rounded, half away from zero', () => {
    expect(scaled('0.00000000000000005')).toBe(1n);
    expect(scaled('0.00000000000000004')).toBe(0n);
    expect(scaled('-0.00000000000000005')).toBe(-1n);
  });

  test('one unit of the last place, and half of it', () => {
    expect([0, 2, 10, 16].map((places) => fromScaled(unitOf(places)).toFixed())).toEqual(['1', '0.01', '0.0000000001', '0.0000000000000001']);
    expect([0, 2, 10].map((places) => fromScaled(halfOf(places)).toFixed())).toEqual(['0.5', '0.005', '0.00000000005']);
    expect(unitOf(17)).toBe(1n);
  });

  test('round as Decimals do', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.integer({ min: 0, max: 4 }), (units, places) => {
        const value = new Decimal(units.toString()).div(100_000);
        expect(fromScaled(roundScaled(toScaled(value), places)).toFixed()).toBe(roundHalfAway(value, places).plus(0).toFixed());
      }),
    );
    expect(['0.005', '-0.005', '0.0049', '-0.0049'].map((text) => fromScaled(roundScaled(scaled(text), 2)).toFixed())).toEqual(['0.01', '-0.01', '0', '0']);
  });

  test('without their sign', () => expect([absolute(-3n), absolute(0n), absolute(3n)]).toEqual([3n, 0n, 3n]));
});
