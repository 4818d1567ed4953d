import { of } from '../../../src/forms/language/build';
import type { Identity } from '../../../src/forms';
import { EMPTY } from '../../../src/report';
import { type JointFinding, checkReport, openChecker } from '../../../src/rules';
import { type Tables, one, printed, related, table01, typing, under } from '../support/chosen';
import { reportOf } from '../support/reports';

/** r27 = r1 and r1 = r28. */
const A = related(one('r27'), 'equal', one('r1'), { id: 'a' });
const B = related(one('r1'), 'equal', one('r28'), { id: 'b' });
/** Each needs a whole cent of rounding: r1 would have to be 1.005 for the first and 0.995 for the second. */
const IMPOSSIBLE = table01({ r27: '1.01', r1: '1.00', r28: '0.99' });

function joint(rules: readonly Identity[], tables: Tables): JointFinding[] {
  return checkReport(under(...rules), reportOf(tables)).findings.filter((finding) => finding.kind === 'joint');
}
function keys(rules: readonly Identity[], tables: Tables): string[] {
  return joint(rules, tables).map(({ key }) => key);
}

describe('rules that are each consistent', () => {
  test('and together impossible', () => {
    const found = joint([A, B], IMPOSSIBLE);
    expect(found).toMatchObject([{
      kind: 'joint', key: 'joint/a/p+b/p', rule: 'joint', part: 'rounding', form: '01', row: 'r27', column: 'amount', verdict: 'inconsistent', severity: 'error',
      rules: [{ key: 'a/p', rule: 'a', part: 'p' }, { key: 'b/p', rule: 'b', part: 'p' }],
    }]);
    expect(found[0]?.cells.map(({ figure, role, sign }) => `${role} ${sign} ${figure}`)).toEqual(['left 1 01/r27/amount', 'right 1 01/r1/amount', 'right 1 01/r28/amount']);
  });

  test('however large they are', () => {
    expect(keys([A, B], table01({ r27: '98765432109.01', r1: '98765432109.00', r28: '98765432108.99' }))).toEqual(['joint/a/p+b/p']);
    expect(keys([A, B], table01({ r27: '98765432109.01', r1: '98765432109.00', r28: '98765432109.01' }))).toEqual([]);
    const [atMost, atLeast] = [related(one('r27'), 'at-most', one('r1'), { id: 'a' }), related(one('r1'), 'at-least', one('r27'), { id: 'a' })];
    for (const limit of [atMost, atLeast]) expect(keys([limit, B], table01({ r27: '98765432109.01', r1: '98765432109.00', r28: '98765432108.99' }))).toEqual(['joint/a/p+b/p']);
    // With room for every rounding it says nothing; as printed it is just kept.
    const spare = related(one('r1'), 'at-most', one('r2'), { id: 'c' });
    const D = related(one('r2'), 'equal', one('r28'), { id: 'd' });
    expect(keys([A, spare, D], table01({ r27: '98765432109.01', r1: '98765432109.00', r2: '98765432109.00', r28: '98765432108.99' }))).toEqual(['joint/a/p+c/p+d/p']);
    expect(keys([A, spare, D], table01({ r27: '98765432109.01', r1: '98765432109.00', r2: '98765432109.01', r28: '98765432109.00' }))).toEqual([]);
  });

  test('and together possible', () => {
    expect(keys([A, B], table01({ r27: '1.01', r1: '1.00', r28: '1.01' }))).toEqual([]);
    expect(keys([A, B], table01({ r27: '1.01', r1: '1.00', r28: '1.00' }))).toEqual([]);
    expect(keys([A, B], table01({ r27: '1.00', r1: '1.00', r28: '1.00' }))).toEqual([]);
    expect(keys([], IMPOSSIBLE)).toEqual([]);
  });

  test('are named in the order of the declaration, without those that are not needed', () => {
    const elsewhere = related(one('r59'), 'equal', one('r60'), { id: 'c' });
    const tied = related(one('r2'), 'equal', one('r1', 'r3'), { id: 'd' });
    expect(keys([B, elsewhere, tied, A], { '01': { figures: { ...IMPOSSIBLE['01']?.figures, r59: { amount: '5.01' }, r60: { amount: '5.00' }, r2: { amount: '4.00' }, r3: { amount: '3.00' } } } })).toEqual(['joint/b/p+a/p']);
  });

  test('conflict through one that holds as printed', () => {
    const same = related(one('r1'), 'equal', one('r2'), { id: 'same' });
    const C = related(one('r2'), 'equal', one('r28'), { id: 'c' });
    expect(keys([A, same, C], table01({ r27: '1.01', r1: '1.00', r2: '1.00', r28: '0.99' }))).toEqual(['joint/a/p+same/p+c/p']);
  });

  test('conflict by inequalities too', () => {
    const atMost = related(one('r27'), 'at-most', one('r1'), { id: 'a' });
    expect(keys([atMost, B], IMPOSSIBLE)).toEqual(['joint/a/p+b/p']);
    const atLeast = related(one('r1'), 'at-least', one('r27'), { id: 'a' });
    expect(keys([atLeast, B], IMPOSSIBLE)).toEqual(['joint/a/p+b/p']);
    expect(keys([related(one('r27'), 'at-least', one('r1'), { id: 'a' }), B], IMPOSSIBLE)).toEqual([]);
    // As printed they are equal: true amounts must not be further apart than roundings that others have used up.
    const spare = related(one('r1'), 'at-most', one('r2'), { id: 'c' });
    expect(keys([A, spare, related(one('r2'), 'equal', one('r28'), { id: 'd' })], table01({ r27: '1.01', r1: '1.00', r2: '1.00', r28: '0.99' }))).toEqual(['joint/a/p+c/p+d/p']);
    expect(keys([A, spare, related(one('r2'), 'equal', one('r28'), { id: 'd' })], table01({ r27: '1.01', r1: '1.00', r2: '1.01', r28: '1.00' }))).toEqual([]);
  });

  test('not by an inequality that leaves room', () => {
    const room = related(one('r1'), 'at-most', one('r2', 'r3'), { id: 'room' });
    const C = related(one('r28'), 'equal', one('r2'), { id: 'c' });
    expect(keys([A, room, C], table01({ r27: '1.01', r1: '1.00', r2: '1.01', r3: '0.00', r28: '1.02' }))).toEqual([]);
  });

  test('nor where something else is impossible', () => {
    // r1 stays below r2 + r3, which is 1.01 at least: as an equality it could not be.
    const room = related(one('r1'), 'at-most', one('r2', 'r3'), { id: 'room' });
    const C = related(one('r28'), 'equal', one('r2'), { id: 'c' });
    const [D, E] = [related(one('r5'), 'equal', one('r4'), { id: 'd' }), related(one('r4'), 'equal', one('r6'), { id: 'e' })];
    const tables = table01({ r27: '1.01', r1: '1.00', r2: '1.01', r3: '0.00', r28: '1.02', r5: '7.01', r4: '7.00', r6: '6.99' });
    expect(keys([A, room, C, D, E], tables)).toEqual(['joint/d/p+e/p']);
    const other = { ...room, relation: 'at-least', left: room.right, right: room.left } as const;
    expect(keys([A, other, C, D, E], tables)).toEqual(['joint/d/p+e/p']);
  });

  test('small ones beside some so large that no double holds them', () => {
    const [C, D] = [related(one('r5'), 'equal', one('r4'), { id: 'c' }), related(one('r4'), 'equal', one('r6'), { id: 'd' })];
    const rows = { r27: '98765432109.01', r1: '98765432109.00', r28: '98765432108.99', r5: '7.01', r4: '7.00', r6: '6.99' };
    expect(keys([A, B, C, D], table01(rows))).toEqual(['joint/a/p+b/p', 'joint/c/p+d/p']);
    expect(keys([C, D, A, B], table01(rows))).toEqual(['joint/c/p+d/p', 'joint/a/p+b/p']);
    expect(keys([A, B, C, D], table01({ ...rows, r28: rows.r27 }))).toEqual(['joint/c/p+d/p']);
  });

  test('name no cell that is empty', () => {
    const found = joint([{ ...A, right: one('r1', 'r2') }, B], IMPOSSIBLE);
    expect(found.flatMap(({ cells }) => cells.map(({ figure }) => figure))).toEqual(['01/r27/amount', '01/r1/amount', '01/r28/amount']);
  });

  test('two sets from two causes', () => {
    const [C, D] = [related(one('r2'), 'equal', one('r3'), { id: 'c' }), related(one('r3'), 'equal', one('r4'), { id: 'd' })];
    const tables: Tables = { '01': { figures: { ...IMPOSSIBLE['01']?.figures, ...table01({ r2: '7.01', r3: '7.00', r4: '6.99' })['01']?.figures } } };
    expect(keys([A, B, C, D], tables)).toEqual(['joint/a/p+b/p', 'joint/c/p+d/p']);
  });

  test('no more than ten sets', () => {
    const rules = Array.from({ length: 12 }, (_, i) => [
      related(one(`r${32 + 2 * i}`), 'equal', one('r1'), { id: `a${i}` }), related(one('r1'), 'equal', one(`r${33 + 2 * i}`), { id: `b${i}` }),
    ]).flat();
    const rows = Array.from({ length: 12 }, (_, i) => ({ [`r${32 + 2 * i}`]: '1.01', [`r${33 + 2 * i}`]: '0.99' }));
    const found = keys(rules, table01(rows.reduce((all, row) => ({ ...all, ...row }), { r1: '1.00' })));
    expect(found).toHaveLength(10);
    // Each rule is named once at most.
    const named = found.flatMap((key) => key.replace('joint/', '').split('+'));
    expect(new Set(named).size).toBe(named.length);
  });
});

