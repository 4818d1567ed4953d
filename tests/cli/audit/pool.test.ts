import { Worker } from 'node:worker_threads';
import { runPool } from '../../../cli/audit/pool';

/** Answers with the job; hangs over `hang`, dies over `die`, leaves over `leave`. */
const THREAD = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', (job) => {
  if (job === 'hang') for (;;);
  if (job === 'die') throw new Error('died');
  if (job === 'leave') process.exit(0);
  parentPort.postMessage(job.toUpperCase());
});`;

async function run(jobs: readonly string[], threads: number): Promise<{ readonly answers: Readonly<Record<string, string>>; readonly started: number }> {
  const answers: Record<string, string> = {};
  let started = 0;
  await runPool<string, string>({
    jobs, threads, seconds: 1,
    start: () => ((started += 1), new Worker(THREAD, { eval: true, stderr: true })),
    message: (job) => job,
    lost: (_, why) => why,
    done: (job, answer) => (answers[job] = answer),
  });
  return { answers, started };
}

test('a thread that hangs or dies is replaced, and every job is answered', async () => {
  const { answers, started } = await run(['a', 'hang', 'b', 'die', 'c', 'leave', 'd'], 2);
  expect(answers).toEqual({ a: 'A', hang: 'time', b: 'B', die: 'death', c: 'C', leave: 'death', d: 'D' });
  expect(started).toBeLessThanOrEqual(5);
});

test('no more threads than jobs, and none for none', async () => {
  expect((await run(['a'], 4)).started).toBe(1);
  expect(await run([], 4)).toEqual({ answers: {}, started: 0 });
});
