import type { Steps } from '../../../src/rules';
import { inSteps } from '../../../taskpane/tools/parts/in-steps';
import type { Progress } from '../../../taskpane/tools/parts/use-work';

/** Work that never ends by itself, unless it is told how long it is. */
function* work(length = Infinity): Generator<Steps, string, void> {
  for (let done = 1; done <= length; done += 1) yield { done, total: 10 };
  return 'made';
}

function progress(onStep: (calls: number) => void = () => undefined): { readonly progress: Progress; readonly said: Steps[]; readonly controller: AbortController } {
  const said: Steps[] = [];
  const controller = new AbortController();
  const step: Progress['step'] = async (done, total) => {
    said.push({ done, total });
    onStep(said.length);
    if (said.length === 3) controller.abort();
    await Promise.resolve();
  };
  return { progress: { signal: controller.signal, step }, said, controller };
}

test('work is left between its steps, and says how far it is', async () => {
  const { progress: own, said } = progress();
  expect(await inSteps(work(), own, 'x')).toBeUndefined();
  expect(said).toHaveLength(3);
  expect(said[0]).toEqual({ done: 0, total: 1 });
  expect(said[2]?.total).toBe(10);
  expect(said[2]?.done).toBeGreaterThan(said[1]?.done ?? 0);
});

test('work that is done gives what it comes to', async () => {
  expect(await inSteps(work(4), progress().progress, 'x')).toBe('made');
});

test('what was left before it began is not begun', async () => {
  const { progress: own, controller } = progress();
  controller.abort();
  expect(await inSteps(work(0), own, 'x')).toBeUndefined();
});
