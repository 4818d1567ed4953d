import type { Explanation } from './explanation';

/** How much the best explanation so far gains: what cannot gain as much need not be looked at. */
export interface Mark {
  readonly isWithinReach: (gain: number) => boolean;
  /** Raises the mark by what was found; hands it on. */
  readonly reachedBy: (found: readonly Explanation[]) => readonly Explanation[];
}

export function newMark(): Mark {
  let best = 1;
  return {
    isWithinReach: (gain) => gain >= best,
    reachedBy: (found) => {
      best = found.reduce((most, { gain }) => Math.max(most, gain), best);
      return found;
    },
  };
}
