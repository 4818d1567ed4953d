import type { Identity } from '../../../src/forms';
import { children, eachParent, here, of } from '../../../src/forms/language/build';
import { checkReport } from '../../../src/rules';
import { rootCauses } from '../../../src/rules/roots';
import { type Tables, defined, one, related, table01, under } from '../support/chosen';
import { lines, reportOf } from '../support/reports';
import { told } from './told';

function roots(identities: readonly Identity[], tables: Tables): string[] {
  const set = under(...identities);
  return rootCauses(set, checkReport(set, reportOf(tables))).map(told);
}

function effects(identities: readonly Identity[], tables: Tables): (readonly string[])[] {
  const set = under(...identities);
  return rootCauses(set, checkReport(set, reportOf(tables))).map((root) => root.effects);
}

const SUM = related(one('r27'), 'equal', one('r1', 'r3'), { id: 'sum' });
const copy = (row: string, other: string, more: Partial<Identity> = {}): Identity => related(one(row), 'equal', one(other), { id: `${row}=${other}`, ...more });

describe('figures that the identities cannot tell apart', () => {
  test('are one cause, the likeliest slip in front, then the smallest change', () => {
    expect(roots([SUM], table01({ r27: '30.00', r1: '10.00', r3: '15.00' }))).toEqual(['digit 01/r1/amount: 10 → 15, or 01/r27/amount 01/r3/amount']);
    expect(roots([SUM], table01({ r27: '37.51', r1: '11.32', r3: '4.15' }))).toEqual(['misprint 01/r27/amount: 37.51 → 15.47, or 01/r1/amount 01/r3/amount']);
    expect(roots([SUM], table01({ r27: '3.00', r1: '1.00', r3: '20000.00' }))).toEqual(['unit 01/r3/amount: 20000 → 2, or 01/r27/amount']);
  });

  test('two with the same change stand as they are declared, a smaller change before a larger one', () => {
    const twice = related(one('r27'), 'equal', one('r1', 'r3', 'r3'), { id: 'twice' });
    expect(roots([twice], table01({ r27: '95.36', r1: '11.18', r3: '24.19' }))).toEqual(['misprint 01/r3/amount: 24.19 → 42.09, or 01/r27/amount 01/r1/amount']);
  });

  test('a figure does not fall below zero by being put right', () => {
    expect(roots([SUM], table01({ r27: '2.00', r1: '15.87', r3: '1.24' }))).toEqual(['misprint 01/r27/amount: 2 → 17.11, or 01/r1/amount']);
    expect(roots([SUM], table01({ r27: '2.00', r1: '15.37', r3: '-1.84' }))).toEqual(['misprint 01/r27/amount: 2 → 13.53, or 01/r1/amount 01/r3/amount']);
    // But it may fall to it, and a forgotten minus puts it there.
    expect(roots([SUM], table01({ r27: '2.00', r1: '2.00', r3: '7.31' }))).toEqual([expect.stringContaining('01/r3/amount')]);
    expect(roots([SUM], table01({ r27: '2.61', r1: '3.84', r3: '1.23' }))).toEqual([expect.stringMatching(/^sign 01\/r3\/amount: 1.23 → -1.23/)]);
  });

  test('an empty cell is named only where no figure could be wrong', () => {
    expect(roots([{ ...SUM, right: one('r1', 'r3', 'r5') }], table01({ r27: '30.00', r1: '10.00', r3: '15.00' }))).toEqual(['digit 01/r1/amount: 10 → 15, or 01/r27/amount 01/r3/amount']);
    const gap = [related(one('r28'), 'equal', one('r3', 'r5'), { id: 'a' }), related(one('r29'), 'equal', one('r1', 'r5'), { id: 'b' })];
    expect(roots(gap, table01({ r28: '6.00', r3: '5.00', r29: '9.00', r1: '8.00' }))).toEqual(['empty 01/r5/amount: 0 → 1']);
  });
});

