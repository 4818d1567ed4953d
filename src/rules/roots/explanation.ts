import type { Report } from '../../report';
import type { Rule } from '../engine/model';
import type { BareRoot } from './root-cause';

/** A cause before its effects are counted. */
export interface Explanation {
  readonly gain: number;
  readonly repaired: ReadonlySet<Rule>;
  /** How much the figures themselves speak for it; less is likelier. Decides where the rules do not. */
  readonly rank: number;
  /** How many amounts it takes that nothing printed accounts for; fewer are likelier. Left out: of a slide alone it is said. */
  readonly open?: number;
  /** How much it would change; less is likelier. */
  readonly size: number;
  /** Whether it is about a published table. */
  readonly published: boolean;
  readonly root: BareRoot;
  /** The report with the cause taken back. */
  readonly mend: () => Report;
}

/** What ranks before this is a slip that would hardly come about by another cause. */
export const SPEAKS_FOR_ITSELF = 3;

/** The likelier first. */
export function byLikelihood(a: Explanation, b: Explanation): number {
  return b.gain - a.gain || (b.published ? 1 : 0) - (a.published ? 1 : 0) || a.rank - b.rank || (a.open ?? 0) - (b.open ?? 0) || a.size - b.size;
}
