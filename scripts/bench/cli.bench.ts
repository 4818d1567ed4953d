import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import exceljs from 'exceljs';
import { build } from 'vite';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { readWorkbook, workbookBytes, writeWorkbookFile } from '../../src/hosts/file';
import type { Report } from '../../src/report';
import { layoutSet } from '../../src/workbook';
import { wholeRun } from './cli/whole-run';
import { alone, inTurns, shown } from './pairs';
import { longReport, sampleReport } from './reports';

const ROOT = join(import.meta.dirname, '..', '..');

const GROWTH = [[1_000, 40], [10_000, 10], [100_000, 3]] as const;

export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-bench-'));
  try {
    await command(folder, 'the sample report', sampleReport(), 150);
    await processes(folder, join(folder, 'the sample report.xlsx'));
    for (const [figures, runs] of GROWTH) await command(folder, `${figures} figures`, longReport(figures), runs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function command(folder: string, name: string, report: Report, runs: number): Promise<void> {
  const warmUp = Math.ceil(runs / 5);
  console.log(`${name}:`);
  console.log(`  sheets generated: ${shown(await alone(runs, warmUp, () => layoutSet(shanxi2024, { report })))} (bound 300 ms)`);
  const model = layoutSet(shanxi2024, { report });
  console.log(`  written to the bytes of a file (exceljs): ${shown(await alone(Math.ceil(runs / 5), 1, () => workbookBytes(model)))}`);
  const path = join(folder, `${name}.xlsx`);
  await writeWorkbookFile(path, model);
  const bytes = await readFile(path);
  const reading = await inTurns(Math.ceil(runs / 3), warmUp, () => readWorkbook(bytes), () => new exceljs.Workbook().xlsx.load(Uint8Array.from(bytes).buffer));
  console.log(`  read (${(bytes.length / 1024).toFixed(0)} kB): ${shown(reading.ours)}; exceljs ${shown(reading.theirs)}; ratio ${reading.ratio.toFixed(2)} (bound 1)`);
  // In one warm process, where nothing is left but the work itself: stricter than the command that a person starts.
  for (const json of [false, true]) {
    const { ours, theirs, ratio } = await inTurns(runs, warmUp, () => wholeRun(path, true, json), () => wholeRun(path, false, json));
    console.log(`  check${json ? ' --json' : ''}, warm: ${shown(ours)}; without checks ${shown(theirs)}; ratio ${ratio.toFixed(3)} (bound 1.15)`);
  }
}

/** The command as a person starts it, built, Node's own start included. */
async function processes(folder: string, path: string): Promise<void> {
  const outDir = join(folder, 'built');
  await build({
    configFile: false, root: ROOT, logLevel: 'error',
    build: { ssr: join(ROOT, 'scripts', 'bench', 'cli', 'once.ts'), outDir, target: 'node20', rolldownOptions: { output: { entryFileNames: 'once.mjs' } } },
    ssr: { noExternal: true },
  });
  const start = (checks: 'on' | 'off') => (): Promise<unknown> =>
    new Promise((resolve, reject) => execFile(process.execPath, [join(outDir, 'once.mjs'), checks, path], { cwd: ROOT }, (error, out) => (error === null && out !== '' ? resolve(out) : reject(error ?? new Error('It said nothing.')))));
  const { ours, theirs, ratio } = await inTurns(40, 4, start('on'), start('off'));
  console.log(`  check as a command: ${shown(ours)}; without checks ${shown(theirs)}; ratio ${ratio.toFixed(3)} (bound 1.15)`);
}
