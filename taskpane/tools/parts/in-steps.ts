import type { Steps } from '../../../src/rules';
import type { Progress } from './use-work';

/** Steps of so many milliseconds together before the pane is drawn and may be left. */
const AT_ONCE = 40;

/** What work in steps comes to; undefined when the person left it. */
export async function inSteps<T>(steps: Generator<Steps, T, void>, { signal, step }: Progress, what: string): Promise<T | undefined> {
  let reached: Steps = { done: 0, total: 1 };
  for (;;) {
    await step(reached.done, reached.total, what);
    const begun = performance.now();
    do {
      if (signal.aborted) return undefined;
      const { done, value } = steps.next();
      if (done === true) return value;
      reached = value;
    } while (performance.now() - begun < AT_ONCE);
  }
}
