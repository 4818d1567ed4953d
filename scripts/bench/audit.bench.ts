import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import type { AuditTimes } from './audit/once';
import { writeWorkbooks } from './audit/workbooks';

const ROOT = join(import.meta.dirname, '..', '..');
const THREADS = 2;

/** How many workbooks: `AUDIT_WORKBOOKS=200 npm run bench audit` where the machine is shared. */
const COUNT = parseInt(process.env['AUDIT_WORKBOOKS'] ?? '1000', 10);
const ROUNDS = 3;

/** A folder of workbooks audited, against the same with the checks off, in turns; and the memory along the way. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-bench-'));
  try {
    await writeWorkbooks(join(folder, 'workbooks'), COUNT);
    const built = join(ROOT, 'out', 'bench-audit');
    await build({
      configFile: false, root: ROOT, logLevel: 'error',
      build: {
        ssr: true, outDir: built, target: 'node20', emptyOutDir: true,
        rolldownOptions: {
          input: { once: 'scripts/bench/audit/once.ts', 'audit-thread': 'cli/audit/audit-thread.ts', 'reader-thread': 'src/hosts/file/foreign/reader-thread.ts' },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    });
    const once = (checks: 'on' | 'off'): Promise<AuditTimes> => started(join(built, 'once.js'), [checks, join(folder, 'workbooks'), String(THREADS)]);
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      // Whoever goes first finds colder caches.
      const first = await once(round % 2 === 0 ? 'off' : 'on');
      const second = await once(round % 2 === 0 ? 'on' : 'off');
      const [on, off] = round % 2 === 0 ? [second, first] : [first, second];
      ratios.push(on.ms / off.ms);
      console.log(`${COUNT} workbooks, ${THREADS} threads: ${(on.ms / 1000).toFixed(1)} s, ${on.errors} errors; checks off ${(off.ms / 1000).toFixed(1)} s; ratio ${(on.ms / off.ms).toFixed(3)}, of processor time ${(on.cpuMs / off.cpuMs).toFixed(3)}`);
      console.log(`  memory by tenths of the run, MB: ${on.rss.join(' ')}; checks off ${off.rss.join(' ')}`);
    }
    ratios.sort((a, b) => a - b);
    console.log(`  median ratio ${ratios[ROUNDS >> 1]?.toFixed(3) ?? '?'} (bound 1.15)`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function started(script: string, args: readonly string[]): Promise<AuditTimes> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, ...args], { cwd: ROOT }, (error, out) => (error === null && out !== '' ? resolve(JSON.parse(out) as AuditTimes) : reject(error ?? new Error('It said nothing.'))));
  });
}
