import type { FormSet, Identity } from '../../../src/forms';
import { minus, plus } from '../../../src/forms/language/build';
import { figureIn } from '../../../src/rules/engine/grid';
import { fromScaled, toScaled } from '../../../src/rules/engine/scaled';
import { Decimal } from '../../../src/amount';
import { type Moved, remedyBy } from '../../../src/rules/roots/change';
import { Coefficients, type World, worldOf } from '../../../src/rules/roots/world';
import { type Tables, one, related, table01, under } from '../support/chosen';
import { reportOf } from '../support/reports';

const SUM = related(one('r27'), 'equal', one('r1', 'r3'), { id: 'sum' });
/** 10.00 where 4.00 + 5.00 are 9.00. */
const MISSING_ONE = { r27: '10.00', r1: '4.00', r3: '5.00' };

const worldUnder = (identities: readonly Identity[], tables: Tables, set: FormSet = under(...identities)): World => worldOf(set, reportOf(tables));

/** What other figures have moved: totals and roundings by the id of the rule. */
interface MovedBefore {
  readonly totals?: Readonly<Record<string, string>>;
  readonly rooms?: Readonly<Record<string, string>>;
}

function movedIn({ book }: World, { totals = {}, rooms = {} }: MovedBefore): Moved {
  const byRule = (amounts: Readonly<Record<string, string>>) =>
    new Map(book.rules().flatMap((rule) => {
      const amount = amounts[rule.identity.id];
      return amount === undefined ? [] : [[rule, toScaled(new Decimal(amount))] as const];
    }));
  return { totals: byRule(totals), rooms: byRule(rooms) };
}

/** `sum+copy by 0.99..1.01 (4)`: the rules that the best change of a figure repairs, the change, and what it is worth. */
function remedy(row: string, world: World, moved: MovedBefore = {}): string {
  const figure = figureIn(world.book.grid, '01', row, 'amount');
  const found = figure === undefined ? undefined : remedyBy(world, new Coefficients(), figure, movedIn(world, moved));
  if (found === undefined) return 'none';
  const side = (change: bigint): string => (change <= -(10n ** 39n) ? '−∞' : change >= 10n ** 39n ? '∞' : fromScaled(change).toFixed());
  return `${[...found.repaired].map(({ identity }) => identity.id).sort().join('+')} by ${side(found.lo)}..${side(found.hi)} (${found.gain})`;
}

