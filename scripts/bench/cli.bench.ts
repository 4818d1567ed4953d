import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import exceljs from 'exceljs';
import { checkJson } from '../../cli/check-json';
import { checkText } from '../../cli/check-text';
import { wordsIn } from '../../cli/words';
import { checkWorkbook } from '../../src/app/check-workbook';
import { messagesIn } from '../../src/app/messages';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { readWorkbook, readWorkbookFile, workbookBytes, writeWorkbookFile } from '../../src/hosts/file';
import type { Report } from '../../src/report';
import { layoutSet } from '../../src/workbook';
import { alone, inTurns, shown } from './pairs';
import { longReport, sampleReport } from './reports';

const ROOT = join(import.meta.dirname, '..', '..');

const words = wordsIn('zh');
const messages = messagesIn('zh');

/** From the file to what a person reads, as `check` does it. `checks` off is everything else. */
async function wholeRun(path: string, checks: boolean, json = false): Promise<string> {
  const read = await readWorkbookFile(path);
  if (!read.ok) throw new Error(read.problem.kind);
  const checked = checkWorkbook(read.value, { checks });
  if (!checked.ok) throw new Error(checked.problem.kind);
  return json ? JSON.stringify(checkJson(checked.value, messages)) : checkText(checked.value, path, messages, words);
}

const GROWTH = [[1_000, 40], [10_000, 10], [100_000, 3]] as const;

export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-bench-'));
  try {
    await command(folder, 'the sample report', sampleReport(), 150);
    for (const [figures, runs] of GROWTH) await command(folder, `${figures} figures`, longReport(figures), runs);
    await processes(join(folder, 'the sample report.xlsx'));
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
  for (const json of [false, true]) {
    const { ours, theirs, ratio } = await inTurns(runs, warmUp, () => wholeRun(path, true, json), () => wholeRun(path, false, json));
    console.log(`  check${json ? ' --json' : ''}: ${shown(ours)}; without checks ${shown(theirs)}; ratio ${ratio.toFixed(3)} (bound 1.15)`);
  }
}

/** The command as a person starts it, Node's own start included. */
async function processes(path: string): Promise<void> {
  const start = (args: readonly string[]): Promise<unknown> =>
    new Promise((resolve) => execFile(process.execPath, ['--import', 'tsx', join(ROOT, 'cli', 'main.ts'), ...args], { cwd: ROOT }, resolve));
  console.log(`the command in a process of its own, from source: check ${shown(await alone(5, 1, () => start(['check', path])))}`);
  console.log(`  --version alone: ${shown(await alone(5, 1, () => start(['--version'])))}`);
}
