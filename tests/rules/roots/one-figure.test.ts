import type { Identity } from '../../../src/forms';
import { of } from '../../../src/forms/language/build';
import { oneFigure } from '../../../src/rules/roots/one-figure';
import { Coefficients, worldOf } from '../../../src/rules/roots/world';
import { type Tables, one, related, table01, under } from '../support/chosen';
import { reportOf } from '../support/reports';
import { told } from './told';

/** `misprint r3: 5 → 6, or r1 (2, 6)`: figures of table 01 that explain something alone, with the gain and the rank. */
function suspects(identities: readonly Identity[], tables: Tables): string[] {
  const world = worldOf(under(...identities), reportOf(tables));
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

test('a figure of an unpublished sheet is known to be one', () => {
  const identities = [related(of('P', 'income', 'previous'), 'equal', one('r3'), { id: 'p' })];
  expect(suspects(identities, { ...table01({ r3: '41.83' }), P: { figures: { income: { previous: '77.10' } } } })).toEqual(['misprint P/income/previous: 77.1 → 41.83, or r3 (2, 6) unpublished']);
});