describe('the change of one figure that mends most', () => {
  test('is what the total misses, as exactly as rounding lets it be known', () => {
    const world = worldUnder([SUM], table01(MISSING_ONE));
    expect(remedy('r3', world)).toBe('sum by 0.985..1.015 (2)');
    expect(remedy('r27', world)).toBe('sum by -1.015..-0.985 (2)');
  });

  test('a second relation says it more exactly', () => {
    const copy = related(one('r28'), 'equal', one('r3'), { id: 'copy' });
    expect(remedy('r3', worldUnder([SUM, copy], table01({ ...MISSING_ONE, r28: '6.00' })))).toBe('copy+sum by 0.99..1.01 (4)');
    expect(remedy('r3', worldUnder([SUM, copy], table01({ ...MISSING_ONE, r28: '6.02' })))).toBe('copy+sum by 1.01..1.015 (4)');
    // 6.02 to the last 元 leaves one point that both allow.
    const exact = { '01': { figures: { ...table01(MISSING_ONE)['01']?.figures, r28: { amount: { amount: '6.02', exact: true as const } } } } };
    expect(remedy('r3', worldUnder([SUM, copy], exact))).toBe('copy+sum by 1.015..1.015 (4)');
    // 6.03 does not go with 6.00: only one of them can be mended, the nearer first.
    expect(remedy('r3', worldUnder([SUM, copy], table01({ ...MISSING_ONE, r28: '6.03' })))).toBe('sum by 0.985..1.015 (2)');
    expect(remedy('r3', worldUnder([SUM, copy], table01({ ...MISSING_ONE, r28: '5.90' })))).toBe('copy by 0.89..0.91 (2)');
  });

  test('is none where it breaks as much as it mends', () => {
    const copy = related(one('r28'), 'equal', one('r3'), { id: 'copy' });
    const world = worldUnder([SUM, copy], table01({ ...MISSING_ONE, r28: '5.00' }));
    expect(remedy('r3', world)).toBe('none');
    expect(remedy('r1', world)).toBe('sum by 0.985..1.015 (2)');
  });

  test('a figure that everything agrees with has none', () => {
    const copy = related(one('r28'), 'equal', one('r29'), { id: 'copy' });
    expect(remedy('r28', worldUnder([SUM, copy], table01({ ...MISSING_ONE, r28: '1.00', r29: '1.00' })))).toBe('none');
  });

  test('an inequality weighs half as much, and leaves a side open', () => {
    const most = related(one('r3'), 'at-most', one('r59'), { id: 'most' });
    const least = related(one('r3'), 'at-least', one('r60'), { id: 'least' });
    expect(remedy('r3', worldUnder([SUM, most], table01({ ...MISSING_ONE, r59: '5.20' })))).toBe('sum by 0.985..1.015 (1)');
    expect(remedy('r3', worldUnder([SUM, least], table01({ ...MISSING_ONE, r60: '6.00' })))).toBe('least+sum by 0.99..1.015 (3)');
    expect(remedy('r3', worldUnder([least], table01({ ...MISSING_ONE, r60: '6.00' })))).toBe('least by 0.99..∞ (1)');
    expect(remedy('r60', worldUnder([least], table01({ ...MISSING_ONE, r60: '6.00' })))).toBe('least by −∞..-0.99 (1)');
    expect(remedy('r3', worldUnder([most], table01({ ...MISSING_ONE, r59: '4.00' })))).toBe('most by −∞..-0.99 (1)');
    expect(remedy('r59', worldUnder([most], table01({ ...MISSING_ONE, r59: '4.00' })))).toBe('most by 0.99..∞ (1)');
  });

  test('between two inequalities is whatever satisfies both', () => {
    const least = related(one('r3'), 'at-least', one('r60'), { id: 'least' });
    const most = related(one('r3'), 'at-most', one('r59'), { id: 'most' });
    expect(remedy('r3', worldUnder([least, most], table01({ ...MISSING_ONE, r60: '6.00', r59: '7.00' })))).toBe('least by 0.99..2.01 (1)');
  });

  test('a figure that counts several times changes by a part, and never beyond the interval', () => {
    const twice = related(one('r27'), 'equal', one('r3', 'r3'), { id: 'twice' });
    expect(remedy('r3', worldUnder([twice], table01({ r27: '11.00', r3: '5.00' })))).toBe('twice by 0.4925..0.5075 (2)');
    const thrice = related(one('r27'), 'equal', one('r3', 'r3', 'r3'), { id: 'thrice' });
    expect(remedy('r3', worldUnder([thrice], table01({ r27: '10.00', r3: '3.00' })))).toBe('thrice by 0.3266666666666667..0.34 (2)');
    expect(remedy('r3', worldUnder([thrice], table01({ r27: '8.00', r3: '3.00' })))).toBe('thrice by -0.34..-0.3266666666666667 (2)');
    expect(remedy('r3', worldUnder([{ ...thrice, left: thrice.right, right: thrice.left }], table01({ r27: '10.00', r3: '3.00' })))).toBe('thrice by 0.3266666666666667..0.34 (2)');
  });

  test('a figure that cancels out changes nothing', () => {
    const cancelled = related(plus(one('r27'), one('r5')), 'equal', one('r1', 'r3', 'r5'), { id: 'sum' });
    expect(remedy('r5', worldUnder([cancelled], table01({ ...MISSING_ONE, r5: '2.00' })))).toBe('none');
    expect(remedy('r5', worldUnder([related(one('r27'), 'equal', plus(one('r1', 'r3', 'r5'), minus(one('r5'))), { id: 'sum' })], table01({ ...MISSING_ONE, r5: '2.00' })))).toBe('none');
  });

  test.each<[name: string, more: Partial<Identity>]>([
    ['only advises', { advice: true }],
    ['expects about the same', { relation: 'about' }],
    ['compares sizes', { relation: 'same-magnitude' }],
    ['does not apply', { when: { kind: 'filled', figures: one('r62') } }],
  ])('a relation that %s says nothing for a change, nor against one', (_, more) => {
    const copy = related(one('r28'), 'equal', one('r3'), { id: 'copy', ...more });
    expect(remedy('r3', worldUnder([SUM, copy], table01({ ...MISSING_ONE, r28: '5.00' })))).toBe('sum by 0.985..1.015 (2)');
    expect(remedy('r28', worldUnder([copy], table01({ r28: '9999.00', r3: '1.00' })))).toBe('none');
    expect(worldUnder([copy], table01({ r28: '9999.00', r3: '1.00' })).broken.size).toBe(0);
  });

  test('nor does one of whose figures one is words', () => {
    const copy = related(one('r28'), 'equal', one('r3', 'r8'), { id: 'copy' });
    const words: Tables = { '01': { figures: { ...table01({ ...MISSING_ONE, r28: '5.00' })['01']?.figures, r8: { amount: { text: '无' } } } } };
    expect(remedy('r3', worldUnder([SUM, copy], words))).toBe('sum by 0.985..1.015 (2)');
  });
});

