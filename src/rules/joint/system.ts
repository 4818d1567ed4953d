import type { Relation } from '../../forms';
import { hasWidth } from '../engine/figure';
import { isExact, isTight, outcomeOf } from '../engine/judge';
import type { Figure, Rule } from '../engine/model';
import { isNarrow } from '../engine/narrow';

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
export const DEMANDS: Readonly<Record<Relation, Constraint['relation'] | undefined>> = {
  equal: 'equal', 'at-most': 'at-most', 'at-least': 'at-least', about: undefined, 'same-magnitude': undefined,
};

/** Rules that are proved or accused one by one: a rule that is broken by itself would only repeat itself here. */
export function isConstraint(rule: Rule): boolean {
  const { severity, relation, advice } = rule.identity;
  if (severity !== 'error' || advice === true || DEMANDS[relation] === undefined || isExact(rule)) return false;
  const outcome = outcomeOf(rule);
  // An inequality with room to spare for every rounding says nothing.
  return (outcome === 'holds' || outcome === 'consistent') && isTight(rule);
}

/** Builds the system of rules that all satisfy `isConstraint`. */
export function systemOf(rules: readonly Rule[]): System {
  const measure = measureFor(rules);
  const indices = new Map<Figure, number>();
  const halves: number[] = [];
  const readers: number[][] = [];
  const fitting = rules.filter(measure.fits);
  const constraints = fitting.map((rule, index): Constraint => {
    const rounded = rule.terms.filter(({ figure }) => hasWidth(figure));
    const variables = rounded.map(({ figure }) => {
      let variable = indices.get(figure);
      if (variable === undefined) {
        variable = halves.length;
        indices.set(figure, variable);
        halves.push(measure.half(figure));
        readers.push([]);
      }
      readers[variable]?.push(index);
      return variable;
    });
    return { relation: DEMANDS[rule.identity.relation] ?? 'equal', offset: measure.total(rule), variables, signs: rounded.map(({ coefficient }) => coefficient) };
  });
  return { rules: fitting, constraints, halves, readers };
}

/** Sums of more units than this might not be exact in a double; such a rule is left out, which finds less and claims nothing. */
const LARGEST = 2 ** 48;

/** The numbers of a system as whole numbers that doubles hold exactly. */
interface Measure {
  readonly fits: (rule: Rule) => boolean;
  readonly total: (rule: Rule) => number;
  readonly half: (figure: Figure) => number;
}

function measureFor(rules: readonly Rule[]): Measure {
  return rules.every(({ units }) => isNarrow(units)) ? NARROW : wideMeasure(rules);
}

/** Where every total is small, so is whatever rounding could add to it. */
const NARROW: Measure = { fits: () => true, total: ({ units }) => units, half: ({ halfUnits }) => halfUnits };

/** In the largest power of ten that divides them all. */
function wideMeasure(rules: readonly Rule[]): Measure {
  let unit = 10n ** 16n;
  const admit = (value: bigint): void => {
    while (value % unit !== 0n) unit /= 10n;
  };
  for (const rule of rules) {
    admit(rule.total);
    for (const { figure } of rule.terms) admit(figure.half);
  }
  const small = (value: bigint): number => parseInt((value / unit).toString(), 10);
  return { fits: ({ half }) => half / unit < BigInt(LARGEST), total: ({ total }) => small(total), half: ({ half }) => small(half) };
}