describe('rules that take no part', () => {
  test.each<[name: string, first: Identity]>([
    ['warnings', { ...A, severity: 'warning' }],
    ['inferences', { ...A, advice: true }],
    ['approximate ones', { ...A, relation: 'about' }],
  ])('%s', (_, first) => {
    expect(keys([first, B], IMPOSSIBLE)).toEqual([]);
    expect(keys([B, first], IMPOSSIBLE)).toEqual([]);
    // Nor are they named along with a set that is impossible, though they read its figures and are broken.
    expect(keys([{ ...first, id: 'c', right: one('r28') }, A, B], IMPOSSIBLE)).toEqual(['joint/a/p+b/p']);
    expect(keys([A, B, { ...first, id: 'c', right: one('r28') }], IMPOSSIBLE)).toEqual(['joint/a/p+b/p']);
  });

  test('those that are broken by themselves', () => {
    expect(keys([A, B], table01({ r27: '1.01', r1: '1.00', r28: '0.98' }))).toEqual([]);
    expect(keys([related(one('r27'), 'at-most', one('r28'), { id: 'c' }), A, B], IMPOSSIBLE)).toEqual(['joint/a/p+b/p']);
  });
  test('those that are not judged', () => {
    const when = { kind: 'filled', figures: one('r2') } as const;
    expect(keys([{ ...A, when }, B], IMPOSSIBLE)).toEqual([]);
    expect(keys([A, { ...B, left: one('r1', 'r2') }], { '01': { figures: { ...IMPOSSIBLE['01']?.figures, r2: { amount: { text: '无' } } } } })).toEqual([]);
  });
  test('those whose figures are exact', () => {
    const exact = (amount: string) => ({ amount, exact: true }) as const;
    expect(keys([A, B], table01({ r27: exact('1.00'), r1: exact('1.00'), r28: '1.00' }))).toEqual([]);
  });
});

