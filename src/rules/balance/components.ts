import type { Programme } from './programme';

/** A part of a programme that shares no choice with the rest. */
export interface Component {
  readonly programme: Programme;
  /** Index of each of its choices in the whole. */
  readonly variables: readonly number[];
}

/** Parts are decided one by one: ten small programmes are a hundred times faster than one large one. */
export function componentsOf({ costs, rows }: Programme): Component[] {
  const parent = Int32Array.from(costs, (_, variable) => variable);
  const rootOf = (variable: number): number => {
    let root = variable;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = variable; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const { terms } of rows) {
    const first = terms[0]?.[0];
    for (const [variable] of terms) if (first !== undefined) parent[rootOf(variable)] = rootOf(first);
  }
  const parts = new Map<number, { readonly variables: number[]; readonly rows: Programme['rows'][number][] }>();
  const index = new Int32Array(costs.length);
  costs.forEach((_, variable) => {
    const part = parts.get(rootOf(variable)) ?? { variables: [], rows: [] };
    parts.set(rootOf(variable), part);
    index[variable] = part.variables.length;
    part.variables.push(variable);
  });
  for (const row of rows) {
    const first = row.terms[0]?.[0];
    if (first !== undefined) parts.get(rootOf(first))?.rows.push({ terms: row.terms.map(([variable, coefficient]) => [index[variable] ?? 0, coefficient]), right: row.right });
  }
  return [...parts.values()].map(({ variables, rows: own }) => ({ variables, programme: { costs: variables.map((variable) => costs[variable] ?? 0), rows: own } }));
}