describe('the rounding of the figure that was meant', () => {
  test('an empty cell had none; what fills it has', () => {
    const world = worldUnder([{ ...SUM, right: one('r1', 'r3', 'r5') }], table01(MISSING_ONE));
    expect(remedy('r5', world)).toBe('sum by 0.98..1.02 (2)');
    // Twice over where it counts twice: 11.00 = 2 × what is missing.
    const twice = related(one('r27'), 'equal', one('r3', 'r3'), { id: 'twice' });
    expect(remedy('r3', worldUnder([twice], table01({ r27: '11.00' })))).toBe('twice by 5.4925..5.5075 (2)');
  });

  test('a figure with more decimals is more exact than the one that the form asks for', () => {
    expect(remedy('r3', worldUnder([SUM], table01({ ...MISSING_ONE, r3: '5.0000' })))).toBe('sum by 0.985..1.015 (2)');
    expect(remedy('r1', worldUnder([SUM], table01({ ...MISSING_ONE, r3: '5.0000' })))).toBe('sum by 0.98995..1.01005 (2)');
  });

  test('元 that are known stay known', () => {
    const tables: Tables = { '01': { figures: { r27: { amount: '10.00' }, r1: { amount: '4.00' }, r3: { amount: { amount: '5.00', exact: true } } } } };
    expect(remedy('r3', worldUnder([SUM], tables))).toBe('sum by 0.99..1.01 (2)');
  });

  test('a figure that is a sum of rounded ones has that of all of them', () => {
    const set = under({ ...SUM, right: one('r1', 'r3', 'r5') });
    const consolidated: FormSet = { ...set, money: { ...set.money, addends: 3 } };
    const world = worldUnder([], table01(MISSING_ONE), consolidated);
    expect(remedy('r3', world)).toBe('sum by 0.955..1.045 (2)');
    expect(remedy('r5', world)).toBe('sum by 0.94..1.06 (2)');
  });
});

describe('after other figures have moved', () => {
  const copy = related(one('r28'), 'equal', one('r59'), { id: 'copy' });
  const tables = (r28: string) => table01({ ...MISSING_ONE, r28, r59: '5.00' });

  test('what they mend is mended too', () => {
    expect(remedy('r3', worldUnder([SUM, copy], tables('6.00')), { totals: { copy: '-1.00' } })).toBe('copy+sum by 0.985..1.015 (4)');
    // Even where nothing else is left to mend.
    expect(remedy('r1', worldUnder([copy], tables('6.00')), { totals: { copy: '-1.00' } })).toBe('copy by −∞..∞ (2)');
  });

  test('what they break counts against it', () => {
    const more = related(one('r29'), 'equal', one('r3'), { id: 'more' });
    expect(remedy('r3', worldUnder([SUM, copy], tables('5.00')), { totals: { copy: '-1.00' } })).toBe('none');
    expect(remedy('r3', worldUnder([SUM, copy, more], table01({ ...MISSING_ONE, r28: '5.00', r59: '5.00', r29: '6.00' })), { totals: { copy: '-1.00' } })).toBe('more+sum by 0.99..1.01 (2)');
  });

  test('what stays as it was counts for nothing', () => {
    expect(remedy('r3', worldUnder([SUM, copy], tables('5.00')), { totals: { copy: '0.01' } })).toBe('sum by 0.985..1.015 (2)');
    expect(remedy('r3', worldUnder([SUM, copy], tables('9.00')), { totals: { copy: '1.00' } })).toBe('sum by 0.985..1.015 (2)');
    for (const [r28, by] of [['6.00', '-1.00'], ['5.00', '-1.00']] as const) {
      expect(remedy('r3', worldUnder([SUM, { ...copy, advice: true }], tables(r28)), { totals: { copy: by } })).toBe('sum by 0.985..1.015 (2)');
    }
  });

  test('they have mended a part', () => {
    expect(remedy('r3', worldUnder([SUM], table01(MISSING_ONE)), { totals: { sum: '-0.40' } })).toBe('sum by 0.585..0.615 (2)');
    expect(remedy('r3', worldUnder([SUM], table01(MISSING_ONE)), { totals: { sum: '-1.00' } })).toBe('sum by -0.015..0.015 (2)');
  });

  test('and their rounding is part of the interval', () => {
    expect(remedy('r3', worldUnder([SUM], table01(MISSING_ONE)), { totals: { sum: '-0.40' }, rooms: { sum: '0.005' } })).toBe('sum by 0.58..0.62 (2)');
    expect(remedy('r3', worldUnder([SUM, copy], tables('6.00')), { totals: { copy: '-0.985' } })).toBe('sum by 0.985..1.015 (2)');
    expect(remedy('r3', worldUnder([SUM, copy], tables('6.00')), { totals: { copy: '-0.985' }, rooms: { copy: '0.005' } })).toBe('copy+sum by 0.985..1.015 (4)');
  });
});
