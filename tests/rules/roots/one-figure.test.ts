import type { Identity } from '../../../src/forms';
import { of } from '../../../src/forms/language/build';
import { EMPTY } from '../../../src/report';
import type { Whereabouts } from '../../../src/rules/roots';
import { oneFigure } from '../../../src/rules/roots/one-figure';
import { Coefficients, worldOf } from '../../../src/rules/roots/world';
import { type Tables, one, related, table01, under } from '../support/chosen';
import { reportOf } from '../support/reports';
import { told } from './told';

/** `misprint r3: 5 → 6, or r1 (2, 6)`: figures of table 01 that explain something alone, with the gain and the rank. */
function suspects(identities: readonly Identity[], tables: Tables, where?: Whereabouts): string[] {
  const world = worldOf(under(...identities), reportOf(tables), where);
  return oneFigure(world, new Coefficients()).map(({ root, gain, rank, published }) => `${told({ ...root, effects: [] }).replaceAll(/01\/(r\d+)\/amount/g, '$1')} (${gain}, ${rank})${published ? '' : ' unpublished'}`);
}

const SUM = related(one('r27'), 'equal', one('r1', 'r3'), { id: 'sum' });
const copyOf = (row: string, from = 'r3', id = row): Identity => related(one(row), 'equal', one(from), { id });

test('figures of one equality are one group, the smaller change first where the slips are alike', () => {
  expect(suspects([SUM], table01({ r27: '10.00', r1: '4.13', r3: '5.27' }))).toEqual(['digit r1: 4.13 → 4.73, or r3 r27 (2, 5)']);
  expect(suspects([SUM], table01({ r27: '10.00', r1: '3.00', r3: '5.00' }))).toEqual(['digit r1: 3 → 5, or r3 r27 (2, 5)']);
});

test('a figure that two equalities tell apart is determined; one of one equality, or beside an inequality, is not', () => {
  const tables = table01({ r3: '41.83', r59: '77.10', r60: '77.10', r58: '77.10' });
  expect(suspects([copyOf('r59'), copyOf('r60')], tables)).toContain('misprint r3: 41.83 → 77.1 (4, 3)');
  const atMost = related(one('r60'), 'at-most', one('r3'), { id: 'r60' });
  expect(suspects([copyOf('r59'), atMost], tables)).toContain('misprint r3: 41.83 → 77.1 (3, 6)');
  // An empty cell is never determined.
  expect(suspects([copyOf('r59'), copyOf('r60')], table01({ r59: '77.10', r60: '77.10' }))).toContain('empty r3: 0 → 77.1 (4, 9)');
  // A slip that speaks more for itself keeps its rank.
  expect(suspects([copyOf('r59'), copyOf('r60')], table01({ r3: '-77.10', r59: '77.10', r60: '77.10' }))).toContain('sign r3: -77.1 → 77.1 (4, 1)');
});

test('groups are told apart by what they repair and what they break', () => {
  const tables = table01({ r3: '41.83', r59: '77.10', r60: '82.96' });
  expect(suspects([copyOf('r59'), copyOf('r60')], tables)).toEqual([
    'misprint r59: 77.1 → 41.83, or r3 (2, 6)', 'misprint r60: 82.96 → 41.83 (2, 6)',
  ]);
});

test('no figure falls below zero by being put right, unless it is below or its sign was wrong', () => {
  const less = related(one('r27', 'r28'), 'equal', one('r29'), { id: 'less' });
  expect(suspects([less], table01({ r27: '41.83', r28: '3.00', r29: '2.00' }))).toEqual(['misprint r29: 2 → 44.83 (2, 6)']);
  expect(suspects([copyOf('r59')], table01({ r3: '-41.83', r59: '-77.10' }))).toEqual(['misprint r59: -77.1 → -41.83, or r3 (2, 6)']);
  expect(suspects([copyOf('r59')], table01({ r3: '41.83', r59: '-41.83' }))).toEqual(['sign r59: -41.83 → 41.83, or r3 (2, 1)']);
});

test('that a minus was forgotten says less than a wrong digit, and more than any other figure', () => {
  const sum = related(one('r27'), 'equal', one('r1', 'r3', 'r4'), { id: 'sum' });
  expect(suspects([sum], table01({ r27: '12.00', r1: '9.00', r3: '1.00', r4: '4.00' }))).toEqual(['digit r27: 12 → 14, or r1 r4 r3 (2, 5)']);
  expect(suspects([SUM], table01({ r27: '2.61', r1: '3.84', r3: '1.23' }))).toEqual(['sign r3: 1.23 → -1.23, or r27 r1 (2, 5.4)']);
});

test('of a single digit the point could be anywhere: that it slipped says no more than a wrong digit', () => {
  expect(suspects([SUM], table01({ r27: '5.40', r1: '4.85', r3: '0.06' }))).toEqual(['decimal-point r3: 0.06 → 0.55, or r27 r1 (2, 5)']);
  expect(suspects([SUM], table01({ r27: '10.40', r1: '4.85', r3: '0.56' }))).toEqual(['decimal-point r3: 0.56 → 5.55, or r1 r27 (2, 1)']);
});

describe('a row that the table does not print', () => {
  const sum = related(one('r27'), 'equal', one('r1', 'r3', 'r4', 'r5', 'r6'), { id: 'sum' });
  const without = (...rows: string[]): Whereabouts => ({
    spotOf: (figure) => (figure.startsWith('01/') && !rows.some((row) => figure.startsWith(`01/${row}/`)) ? { sheetId: 's', row: 1, column: 1 } : undefined),
    strayAt: () => EMPTY,
  });

  test('is likelier than an arbitrary figure, and less likely than a wrong digit', () => {
    expect(suspects([sum], table01({ r27: '10.00', r1: '4.13', r3: '3.46' }), without('r4'))).toEqual(['unprinted r4: 0 → 2.41, or r27 r1 r3 (2, 5.5)']);
    expect(suspects([sum], table01({ r27: '10.00', r1: '4.13', r3: '5.27' }), without('r4'))).toEqual(['digit r1: 4.13 → 4.73, or r3 r4 r27 (2, 5)']);
    // What is printed and left empty is no more likely than before.
    expect(suspects([sum], table01({ r27: '10.00', r1: '4.13', r3: '3.46' }), without())).toEqual(['misprint r27: 10 → 7.59, or r1 r3 (2, 6)']);
  });

  test('is less likely than any other figure where many are not printed', () => {
    expect(suspects([related(one('r27'), 'equal', one('r1', 'r4', 'r5', 'r6', 'r7', 'r8'), { id: 'sum' })], table01({ r27: '10.00', r1: '7.59' }), without('r4', 'r5', 'r6', 'r7', 'r8'))).toEqual(['misprint r27: 10 → 7.59, or r1 r4 r5 r6 r7 r8 (2, 6)']);
  });

  test('is no row of a table that is not there', () => {
    const where = without('r1', 'r3', 'r4');
    expect(suspects([related(of('02', 'total', 'total'), 'equal', one('r1'), { id: 'other' })], { ...table01({ r1: '5.00' }), '02': { figures: {} } }, where)).toEqual(['misprint r1: 5 → 0 (2, 6)']);
  });
});

test('a figure of an unpublished sheet is known to be one', () => {
  const identities = [related(of('P', 'income', 'previous'), 'equal', one('r3'), { id: 'p' })];
  expect(suspects(identities, { ...table01({ r3: '41.83' }), P: { figures: { income: { previous: '77.10' } } } })).toEqual(['misprint P/income/previous: 77.1 → 41.83, or r3 (2, 6) unpublished']);
});
