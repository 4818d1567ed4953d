import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { narrate, narrativeText } from '../../src/narrative';
import { reportFromJson } from '../../src/report';

const SAMPLE = fileURLToPath(new URL('../../tests/samples/lanxian-2024/report.json', import.meta.url));
const WARM_UP = 200;
const RUNS = 2000;

/** Writes the narrative of the sample report again and again; the bound is 5 ms. */
export function run(): void {
  const read = reportFromJson(JSON.parse(readFileSync(SAMPLE, 'utf8')));
  if (read.kind === 'refused') throw new Error(read.why.en);
  const { report } = read;
  for (let i = 0; i < WARM_UP; i += 1) narrate(shanxi2024, report);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    narrativeText(narrate(shanxi2024, report));
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(`narrative of the sample report: median ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms (bound 5 ms)`);
}

function at(sorted: readonly number[], quantile: number): string {
  return (sorted[Math.trunc(sorted.length * quantile)] ?? NaN).toFixed(3);
}