describe('figures that the identities tell apart', () => {
  test('the one that mends more goes before the one that mends less', () => {
    expect(roots([SUM, copy('r59', 'r3')], table01({ r27: '30.00', r1: '10.00', r3: '15.00', r59: '20.00' }))).toEqual(['misprint 01/r3/amount: 15 → 20']);
  });

  test('two errors are two causes, though they weigh the same', () => {
    expect(roots([copy('r28', 'r59'), copy('r29', 'r60')], table01({ r28: '1.37', r59: '58.20', r29: '6.16', r60: '90.44' }))).toEqual([
      'misprint 01/r28/amount: 1.37 → 58.2, or 01/r59/amount', 'misprint 01/r29/amount: 6.16 → 90.44, or 01/r60/amount',
    ]);
  });

  test('figures that mend the same relations are one cause, in whatever order they are read', () => {
    const both = [related(one('r28'), 'equal', one('r1', 'r3'), { id: 'a' }), related(one('r29'), 'equal', one('r3', 'r1'), { id: 'b' })];
    expect(roots(both, table01({ r28: '37.51', r29: '37.51', r1: '11.32', r3: '4.15' }))).toEqual(['misprint 01/r1/amount: 11.32 → 33.36, or 01/r3/amount']);
  });

  test('at most three causes are named', () => {
    const rules = [copy('r28', 'r59'), copy('r29', 'r60'), copy('r1', 'r2'), copy('r3', 'r4')];
    const wrong = table01({ r28: '1.37', r59: '58.20', r29: '6.16', r60: '90.44', r1: '1.25', r2: '77.70', r3: '4.31', r4: '99.99' });
    expect(roots(rules, wrong)).toHaveLength(3);
    expect(roots(rules.slice(1), wrong)).toHaveLength(3);
  });

  test('what is published goes before what the support sheet says', () => {
    const planned = (id: string, row: string, other: string) => related(of('P', row, 'budget'), 'equal', of('P', other, 'budget'), { id });
    const tables: Tables = { ...table01({ r28: '1.37', r59: '58.20' }), P: { figures: { general: { budget: '6.16' }, fundSpending: { budget: '90.44' } } } };
    expect(roots([planned('p', 'general', 'fundSpending'), copy('r28', 'r59')], tables)).toEqual([
      'misprint 01/r28/amount: 1.37 → 58.2, or 01/r59/amount', 'misprint P/general/budget: 6.16 → 90.44, or P/fundSpending/budget',
    ]);
  });

  test('the likelier slip goes before the less likely one', () => {
    expect(roots([copy('r28', 'r59'), copy('r29', 'r60')], table01({ r28: '1.37', r59: '58.20', r29: '20000.00', r60: '2.00' }))).toEqual([
      'unit 01/r29/amount: 20000 → 2, or 01/r60/amount', 'misprint 01/r28/amount: 1.37 → 58.2, or 01/r59/amount',
    ]);
  });
});

