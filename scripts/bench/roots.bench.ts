import { basesOf } from '../../tests/rules/roots/bases';
import { type Explained, explain } from '../../tests/rules/roots/measure';
import { KINDS } from '../../tests/rules/roots/planting';
import { sampleReport } from './reports';

const SEEDS = [1, 2, 3];
/** Per kind of error and report; about half of the draws break nothing or make no error. */
const DRAWS = 20;

/** Plants errors at random and counts how often the first cause is the true one. */
export function run(): void {
  const bases = basesOf(sampleReport(), SEEDS);
  const found = KINDS.flatMap((kind) => bases.flatMap((base, b) => Array.from({ length: DRAWS }, (_, i) => explain(base, kind, (b * DRAWS + i) * 31 + KINDS.indexOf(kind)) ?? [])).flat());
  console.log('planted errors: told apart by the identities: first; not: in the first group (its size), in front of it; first in all; among three');
  for (const kind of KINDS) line(kind, found.filter((one) => one.kind === kind));
  for (const name of new Set(bases.map((base) => base.name))) line(name, found.filter((one) => one.base === name));
  line('all', found);
  const times = found.map(({ millis }) => millis).sort((a, b) => a - b);
  console.log(`time: median ${times[times.length >> 1]?.toFixed(1) ?? ''} ms, most ${times.at(-1)?.toFixed(0) ?? ''} ms`);
}

function line(name: string, found: readonly Explained[]): void {
  const determined = found.filter(({ determined }) => determined);
  const others = found.filter(({ determined }) => !determined);
  const size = others.reduce((sum, { group }) => sum + group, 0) / Math.max(1, others.length);
  console.log(
    `${name.padEnd(24)} ${String(found.length).padStart(5)} | ${share(determined, 'first')} of ${determined.length} | group ${share(others, 'firstGroup')} (${size.toFixed(1)}), front ${share(others, 'first')} of ${others.length} | first ${share(found, 'first')}, group ${share(found, 'firstGroup')}, among ${share(found, 'among')}`,
  );
}

function share(found: readonly Explained[], what: 'first' | 'firstGroup' | 'among'): string {
  return found.length === 0 ? '–' : `${((100 * found.filter((one) => one[what]).length) / found.length).toFixed(1)} %`;
}
