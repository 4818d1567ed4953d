import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a module of ours in a thread: `name` is a file beside `from`, the caller's `import.meta.url`. Built, it stands
 * beside the program as JavaScript; from source, tsx compiles it there. What it prints is dropped: libraries talk to
 * the console.
 */
export function startThread(name: string, from: string, wishes: WorkerOptions): Worker {
  const options = { ...wishes, stdout: true, stderr: true };
  if (!from.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, from), options);
  const url = new URL(`./${name}.ts`, from).href;
  return new Worker(`import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(url)}); });`, { ...options, eval: true, execArgv: [] });
}
