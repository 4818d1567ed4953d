import { groupsOf } from '../linear/groups';
import type { Bounds, Programme, Row } from '../linear/programme';
import { LinearProgramme } from '../linear/simplex';
import { isProof } from './proof';
import type { Conflict } from './propagate';
import type { Constraint, System } from './system';

/** Entries of tableaus that may be changed: a few milliseconds. What is not found by then is left. */
const MOST_WORK = 2_000_000;
const NEARLY = 1e-6;
/** What the weights of a contradiction are multiplied by, to find them whole: those of tables are whole at once. */
const MULTIPLES = [1, 2, 3, 4, 6];

/**
 * Finds constraints that no choice of the εs satisfies, where propagation alone does not see it: as when the same parts add
 * up to two totals that are further apart than rounding allows. A linear programme over the constraints that need it: those
 * that are missed as printed, then those that its answer misses, until nothing is missed or nothing can be found.
 * Sound: what it returns is proved in whole numbers. All its searches together are bounded, so that nobody waits for them.
 */
export class ExactSearch {
  private work = 0;
  private readonly system: System;

  constructor(system: System) {
    this.system = system;
  }

  /** @param active constraints to look at, in order */
  find(active: readonly number[]): Conflict {
    const { constraints, halves } = this.system;
    const at = new Float64Array(halves.length);
    const chosen = new Set<number>();
    for (;;) {
      const missed = active.filter((index) => !chosen.has(index) && isMissed(constraints[index], at));
      if (missed.length === 0) return undefined;
      for (const index of missed) chosen.add(index);
      const fresh = new Set(missed);
      for (const group of connected(this.system, active.filter((index) => chosen.has(index)))) {
        // A group without a new constraint has its answer.
        if (!group.some((index) => fresh.has(index))) continue;
        const answer = this.solve(group);
        if (answer.kind === 'proved') return answer.conflict;
        if (answer.kind === 'given-up') return undefined;
        answer.values.forEach((value, variable) => (at[variable] = value));
      }
    }
  }

  private solve(group: readonly number[]): Answer {
    const { programme, bounds, variables, weights } = programmeOf(this.system, group);
    const entries = programme.rows.length * programme.costs.length;
    const steps = Math.floor((MOST_WORK - this.work) / Math.max(1, entries));
    if (steps < 1) return { kind: 'given-up' };
    const linear = new LinearProgramme(programme, bounds);
    const answer = linear.solve(steps);
    this.work += entries * (1 + linear.steps);
    if (answer.kind === 'stuck') return { kind: 'given-up' };
    if (answer.kind === 'impossible') {
      const conflict = proved(this.system, group, weights.map((variable) => -(answer.reduced[variable] ?? 0)));
      return conflict === undefined ? { kind: 'given-up' } : { kind: 'proved', conflict };
    }
    return { kind: 'possible', values: new Map(variables.map((variable, index) => [variable, (answer.values[2 * index] ?? 0) - (answer.values[2 * index + 1] ?? 0)])) };
  }
}

type Answer =
  | { readonly kind: 'possible'; readonly values: ReadonlyMap<number, number> }
  | { readonly kind: 'proved'; readonly conflict: readonly number[] }
  | { readonly kind: 'given-up' };

/**
 * Each ε is what it adds less what it takes, so that the search begins at the printed figures; an inequality leaves some
 * room; and each row has a variable that stays 0, which tells its weight.
 */
function programmeOf({ constraints, halves }: System, group: readonly number[]) {
  const variables = [...new Set(group.flatMap((index) => constraints[index]?.variables ?? []))];
  const position = new Map(variables.map((variable, index) => [variable, 2 * index]));
  const lower: number[] = [];
  const upper: number[] = [];
  const add = (most: number): number => {
    lower.push(0);
    return upper.push(most) - 1;
  };
  for (const variable of variables) for (let part = 0; part < 2; part += 1) add(halves[variable] ?? 0);
  const weights: number[] = [];
  const rows = group.flatMap((index): Row[] => {
    const constraint = constraints[index];
    if (constraint === undefined) return [];
    const terms = constraint.variables.flatMap((variable, i): [number, number][] => {
      const [at, sign] = [position.get(variable) ?? 0, constraint.signs[i] ?? 1];
      return [[at, sign], [at + 1, -sign]];
    });
    const weight = add(0);
    weights.push(weight);
    terms.push([weight, 1]);
    if (constraint.relation !== 'equal') terms.push([add(Infinity), constraint.relation === 'at-most' ? 1 : -1]);
    return [{ terms, right: -constraint.offset }];
  });
  const programme: Programme = { costs: lower.map(() => 0), rows };
  const bounds: Bounds = { lower: Float64Array.from(lower), upper: Float64Array.from(upper) };
  return { programme, bounds, variables, weights };
}

function proved({ constraints, halves }: System, group: readonly number[], weights: readonly number[]): readonly number[] | undefined {
  for (const multiple of MULTIPLES) {
    const weighted = group.flatMap((index, i) => {
      const constraint = constraints[index];
      const weight = nearest((weights[i] ?? 0) * multiple);
      return constraint === undefined || weight === 0 ? [] : [{ index, constraint, weight }];
    });
    if (isProof(halves, weighted)) return weighted.map(({ index }) => index);
  }
  return undefined;
}

/** A weight, not money: whether it is the right one is for the proof to say. */
function nearest(weight: number): number {
  return Math.floor(weight + 0.5);
}

function isMissed(constraint: Constraint | undefined, at: Float64Array): boolean {
  if (constraint === undefined) return false;
  const { relation, offset, variables, signs } = constraint;
  let sum = offset;
  for (let i = 0; i < variables.length; i += 1) sum += (signs[i] ?? 1) * (at[variables[i] ?? 0] ?? 0);
  return (relation !== 'at-least' && sum > NEARLY) || (relation !== 'at-most' && sum < -NEARLY);
}

/** Constraints that share an ε, directly or through others, each group in order. */
function connected({ constraints, halves }: System, indices: readonly number[]): number[][] {
  const variablesOf = (index: number): readonly number[] => constraints[index]?.variables ?? [];
  const group = groupsOf(halves.length, indices.map(variablesOf));
  const groups = new Map<number, number[]>();
  for (const index of indices) {
    const key = group[variablesOf(index)[0] ?? -1] ?? -1;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [index]);
    else known.push(index);
  }
  return [...groups.values()];
}
