import fc from 'fast-check';
import { Decimal, roundHalfAway } from '../../../src/amount';
import { amountEntry } from '../../../src/report';
import { RuleBook } from '../../../src/rules/engine/rule-book';
import { enter } from '../../../src/rules/engine/figure';
import { Follower } from '../../../src/rules/engine/follower';
import { figureIn, gridOf } from '../../../src/rules/engine/grid';
import { fromUnits, halfUnits, isNarrow, roundUnits, toUnits, widened } from '../../../src/rules/engine/narrow';
import { fromScaled, toScaled } from '../../../src/rules/engine/scaled';
import { one, related, table01, under } from '../support/chosen';
import { reportOf } from '../support/reports';

const units = (text: string): number => toUnits(new Decimal(text));

describe('amounts as whole numbers of 10⁻⁷', () => {
  test.each<[text: string, units: number]>([
    ['0', 0], ['1', 1e7], ['-12.34', -123_400_000], ['0.0000001', 1], ['10000000', 1e14], ['900719925.4740991', Number.MAX_SAFE_INTEGER], ['-900719925.4740991', -Number.MAX_SAFE_INTEGER],
  ])('%s', (text, expected) => {
    expect(units(text)).toBe(expected);
    expect(fromUnits(expected).toFixed()).toBe(text);
    expect(widened(expected)).toBe(toScaled(new Decimal(text)));
  });

  test.each(['900719925.4740992', '-900719925.4740992', '12345678901.23', '0.00000001', '1.00000001', '123456789012345'])('%s is none', (text) => expect(units(text)).toBeNaN());

  test('a zero has no sign', () => {
    expect(Object.is(units('-0'), 0)).toBe(true);
    expect(Object.is(roundUnits(-1, 2), 0)).toBe(true);
  });

  test('are exact up to their bound', () => {
    expect([Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 0].map(isNarrow)).toEqual([true, true, true]);
    expect([2 ** 53, -(2 ** 53), NaN, Infinity, -Infinity].map(isNarrow)).toEqual([false, false, false, false, false]);
  });

  test('round as Decimals do', () => {
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1e8, max: 1e8 })), fc.integer({ min: 0, max: 9 }), (whole, places) => {
        expect(fromUnits(roundUnits(whole, places)).toFixed()).toBe(roundHalfAway(fromUnits(whole), places).plus(0).toFixed());
      }),
    );
    expect(['0.005', '-0.005', '0.0049999', '-0.0049999', '1.005'].map((text) => roundUnits(units(text), 2))).toEqual([100_000, -100_000, 0, 0, 10_100_000]);
  });

  test('half a unit of the last place, so many times', () => {
    expect([halfUnits(2, 1), halfUnits(0, 1), halfUnits(6, 1), halfUnits(2, 7)]).toEqual([50_000, 5_000_000, 5, 350_000]);
    expect([halfUnits(7, 1), halfUnits(10, 2)]).toEqual([NaN, NaN]);
  });
});

describe('a rule’s total', () => {
  const AMOUNTS = ['1.00', '-1.00', '900719925.4740991', '-900719925.4740991', '450359962.73', '12345678901.23', '-12345678901.23', '0.3333333333', '0.0000001', '0'];
  const ROWS = ['r27', 'r1', 'r2'];
  // r1 stands on the right twice.
  const declared = related(one('r27'), 'equal', one('r1', 'r2', 'r1'));

  test('is what its figures add up to, whatever they were before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ROWS), fc.constantFrom(...AMOUNTS)), { maxLength: 20 }), (edits) => {
        const set = under(declared);
        const book = new RuleBook(set, gridOf(set, reportOf(table01({ r27: '5.00', r1: '5.00' }))));
        const follower = new Follower();
        const [rule] = book.rules();
        for (const [row, text] of edits) {
          const figure = figureIn(book.grid, '01', row, 'amount');
          const value = new Decimal(text);
          if (figure !== undefined) follower.setFigure(figure, amountEntry(value, value.decimalPlaces()), 'typed');
          const [left, r1, r2] = ROWS.map((key) => figureIn(book.grid, '01', key, 'amount'));
          expect(rule?.total).toBe((left?.value ?? 0n) - (r2?.value ?? 0n) - 2n * (r1?.value ?? 0n));
          expect(rule?.half).toBe((left?.half ?? 0n) + (r2?.half ?? 0n) + 2n * (r1?.half ?? 0n));
          expect(figure?.value).toBe(toScaled(value));
        }
      }),
    );
  });

  test('comes back from bigint', () => {
    const set = under(declared);
    const book = new RuleBook(set, gridOf(set, reportOf(table01({ r27: '5.00' }))));
    const figure = figureIn(book.grid, '01', 'r2', 'amount');
    const [rule] = book.rules();
    if (figure === undefined || rule === undefined) throw new Error('no rule');
    const follower = new Follower();
    follower.setFigure(figure, amountEntry(new Decimal('12345678901.23'), 2), 'typed');
    expect([isNarrow(figure.units), isNarrow(rule.units), fromScaled(rule.total).toFixed()]).toEqual([false, false, '-12345678896.23']);
    follower.setFigure(figure, amountEntry(new Decimal('1.00'), 2), 'typed');
    expect([figure.units, rule.units]).toEqual([1e7, 4e7]);
    enter(figure, amountEntry(new Decimal('0.00000001'), 8), 'typed');
    expect([isNarrow(figure.units), figure.half]).toEqual([false, 5n * 10n ** 7n]);
  });
});