describe('the slip is read from what stands around', () => {
  const rollUp = related(of('05', here, here), 'equal', of('05', children, here), { id: 'up', over: eachParent('05', 'basic') });
  const print = (rows: Readonly<Record<string, string>>, ...codes: string[]): Tables => ({ '05': { lines: lines(...codes), figures: Object.fromEntries(Object.entries(rows).map(([row, basic]) => [row, { basic }])) } });

  test('the figure of the line above or below was copied', () => {
    const tables = print({ total: '30.83', '208': '30.83', '20801': '30.83', '2080101': '12.77', '2080102': '12.77', '2080103': '9.66' }, '208', '20801', '2080101', '2080102', '2080103');
    const [first] = roots([rollUp], tables);
    expect(first).toMatch(/^neighbour 05\/2080101\/basic: 12\.77 → 8\.4, or 05\/2080102\/basic/);
  });

  test('a parent of one line says what the line says: that is no copy', () => {
    const rule = copy('r1', 'r2');
    const tied = related(of('05', { kind: 'codes', codes: ['20801'] }, 'basic'), 'equal', one('r1'), { id: 'tied' });
    const tables: Tables = { ...table01({ r1: '57.31', r2: '57.31' }), ...print({ '20801': '9.17', '2080101': '9.17' }, '208', '20801', '2080101') };
    expect(roots([tied, rule], tables)).toEqual(['misprint 05/20801/basic: 9.17 → 57.31']);
    const apart: Tables = { ...tables, ...print({ '20801': '9.17', '210': '9.17' }, '208', '20801', '210') };
    expect(roots([tied, rule], apart)).toEqual(['neighbour 05/20801/basic: 9.17 → 57.31']);
    const above: Tables = { ...tables, ...print({ '20801': '9.17', '208': '9.17' }, '208', '20801', '210') };
    expect(roots([tied, rule], above)).toEqual(['misprint 05/20801/basic: 9.17 → 57.31']);
  });

  test('nor is 合计 of a single 类, which says what the 类 says', () => {
    const tied = (row: string) => related(of('05', row === 'total' ? row : { kind: 'codes', codes: [row] }, 'basic'), 'equal', one('r1'), { id: 'tied' });
    const tables: Tables = { ...table01({ r1: '57.31', r2: '57.31' }), ...print({ total: '9.17', '208': '9.17' }, '208') };
    expect(roots([tied('total'), copy('r1', 'r2')], tables)).toEqual(['misprint 05/total/basic: 9.17 → 57.31']);
    expect(roots([tied('208'), copy('r1', 'r2')], tables)).toEqual(['misprint 05/208/basic: 9.17 → 57.31']);
  });

  test('in a table of fixed rows every row beside may have been copied', () => {
    expect(roots([copy('r3', 'r59'), copy('r59', 'r60')], table01({ r2: '9.17', r3: '9.17', r59: '57.31', r60: '57.31' }))).toEqual(['neighbour 01/r3/amount: 9.17 → 57.31']);
    expect(roots([copy('r3', 'r59'), copy('r59', 'r60')], table01({ r2: '0.00', r3: '0.00', r59: '57.31', r60: '57.31' }))).toEqual(['misprint 01/r3/amount: 0 → 57.31']);
    // A wrong digit explains itself better than a copy does.
    expect(roots([copy('r3', 'r59'), copy('r59', 'r60')], table01({ r2: '57.91', r3: '57.91', r59: '57.31', r60: '57.31' }))).toEqual(['digit 01/r3/amount: 57.91 → 57.31']);
  });

  test('a figure was typed over a formula, where the other sums of the table are formulas', () => {
    const sums = [defined(one('r27'), one('r1', 'r3'), { kind: 'once' }, { id: 'f' }), defined(one('r58'), one('r32', 'r33'), { kind: 'once' }, { id: 'g' }), copy('r60', 'r27')];
    const rows = { r27: '30.83', r1: '4.11', r3: '5.22', r32: '1.00', r60: '9.33' };
    expect(roots(sums, table01({ ...rows, r58: { origin: 'derived' } }))).toEqual(['overtyped 01/r27/amount: 30.83 → 9.33']);
    expect(roots(sums, table01({ ...rows, r58: '1.00' }))).toEqual(['misprint 01/r27/amount: 30.83 → 9.33']);
    // Where nothing stands there, it was emptied.
    const { r27: _, ...without } = rows;
    expect(roots(sums, table01({ ...without, r58: { origin: 'derived' } }))).toEqual(['empty 01/r27/amount: 0 → 9.33']);
    // Where the formula agrees, it is another figure that does not.
    expect(roots([...sums, copy('r62', 'r27')], table01({ ...rows, r27: '9.33', r60: '41.88', r62: '41.88', r58: { origin: 'derived' } }))[0]).not.toContain('overtyped');
  });

  test('a formula is seen through: what it reads is what may be wrong', () => {
    const sums = [defined(one('r27'), one('r1', 'r3'), { kind: 'once' }, { id: 'f' }), copy('r60', 'r27'), copy('r59', 'r3')];
    expect(roots(sums, table01({ r27: { origin: 'derived' }, r1: '4.11', r3: '57.22', r60: '9.33', r59: '5.22' }))).toEqual(['misprint 01/r3/amount: 57.22 → 5.22']);
  });
});

