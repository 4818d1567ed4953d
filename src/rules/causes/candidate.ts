import type { Cause } from '../cause';
import type { Grid } from '../engine/grid';
import type { Figure, Rule } from '../engine/model';
import type { Effect } from './what-if';

/** A cause before it is weighed. */
export interface Candidate {
  /** What mending it would do to all rules, this one included. */
  readonly effect: () => Effect;
  /** By how much the mended figures still miss, unsigned; it is within the rule's interval. */
  readonly residual: bigint;
  readonly cause: (repairs: number) => Cause;
  /** Says too little by itself: counts only where it repairs another rule too. */
  readonly weak?: boolean;
}

/** A broken rule and what its total rests on. */
export interface Broken {
  readonly rule: Rule;
  /** Figures under the rule with their net coefficients; formulas are seen through. */
  readonly inputs: ReadonlyMap<Figure, number>;
  /** The most that one of them makes of the total, in the whole numbers of `narrow.ts`; without end where one is beyond them. */
  readonly largest: number;
  readonly grid: Grid;
}

/** One kind of cause: every figure that it would explain the broken rule by. */
export type Family = (broken: Broken) => readonly Candidate[];
