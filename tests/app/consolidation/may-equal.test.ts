import fc from 'fast-check';
import { Decimal, type Interval, exactly, meets, rounded } from '../../../src/amount';
import { finderOfEqual } from '../../../src/app/consolidation/may-equal';

const cents = fc.integer({ min: -300, max: 300 });
const interval: fc.Arbitrary<Interval> = fc.oneof(
  cents.map((value) => rounded(new Decimal(value).div(100), 2)),
  fc.integer({ min: -30000, max: 30000 }).map((value) => exactly(new Decimal(value).div(10000))),
);

test('finds what may be one amount with another, in the order that they came', () => {
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 40 }), interval, (all, asked) => {
      const amounts = all.map((one) => ({ interval: one }));
      expect(finderOfEqual(amounts)(asked)).toEqual(amounts.filter((amount) => meets(amount.interval, asked)));
    }),
  );
});
