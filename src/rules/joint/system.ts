import type { Relation } from '../../forms';
import { excessOf, outcomeOf } from '../engine/judge';
import type { Figure, Rule } from '../engine/model';
import { coefficientOf } from '../engine/rule';

/**
 * Rules as linear constraints on what rounding took away: a printed v stands for v + ε with |ε| ≤ half.
 * A constraint is offset + Σ ±ε {=, ≤, ≥} 0. All numbers are whole multiples of one unit and small,
 * so that doubles hold them exactly and a pass over thousands of rules takes a fraction of a millisecond.
 */
export interface System {
  readonly rules: readonly Rule[];
  readonly constraints: readonly Constraint[];
  /** Half width of each ε. */
  readonly halves: readonly number[];
  /** Constraints that each ε takes part in. */
  readonly readers: readonly (readonly number[])[];
}

export interface Constraint {
  readonly relation: 'equal' | 'at-most' | 'at-least';
  readonly offset: number;
  readonly variables: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

/** What a relation demands of the true amounts; one that only advises demands nothing. */
const DEMANDS: Readonly<Record<Relation, Constraint['relation'] | undefined>> = {
  equal: 'equal', 'at-most': 'at-most', 'at-least': 'at-least', about: undefined, 'same-magnitude': undefined,
};

/** Rules that are proved or accused one by one: a rule that is broken by itself would only repeat itself here. */
export function isConstraint(rule: Rule): boolean {
  const { severity, relation, advice } = rule.identity;
  if (severity !== 'error' || advice === true || DEMANDS[relation] === undefined || rule.half === 0n) return false;
  const outcome = outcomeOf(rule);
  if (outcome !== 'holds' && outcome !== 'consistent') return false;
  // An inequality with room to spare for every rounding says nothing.
  return relation === 'equal' || excessOf(rule) + rule.half > 0n;
}

/** Builds the system of rules that all satisfy `isConstraint`. */
export function systemOf(rules: readonly Rule[]): System {
  const unit = commonUnit(rules);
  const indices = new Map<Figure, number>();
  const halves: number[] = [];
  const readers: number[][] = [];
  const fitting = rules.filter((rule) => rule.half / unit < LARGEST);
  const constraints = fitting.map((rule, index): Constraint => {
    const variables: number[] = [];
    const signs: (1 | -1)[] = [];
    for (const term of rule.terms) {
      const { figure } = term;
      if (figure.half === 0n) continue;
      let variable = indices.get(figure);
      if (variable === undefined) {
        variable = halves.length;
        indices.set(figure, variable);
        halves.push(small(figure.half / unit));
        readers.push([]);
      }
      readers[variable]?.push(index);
      variables.push(variable);
      signs.push(coefficientOf(term));
    }
    return { relation: DEMANDS[rule.identity.relation] ?? 'equal', offset: small(rule.total / unit), variables, signs };
  });
  return { rules: fitting, constraints, halves, readers };
}

/** Sums of more units than this might not be exact in a double; such a rule is left out, which finds less and claims nothing. */
const LARGEST = 2n ** 48n;

function small(value: bigint): number {
  return value === 0n ? 0 : parseInt(value.toString(), 10);
}

/** The largest power of ten (in scaled units) that divides every number of the system. */
function commonUnit(rules: readonly Rule[]): bigint {
  let unit = 10n ** 16n;
  const seen = new Set<bigint>();
  const admit = (value: bigint): void => {
    if (seen.has(value)) return;
    seen.add(value);
    while (value % unit !== 0n) unit /= 10n;
  };
  for (const rule of rules) {
    admit(rule.total);
    for (const { figure } of rule.terms) admit(figure.half);
  }
  return unit;
}
