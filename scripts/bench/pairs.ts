/** Times of two ways of doing the same, in milliseconds, taken in turns so that a busy machine hurts both alike. */
export interface Pair {
  readonly ours: Summary;
  readonly theirs: Summary;
  /** Of the medians. */
  readonly ratio: number;
}

export interface Summary {
  readonly median: number;
  readonly p99: number;
}

/** Perhaps asynchronous: what it returns is awaited. */
type Work = () => unknown;

export async function inTurns(runs: number, warmUp: number, ours: Work, theirs: Work): Promise<Pair> {
  const times: { readonly ours: number[]; readonly theirs: number[] } = { ours: [], theirs: [] };
  for (let run = -warmUp; run < runs; run += 1) {
    // Whoever goes first finds colder caches and leaves garbage to the other.
    const order = run % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const);
    for (const which of order) {
      const start = performance.now();
      await (which === 'ours' ? ours : theirs)();
      if (run >= 0) times[which].push(performance.now() - start);
    }
  }
  const [a, b] = [summary(times.ours), summary(times.theirs)];
  return { ours: a, theirs: b, ratio: a.median / b.median };
}

export async function alone(runs: number, warmUp: number, work: Work): Promise<Summary> {
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const start = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - start);
  }
  return summary(times);
}

export function summary(times: readonly number[]): Summary {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (quantile: number): number => sorted[Math.min(sorted.length - 1, Math.trunc(sorted.length * quantile))] ?? NaN;
  return { median: at(0.5), p99: at(0.99) };
}

export function shown({ median, p99 }: Summary): string {
  return `median ${median.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;
}
