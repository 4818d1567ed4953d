import fc from 'fast-check';
import { Decimal, type Interval, add, exactly, rounded } from '../../../src/amount';
import { finderOfEqual, mayEqual } from '../../../src/app/consolidation/may-equal';

const cents = fc.integer({ min: -300, max: 300 });
const interval: fc.Arbitrary<Interval> = fc.oneof(
  cents.map((value) => rounded(new Decimal(value).div(100), 2)),
  fc.integer({ min: -30000, max: 30000 }).map((value) => exactly(new Decimal(value).div(10000))),
);

test('what prints otherwise is no single amount, though sums of several may differ so; what is known to the cent is within what it prints as', () => {
  const [half, more, both] = [rounded(new Decimal('0.50'), 2), rounded(new Decimal('0.51'), 2), add(rounded(new Decimal('0.25'), 2), rounded(new Decimal('0.25'), 2))];
  expect([mayEqual(half, half), mayEqual(half, more), mayEqual(both, more)]).toEqual([true, false, true]);
  expect([mayEqual(exactly(new Decimal('0.5049')), half), mayEqual(exactly(new Decimal('0.5051')), half)]).toEqual([true, false]);
});

test('finds what may be one amount with another, in the order that they came', () => {
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 40 }), interval, (all, asked) => {
      const amounts = all.map((one) => ({ interval: one }));
      expect(finderOfEqual(amounts)(asked)).toEqual(amounts.filter((amount) => mayEqual(amount.interval, asked)));
    }),
  );
});
