import { readdir } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/**
 * `npm run bench [-- name …]`: every `*.bench.ts` beside this file, or those whose names begin so. Figures, no verdicts:
 * a busy machine is no failure, so what they must be is printed beside what they are.
 */
interface Bench {
  readonly run: () => Promise<void> | void;
}

const wanted = process.argv.slice(2);
const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.bench.ts')).sort();
const chosen = files.filter((name) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)));

console.log(`Node ${process.version}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}\n`);
for (const name of chosen) {
  // Above the number of cores, everything waits for others: p99 more than the medians.
  console.log(`# ${name.replace('.bench.ts', '')} (load ${loadavg()[0]?.toFixed(1) ?? '?'})`);
  const bench = (await import(join(import.meta.dirname, name))) as Bench;
  await bench.run();
  console.log('');
}
if (chosen.length === 0) {
  console.error(`no bench begins so; there are ${files.map((name) => name.replace('.bench.ts', '')).join(', ')}`);
  process.exitCode = 2;
}
