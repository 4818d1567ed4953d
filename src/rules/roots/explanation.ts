import type { Report } from '../../report';
import type { Rule } from '../engine/model';
import type { RootCause } from './root-cause';

type Bare<T> = T extends RootCause ? Omit<T, 'effects'> : never;

/** A cause before its effects are counted. */
export interface Explanation {
  readonly gain: number;
  readonly repaired: ReadonlySet<Rule>;
  /** How much the figures themselves speak for it; less is likelier. Decides where the rules do not. */
  readonly rank: number;
  /** How much it would change; less is likelier. */
  readonly size: number;
  /** Whether it is about a published table. */
  readonly published: boolean;
  readonly root: Bare<RootCause>;
  /** The report with the cause taken back. */
  readonly mend: () => Report;
}

/** The likelier first. */
export function byLikelihood(a: Explanation, b: Explanation): number {
  return b.gain - a.gain || (b.published ? 1 : 0) - (a.published ? 1 : 0) || a.rank - b.rank || a.size - b.size;
}