describe('exact and finer figures', () => {
  const exact = (amount: string) => ({ amount, exact: true }) as const;
  test('an exact figure has no room of its own', () => {
    // r1 lies within half a cent of its print: not at 1.005 and 0.996 at once.
    expect(keys([A, B], table01({ r27: exact('1.005'), r1: '1.00', r28: exact('0.996') }))).toEqual(['joint/a/p+b/p']);
    expect(keys([A, related(one('r1'), 'equal', one('r28', 'r29'), { id: 'b' })], table01({ r27: exact('1.005'), r1: '1.00', r28: exact('1.005'), r29: '0.00' }))).toEqual([]);
  });
  test('figures of several places together', () => {
    expect(keys([A, B], table01({ r27: exact('1.0031'), r1: '1.00', r28: '1.0030' }))).toEqual(['joint/a/p+b/p']);
    expect(keys([A, B], table01({ r27: exact('1.00305'), r1: '1.00', r28: '1.0030' }))).toEqual([]);
    expect(keys([A, B], table01({ r27: exact('1.0000000005'), r1: '1.000000000', r28: '1.00' }))).toEqual([]);
  });
});

describe('when typing pauses', () => {
  test('a set of rules appears, and goes when one figure is mended', () => {
    const checker = openChecker(under(A, B), reportOf(table01({ r27: '1.01', r1: '1.00', r28: '1.00' })));
    checker.settle();
    expect(checker.apply([typing('01/r28/amount', '0.99')]).appeared.map(({ key }) => key)).toEqual(['b/p']);
    expect(checker.settle().appeared.map(({ key }) => key)).toEqual(['joint/a/p+b/p']);
    expect(checker.settle()).toEqual({ appeared: [], changed: [], gone: [], figures: [] });
    checker.apply([typing('01/r28/amount', '1.00')]);
    expect(checker.settle()).toMatchObject({ appeared: [], changed: [], gone: ['joint/a/p+b/p'] });
    expect(checker.findings().map(({ key }) => key)).toEqual(['a/p']);
  });

  test('has changed where its figures have', () => {
    const checker = openChecker(under(A, B), reportOf(IMPOSSIBLE));
    checker.settle();
    const before = checker.findings().at(-1);
    checker.apply([typing('01/r59/amount', '5.00')]);
    checker.settle();
    expect(checker.findings().at(-1)).toBe(before);
    checker.apply([typing('01/r27/amount', '2.01'), typing('01/r1/amount', '2.00'), typing('01/r28/amount', '1.99')]);
    expect(checker.settle().changed.map(({ key }) => key)).toContain('joint/a/p+b/p');
    expect(checker.findings().at(-1)?.cells.map(({ entry }) => (entry.kind === 'amount' ? entry.value.toFixed(2) : ''))).toEqual(['2.01', '2.00', '1.99']);
  });

  test('has changed where a cell that was empty has come to it', () => {
    const checker = openChecker(under({ ...A, right: one('r1', 'r2') }, B), reportOf(IMPOSSIBLE));
    checker.settle();
    checker.apply([typing('01/r2/amount', printed('0', true))]);
    expect(checker.settle()).toMatchObject({ appeared: [], changed: [{ key: 'joint/a/p+b/p' }], gone: [] });
    expect(checker.findings().at(-1)?.cells).toHaveLength(4);
    checker.apply([{ kind: 'figure', figure: '01/r2/amount', entry: EMPTY, origin: 'typed' }]);
    expect(checker.settle()).toMatchObject({ appeared: [], changed: [{ key: 'joint/a/p+b/p' }], gone: [] });
    expect(checker.findings().at(-1)?.cells).toHaveLength(3);
  });

  test('is another where other rules say it of the same figures', () => {
    const filled = (row: string) => ({ when: { kind: 'filled', figures: one(row) } }) as const;
    const checker = openChecker(under({ ...A, ...filled('r58') }, { ...A, ...filled('r59'), id: 'c' }, B), reportOf({ '01': { figures: { ...IMPOSSIBLE['01']?.figures, r58: { amount: '1.00' } } } }));
    checker.settle();
    expect(checker.findings().at(-1)).toMatchObject({ key: 'joint/a/p+b/p' });
    checker.apply([{ kind: 'figure', figure: '01/r58/amount', entry: EMPTY, origin: 'typed' }, typing('01/r59/amount', '1.00')]);
    expect(checker.settle()).toMatchObject({ appeared: [{ key: 'joint/c/p+b/p' }], changed: [], gone: ['joint/a/p+b/p'] });
  });

  test('has changed where one of its figures has', () => {
    const exactly = (text: string) => printed(text, true);
    const checker = openChecker(under(A, B), reportOf(table01({ r27: { amount: '1.005', exact: true }, r1: '1.00', r28: { amount: '0.996', exact: true } })));
    checker.settle();
    checker.apply([typing('01/r28/amount', exactly('0.997'))]);
    expect(checker.settle().changed.map(({ key }) => key)).toEqual(['joint/a/p+b/p']);
    expect(checker.findings().at(-1)?.cells.map(({ entry }) => entry)).toEqual([exactly('1.005'), printed('1.00'), exactly('0.997')]);
  });

  test('across tables', () => {
    const tie = related(of('05', 'total', 'total'), 'equal', one('r1'), { id: 'b' });
    expect(keys([A, tie], { ...table01({ r27: '1.01', r1: '1.00' }), '05': { figures: { total: { total: '0.99' } } } })).toEqual(['joint/a/p+b/p']);
  });
});

describe('what propagation alone does not see', () => {
  const parts = ['r1', 'r2', 'r3'] as const;
  const [first, second] = [related(one('r27'), 'equal', one(...parts), { id: 'a' }), related(one('r58'), 'equal', one(...parts), { id: 'b' })];

  test('the same parts add up to two totals that are further apart than rounding allows', () => {
    expect(keys([first, second], table01({ r27: '1.51', r58: '1.49', r1: '0.50', r2: '0.50', r3: '0.50' }))).toEqual(['joint/a/p+b/p']);
    expect(keys([first, second], table01({ r27: '1.51', r58: '1.50', r1: '0.50', r2: '0.50', r3: '0.50' }))).toEqual([]);
  });

  test('is found beside what it sees, each rule named once', () => {
    const [C, D] = [related(one('r5'), 'equal', one('r4'), { id: 'c' }), related(one('r4'), 'equal', one('r6'), { id: 'd' })];
    expect(keys([first, second, C, D], table01({ r27: '1.51', r58: '1.49', r1: '0.50', r2: '0.50', r3: '0.50', r5: '7.01', r4: '7.00', r6: '6.99' }))).toEqual(['joint/c/p+d/p', 'joint/a/p+b/p']);
  });
});
