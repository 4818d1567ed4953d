import type { Outcome } from '../../workbook';
import { type HostProblem, problemOf, timedOut } from './problem';

export interface RunOptions {
  /** In milliseconds. Waiting for a person who types in a cell counts too. */
  readonly limit?: number;
}

/** A large insertion takes Excel on the web some seconds; after this long nobody believes in an answer any more. */
const LIMIT = 30_000;

/**
 * One use case, one `Excel.run`. Requests have been seen to hang for ever: after the limit the outcome is a problem and a
 * late answer is dropped. An error that is not the host's is a defect and is thrown.
 */
export async function withExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>, options: RunOptions = {}): Promise<Outcome<T, HostProblem>> {
  return guarded(() => Excel.run({ delayForCellEdit: true }, batch), options);
}

/** The same for what the client runs by itself. */
export async function guarded<T>(work: () => Promise<T>, options: RunOptions = {}): Promise<Outcome<T, HostProblem>> {
  const limit = options.limit ?? LIMIT;
  const timer = alarm(limit);
  try {
    const run = work().then((value): Outcome<T, HostProblem> => ({ ok: true, value }));
    return await Promise.race([run, timer.rang.then((): Outcome<T, HostProblem> => ({ ok: false, problem: timedOut(limit) }))]);
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    return { ok: false, problem };
  } finally {
    timer.stop();
  }
}

let writing = 0;

/** A write of this pane is under way. */
export function isWriting(): boolean {
  return writing > 0;
}

/**
 * Like `withExcel`, for writes: the add-in's own events are off until they are done. A batch that failed half way would leave
 * them off for good, so a second request turns them on again.
 */
export async function writeToExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>, options: RunOptions = {}): Promise<Outcome<T, HostProblem>> {
  writing += 1;
  const outcome = await withExcel(async (context) => {
    context.runtime.enableEvents = false;
    const value = await batch(context);
    context.runtime.enableEvents = true;
    await context.sync();
    return value;
  }, options).finally(() => (writing -= 1));
  if (!outcome.ok) void withExcel(turnEventsOn, options);
  return outcome;
}

async function turnEventsOn(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync();
}

function alarm(limit: number): { readonly rang: Promise<void>; stop(): void } {
  let stop = (): void => undefined;
  const rang = new Promise<void>((resolve) => {
    const id = setTimeout(resolve, limit);
    stop = () => clearTimeout(id);
  });
  return { rang, stop };
}
