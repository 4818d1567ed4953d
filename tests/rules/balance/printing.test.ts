import { type FormSet, type Identity } from '../../../src/forms';
import { of } from '../../../src/forms/language/build';
import type { Adjustment, Balanced } from '../../../src/rules';
import { balance } from '../../../src/rules/balance';
import { yuanSet } from '../../../src/workbook';
import { type Tables, one, related, under } from '../support/chosen';
import { reportOf, shanxi } from '../support/reports';

/** Table 01 whose amounts are known exactly, in 万元 with as many decimals as it takes. */
function known(rows: Readonly<Record<string, string>>): Tables {
  return { '01': { figures: Object.fromEntries(Object.entries(rows).map(([row, amount]) => [row, { amount: { amount, exact: true as const } }])) } };
}

const balanced = (identities: readonly Identity[], tables: Tables, set: FormSet = under(...identities)): Balanced => balance(set, reportOf(tables));

/** `r1: 0.3333 is printed 0.34, not 0.33`. */
function told({ figure, exact, printed, rounded }: Adjustment): string {
  return `${figure.split('/')[1] ?? ''}: ${exact.toFixed()} is printed ${printed.toFixed()}, not ${rounded.toFixed()}`;
}

function changes(identities: readonly Identity[], tables: Tables): string[] {
  const found = balanced(identities, tables);
  return found.kind === 'balanced' ? found.changes.map(told) : [found.kind];
}

const SUM = related(one('r27'), 'equal', one('r1', 'r3', 'r5'));
/** The same figures with other names: a row that says what another says. */
const same = (row: string, other: string): Identity => related(one(row), 'equal', one(other), { id: `${row}=${other}` });

describe('which figures are printed otherwise than rounded', () => {
  test('three thirds make a whole where one of them is rounded up', () => {
    expect(changes([SUM], known({ r27: '1', r1: '0.3333', r3: '0.3333', r5: '0.3334' }))).toEqual([expect.stringMatching(/^r[135]: 0\.333[34] is printed 0\.34, not 0\.33$/)]);
  });

  test('two halves of a cent are one cent: only one of them is rounded up', () => {
    expect(changes([SUM], known({ r27: '0.01', r1: '0.005', r3: '0.005' }))).toEqual([expect.stringMatching(/^r[13]: 0\.005 is printed 0, not 0\.01$/)]);
  });

  test('below zero it is the same the other way round', () => {
    expect(changes([SUM], known({ r27: '-1', r1: '-0.3333', r3: '-0.3333', r5: '-0.3334' }))).toEqual([expect.stringMatching(/^r[135]: -0\.333[34] is printed -0\.34, not -0\.33$/)]);
    expect(changes([SUM], known({ r27: '-0.02', r1: '-0.006', r3: '-0.014' }))).toEqual([]);
  });

  test('a figure that several sums read stays, one that a single sum reads moves', () => {
    const rules = [SUM, same('r59', 'r1'), same('r60', 'r3')];
    expect(changes(rules, known({ r27: '0.0088', r1: '0.0044', r3: '0.0044', r59: '0.0044', r60: '0.0044' }))).toEqual(['r27: 0.0088 is printed 0, not 0.01']);
  });

  test('a figure moves with its copy in another table', () => {
    const rules = [SUM, same('r59', 'r1')];
    const found = changes(rules, known({ r27: '1', r1: '0.6666', r3: '0.3334', r59: '0.6666' }));
    expect(found).toEqual([]);
    expect(changes(rules, known({ r27: '0.01', r1: '0.0045', r3: '0.0055', r59: '0.0045' }))).toEqual([]);
    expect(changes(rules, known({ r27: '0.01', r1: '0.01', r3: '0', r59: '0.01' }))).toEqual([]);
    expect(changes([related(one('r27'), 'equal', one('r1')), same('r59', 'r1')], known({ r27: '0.3333', r1: '0.3333', r59: '0.3333' }))).toEqual([]);
  });

  test('a figure that is subtracted', () => {
    const rest = related(one('r27'), 'equal', [...one('r1'), ...one('r3').map((term) => ({ ...term, sign: -1 as const }))]);
    // 1.006 − 0.003 = 1.003, printed 1.01 − 0.00 = 1.00: one of them is printed otherwise.
    expect(changes([rest], known({ r27: '1.003', r1: '1.006', r3: '0.003' }))).toHaveLength(1);
    expect(changes([rest, same('r59', 'r1'), same('r60', 'r27')], known({ r27: '1.003', r1: '1.006', r3: '0.003', r59: '1.006', r60: '1.003' }))).toEqual(['r3: 0.003 is printed 0.01, not 0']);
  });

  test('a figure that one relation reads twice moves it by two', () => {
    const twice = related(one('r27', 'r27'), 'equal', one('r1', 'r3'));
    // 2 × 0.005 = 0.003 + 0.007, as printed 2 × 0.01 = 0.00 + 0.01: r27 cannot help, r1 can.
    expect(changes([twice, same('r59', 'r3')], known({ r27: '0.005', r1: '0.003', r3: '0.007', r59: '0.007' }))).toEqual(['r1: 0.003 is printed 0.01, not 0']);
  });

  test('a figure that a relation adds and takes off again has no part in it', () => {
    const cancelled = related(one('r27', 'r1'), 'equal', one('r1', 'r3'));
    expect(changes([cancelled], known({ r27: '0.006', r1: '0.5', r3: '0.006' }))).toEqual([]);
    expect(changes([related(one('r1', 'r27'), 'equal', one('r1'))], known({ r1: '0.005', r27: '0' }))).toEqual([]);
  });

  test('figures that need no rounding are never touched', () => {
    expect(changes([SUM], known({ r27: '1.00', r1: '0.33', r3: '0.33', r5: '0.34' }))).toEqual([]);
    expect(changes([SUM], known({ r27: '1.00', r1: '0.50', r3: '0.495', r5: '0.005' }))).toEqual([expect.stringMatching(/^r[35]: /)]);
  });
});

