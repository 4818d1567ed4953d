import { groupsOf } from '../../../src/rules/linear/groups';

/** Members by group, in order. */
function groups(count: number, ...links: readonly (readonly number[])[]): number[][] {
  const found = new Map<number, number[]>();
  groupsOf(count, links).forEach((group, member) => found.set(group, [...(found.get(group) ?? []), member]));
  return [...found.values()];
}

test('who shares no link is a group alone', () => {
  expect(groups(3)).toEqual([[0], [1], [2]]);
  expect(groups(3, [1], [])).toEqual([[0], [1], [2]]);
});

test('links that share a member make one group, in whatever order they come', () => {
  expect(groups(6, [0, 2], [3, 5], [2, 4])).toEqual([[0, 2, 4], [1], [3, 5]]);
  const chain = Array.from({ length: 9 }, (_, i) => [i, i + 1]);
  const all = Array.from({ length: 10 }, (_, i) => i);
  for (const links of [chain, [...chain].reverse(), [...chain].sort(([a = 0], [b = 0]) => (b % 3) - (a % 3)), [[0, 9], [3, 7], [9, 3], all]]) {
    expect(groups(10, ...links)).toEqual([all]);
  }
});
