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
  /** Entries of tableaus that were changed so far, at most. */
  work = 0;
  private readonly system: System;
  private readonly mostWork: number;

  constructor(system: System, mostWork = MOST_WORK) {
    this.system = system;
    this.mostWork = mostWork;
  }

  /** @param active constraints to look at, in order */
  find(active: readonly number[]): Conflict {
    const { constraints, halves } = this.system;
    const members = active.flatMap((index): Member[] => {
      const constraint = constraints[index];
      return constraint === undefined ? [] : [{ index, constraint }];
    });
    const at = new Float64Array(halves.length);
    const chosen = new Set<Member>();
    for (;;) {
      const missed = members.filter((member) => !chosen.has(member) && isMissed(member.constraint, at));
      if (missed.length === 0) return undefined;
      for (const member of missed) chosen.add(member);
      const fresh = new Set(missed);
      for (const group of connected(members.filter((member) => chosen.has(member)), halves.length)) {
        // A group without a new constraint has its answer.
        if (!group.some((member) => fresh.has(member))) continue;
        const answer = this.solve(group);
        if (answer.kind === 'ended') return answer.conflict;
        answer.values.forEach((value, variable) => (at[variable] = value));
      }
    }
  }

  private solve(group: readonly Member[]): Answer {
    const { halves } = this.system;
    const { programme, bounds, positions, weights } = programmeOf(group, halves);
    const entries = programme.rows.length * programme.costs.length;
    const steps = Math.floor((this.mostWork - this.work) / entries);
    if (steps < 1) return GIVEN_UP;
    const linear = new LinearProgramme(programme, bounds);
    const answer = linear.solve(steps);
    this.work += entries * (1 + linear.steps);
    switch (answer.kind) {
      case 'stuck':
        return GIVEN_UP;
      case 'impossible':
        return { kind: 'ended', conflict: proved(group, halves, weights.map((variable) => answer.reduced[variable] ?? 0)) };
      case 'solved':
        return { kind: 'possible', values: new Map([...positions].map(([variable, at]) => [variable, (answer.values[at] ?? 0) - (answer.values[at + 1] ?? 0)])) };
    }
  }
}

interface Member {
  /** In the system. */
  readonly index: number;
  readonly constraint: Constraint;
}

type Answer =
  | { readonly kind: 'possible'; readonly values: ReadonlyMap<number, number> }
  /** With what was proved, or with nothing. */
  | { readonly kind: 'ended'; readonly conflict: Conflict };

const GIVEN_UP: Answer = { kind: 'ended', conflict: undefined };

/**
 * Each ε is what it adds less what it takes, so that the search begins at the printed figures; an inequality leaves some
 * room; and each row has a variable that stays 0, which tells its weight.
 */
function programmeOf(group: readonly Member[], halves: readonly number[]) {
  const upper: number[] = [];
  const add = (most: number): number => upper.push(most) - 1;
  const positions = new Map<number, number>();
  for (const { constraint } of group) {
    for (const variable of constraint.variables) {
      if (positions.has(variable)) continue;
      positions.set(variable, add(halves[variable] ?? 0));
      add(halves[variable] ?? 0);
    }
  }
  const weights: number[] = [];
  const rows = group.map(({ constraint: { variables, signs, relation, offset } }): Row => {
    const terms = variables.flatMap((variable, i): [number, number][] => {
      const [at, sign] = [positions.get(variable) ?? 0, signs[i] ?? 1];
      return [[at, sign], [at + 1, -sign]];
    });
    const weight = add(0);
    weights.push(weight);
    terms.push([weight, 1]);
    if (relation !== 'equal') terms.push([add(Infinity), relation === 'at-most' ? 1 : -1]);
    return { terms, right: -offset };
  });
  const programme: Programme = { costs: upper.map(() => 0), rows };
  const bounds: Bounds = { lower: new Float64Array(upper.length), upper: Float64Array.from(upper) };
  return { programme, bounds, positions, weights };
}

/** @param weights of the group's constraints in the contradiction, or some part of it: which way round is the same */
function proved(group: readonly Member[], halves: readonly number[], weights: readonly number[]): Conflict {
  for (const multiple of MULTIPLES) {
    const weighted = group.map((member, i) => ({ ...member, weight: nearest((weights[i] ?? 0) * multiple) })).filter(({ weight }) => weight !== 0);
    if (isProof(halves, weighted)) return weighted.map(({ index }) => index);
  }
  return undefined;
}

/** A weight, not money: whether it is the right one is for the proof to say. */
function nearest(weight: number): number {
  return Math.floor(weight + 0.5);
}

function isMissed({ relation, offset, variables, signs }: Constraint, at: Float64Array): boolean {
  const sum = variables.reduce((all, variable, i) => all + (signs[i] ?? 1) * (at[variable] ?? 0), offset);
  return (relation !== 'at-least' && sum > NEARLY) || (relation !== 'at-most' && sum < -NEARLY);
}

/** Constraints that share an ε, directly or through others, each group in order. */
function connected(members: readonly Member[], variables: number): Member[][] {
  const group = groupsOf(variables, members.map(({ constraint }) => constraint.variables));
  const groups = new Map<number | undefined, Member[]>();
  for (const member of members) {
    const [first = 0] = member.constraint.variables;
    const known = groups.get(group[first]);
    if (known === undefined) groups.set(group[first], [member]);
    else known.push(member);
  }
  return [...groups.values()];
}
