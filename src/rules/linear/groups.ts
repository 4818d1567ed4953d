/**
 * The group of each of `count` members, where the members of one link belong together: a number that is the same for all
 * of a group and for nobody else.
 */
export function groupsOf(count: number, links: Iterable<readonly number[]>): Int32Array {
  const parent = Int32Array.from({ length: count }, (_, member) => member);
  const rootOf = (member: number): number => {
    let root = member;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = member; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const link of links) {
    const [first] = link;
    for (const member of link) if (first !== undefined) parent[rootOf(member)] = rootOf(first);
  }
  return parent.map((_, member) => rootOf(member));
}
