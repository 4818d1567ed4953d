import type { Worker } from 'node:worker_threads';

/** Why a thread was lost over a job: it took too long, or it died, most often for want of memory. */
export type Loss = 'time' | 'death';

export interface Pool<Job, Answer> {
  readonly jobs: readonly Job[];
  /** Threads at work. */
  readonly threads: number;
  /** That one job may take. */
  readonly seconds: number;
  /** A thread that answers every message, a job, with one message. */
  readonly start: () => Worker;
  readonly message: (job: Job) => unknown;
  readonly lost: (job: Job, why: Loss) => Answer;
  readonly done: (job: Job, answer: Answer) => void;
}

/** Has threads work off the jobs. One that hangs or dies over a job is replaced, and the rest goes on. */
export async function runPool<Job, Answer>(pool: Pool<Job, Answer>): Promise<void> {
  const waiting = pool.jobs[Symbol.iterator]();
  await Promise.all(Array.from({ length: Math.min(pool.threads, pool.jobs.length) }, () => serve(pool, waiting)));
}

/** One thread after another takes jobs until none is left. */
async function serve<Job, Answer>(pool: Pool<Job, Answer>, waiting: Iterator<Job>): Promise<void> {
  let thread: Worker | undefined;
  for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
    thread ??= pool.start();
    const answer = await answerOf(pool, thread, next.value);
    if ('lost' in answer) {
      await thread.terminate();
      thread = undefined;
    }
    pool.done(next.value, 'lost' in answer ? pool.lost(next.value, answer.lost) : answer.answer);
  }
  await thread?.terminate();
}

function answerOf<Job, Answer>({ message, seconds }: Pool<Job, Answer>, thread: Worker, job: Job): Promise<{ readonly answer: Answer } | { readonly lost: Loss }> {
  return new Promise((resolve) => {
    const end = (result: { readonly answer: Answer } | { readonly lost: Loss }): void => {
      clearTimeout(timer);
      thread.off('message', answered).off('error', died).off('exit', died);
      resolve(result);
    };
    const answered = (answer: Answer): void => end({ answer });
    const died = (): void => end({ lost: 'death' });
    const timer = setTimeout(() => end({ lost: 'time' }), seconds * 1000);
    thread.on('message', answered).on('error', died).on('exit', died);
    thread.postMessage(message(job));
  });
}