describe('effects', () => {
  test('are the findings that go when the cause is taken back, advice included', () => {
    const rules = [SUM, copy('r59', 'r3'), copy('r60', 'r3', { advice: true, severity: 'warning' }), copy('r62', 'r3', { advice: true, severity: 'info' })];
    const tables = table01({ r27: '30.00', r1: '10.00', r3: '15.00', r59: '20.00', r60: '20.00', r62: '20.00' });
    expect(effects(rules, tables)).toEqual([['sum/p', 'r59=r3/p', 'r60=r3/p']]);
  });

  test('what stays is not among them, nor is 尾差', () => {
    const rules = [SUM, copy('r59', 'r3'), copy('r60', 'r3'), copy('r62', 'r1')];
    const tables = table01({ r27: '30.00', r1: '10.00', r3: '15.00', r59: '20.00', r60: '77.13', r62: '10.01' });
    expect(effects(rules, tables)[0]).toEqual(['sum/p', 'r59=r3/p']);
  });

  test('where another finding already says it, are the identities themselves', () => {
    const rules = [copy('r28', 'r59', { id: 'implied', impliedBy: ['plain'] }), copy('r29', 'r60', { id: 'plain' })];
    const tables = table01({ r28: '1.37', r59: '58.20', r29: '6.16', r60: '90.44' });
    expect(effects(rules, tables)).toEqual([['implied/p'], ['plain/p']]);
  });

  test('words and unlikely codes call for no cause', () => {
    const words: Tables = { '01': { figures: { r27: { amount: { text: '无' } } } } };
    expect(roots([SUM], words)).toEqual([]);
    expect(roots([{ ...SUM, advice: true }], table01({ r27: '30.00', r1: '10.00', r3: '15.00' }))).toEqual([]);
    expect(roots([SUM], table01({ r27: '30.00', r1: '10.00', r3: '19.99' }))).toEqual([]);
  });

  test('of more figures than anybody waits for, nothing is said', () => {
    const codes = Array.from({ length: 10_001 }, (_, i) => String(2_000_000 + i));
    const tables: Tables = { '05': { lines: codes.map((code) => ({ code, name: code })), figures: {} }, ...table01({ r27: '30.00', r1: '10.00', r3: '15.00' }) };
    expect(roots([SUM], tables)).toEqual([]);
  });
});

test('a figure beyond the printed places keeps them when it is put right', () => {
  const set = under(SUM, copy('r59', 'r3'), copy('r60', 'r59'));
  const exact = { amount: '2.71280000', exact: true } as const;
  const tables: Tables = { '01': { figures: { r27: { amount: '12.71' }, r1: { amount: '10.00' }, r3: { amount: '7.11' }, r59: { amount: exact }, r60: { amount: exact } } } };
  expect(rootCauses(set, checkReport(set, reportOf(tables))).map(told)).toEqual(['misprint 01/r3/amount: 7.11 → 2.71']);
});

test('a figure that cannot be printed so is not the wrong one', () => {
  const set = under(copy('r27', 'r1'));
  const tables: Tables = { '01': { figures: { r27: { amount: { amount: '1.00500001', exact: true } }, r1: { amount: { amount: '1.00', exact: true } } } } };
  expect(rootCauses(set, checkReport(set, reportOf(tables))).map(told)).toEqual(['misprint 01/r27/amount: 1.00500001 → 1']);
});
