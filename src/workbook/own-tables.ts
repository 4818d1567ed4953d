import type { Binding } from './binding';
import type { Placements } from './formula';

const KNOWN = new WeakMap<Binding, Placements>();

/** The tables that the product laid out: its formulas stand in them and point to them. Found tables keep their own contents. */
export function ownTables(binding: Binding): Placements {
  const known = KNOWN.get(binding);
  if (known !== undefined) return known;
  const hasFound = [...binding.tables.values()].some(({ found }) => found !== undefined);
  const own = hasFound ? new Map([...binding.tables].filter(([, { found }]) => found === undefined)) : binding.tables;
  KNOWN.set(binding, own);
  return own;
}
