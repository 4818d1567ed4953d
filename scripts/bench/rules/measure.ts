/** Sorted times in microseconds. */
export interface Times {
  readonly p50: number;
  readonly p99: number;
}

export function timesOf(runs: number, warmUp: number, work: (run: number) => void): Times {
  for (let run = 0; run < warmUp; run += 1) work(run);
  const times = new Float64Array(runs);
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work(run + warmUp);
    times[run] = (performance.now() - start) * 1000;
  }
  times.sort();
  return { p50: times[Math.trunc(runs * 0.5)] ?? NaN, p99: times[Math.trunc(runs * 0.99)] ?? NaN };
}

export function microseconds({ p50, p99 }: Times): string {
  return `p50 ${p50.toFixed(1)} µs, p99 ${p99.toFixed(1)} µs`;
}

export function milliseconds({ p50, p99 }: Times): string {
  return `median ${(p50 / 1000).toFixed(2)} ms, p99 ${(p99 / 1000).toFixed(2)} ms`;
}