describe('what 调平 does not do', () => {
  const thirds = { r27: '1', r1: '0.3333', r3: '0.3333', r5: '0.3334' };
  test('it does nothing for what is no equality, or no error', () => {
    expect(balanced([{ ...SUM, relation: 'at-most' }], known(thirds))).toMatchObject({ kind: 'balanced', changes: [], broken: [] });
    for (const lenient of [{ relation: 'at-most' }, { relation: 'about' }, { severity: 'warning' }, { advice: true }, { when: { kind: 'filled', figures: one('r59') } }] as const) {
      expect(balanced([{ ...SUM, ...lenient }], known(thirds))).toEqual({ kind: 'balanced', changes: [], fewest: true, broken: [] });
      // Nor does it name them where they do not hold.
      expect(balanced([{ ...SUM, ...lenient }], known({ ...thirds, r27: '7' }))).toEqual({ kind: 'balanced', changes: [], fewest: true, broken: [] });
    }
  });

  test('nor where words stand for an amount', () => {
    const tables = known(thirds);
    const words: Tables = { '01': { figures: { ...tables['01']?.figures, r7: { amount: { text: '无' } } } } };
    expect(balanced([{ ...SUM, right: one('r1', 'r3', 'r5', 'r7') }], words)).toEqual({ kind: 'balanced', changes: [], fewest: true, broken: [] });
  });

  test('nor for what the support sheet says, which nobody prints', () => {
    const planned = related(of('P', 'general', 'budget'), 'equal', one('r1', 'r3', 'r5'));
    const support: Tables = { ...known({ r1: '0.3333', r3: '0.3333', r5: '0.3334' }), P: { figures: { general: { budget: { amount: '1', exact: true } } } } };
    expect(balanced([planned], support)).toEqual({ kind: 'balanced', changes: [], fewest: true, broken: [] });
    expect(balanced([planned], { ...support, P: { figures: { general: { budget: { amount: '3', exact: true } } } } })).toMatchObject({ broken: [] });
  });

  test('元 are printed as they are', () => {
    const set = yuanSet(under(SUM));
    expect(balance(set, reportOf({ '01': { figures: Object.fromEntries(Object.entries(thirds).map(([row, amount]) => [row, { amount }])) } }))).toMatchObject({ kind: 'balanced', changes: [] });
  });

  test('a sum that the true amounts break is named, and the others are balanced all the same', () => {
    const other = related(one('r28'), 'equal', one('r2', 'r4'), { id: 'other' });
    const found = balanced([SUM, other], known({ r27: '1', r1: '0.3333', r3: '0.3333', r5: '0.3334', r28: '0.0200', r2: '0.0155', r4: '0.0055' }));
    expect(found).toMatchObject({ kind: 'balanced', broken: ['other/p'], fewest: true });
    expect(found.kind === 'balanced' && found.changes).toHaveLength(1);
  });
});

describe('where nothing ties', () => {
  /** Each two of three halves of a cent are a cent: they cannot all be printed 0 or 1. */
  const circle = [related(one('r27'), 'equal', one('r1', 'r3'), { id: 'a' }), related(one('r28'), 'equal', one('r3', 'r5'), { id: 'b' }), related(one('r29'), 'equal', one('r1', 'r5'), { id: 'c' })];
  const halves = { r27: '0.01', r28: '0.01', r29: '0.01', r1: '0.005', r3: '0.005', r5: '0.005' };

  test('it is said to be impossible, not bent', () => {
    expect(balanced(circle, known(halves))).toEqual({ kind: 'impossible', broken: [] });
  });

  test('it is possible where one of the totals may move', () => {
    const found = balanced(circle, known({ ...halves, r29: '0.0102', r5: '0.0050', r1: '0.0052', r27: '0.0102' }));
    expect(found.kind).toBe('balanced');
  });

  test('what is broken anyway is named along with it', () => {
    expect(balanced([...circle, related(one('r59'), 'equal', one('r60'), { id: 'd' })], known({ ...halves, r59: '3', r60: '4' }))).toEqual({ kind: 'impossible', broken: ['d/p'] });
  });
});

test('the whole set of 山西: one table of three lines', () => {
  const tables: Tables = {
    '05': {
      lines: ['201', '20101', '2010101', '2010102', '2010103'].map((code) => ({ code, name: code })),
      figures: Object.fromEntries([['total', '1'], ['201', '1'], ['20101', '1'], ['2010101', '0.3333'], ['2010102', '0.3333'], ['2010103', '0.3334']].map(([row = '', amount = '']) => {
        const entry = { amount, exact: true as const };
        return [row, { total: entry, basic: entry }];
      })),
    },
  };
  const found = balance(shanxi(), reportOf(tables));
  expect(found).toMatchObject({ kind: 'balanced', fewest: true, broken: [] });
  // The line's basic expenditure and its total go together.
  const moved = found.kind === 'balanced' ? found.changes.map(({ figure, printed }) => `${figure} ${printed.toFixed()}`).sort() : [];
  expect(moved).toHaveLength(2);
  expect(new Set(moved.map((text) => text.split('/')[1])).size).toBe(1);
  expect(moved.every((text) => text.endsWith(' 0.34'))).toBe(true);
});
