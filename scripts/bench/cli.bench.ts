import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { checkJson } from '../../cli/check-json';
import { checkText } from '../../cli/check-text';
import { wordsIn } from '../../cli/words';
import { checkWorkbook } from '../../src/app/check-workbook';
import { createTemplate } from '../../src/app/create-template';
import { messagesIn } from '../../src/app/messages';
import { Decimal } from '../../src/amount';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { readWorkbookFile, workbookBytes, writeWorkbookFile } from '../../src/hosts/file';
import { type Entry, type FigureId, type Line, type Report, amountEntry, figureId, reportFromJson } from '../../src/report';
import { layoutSet } from '../../src/workbook';
import { alone, inTurns, shown } from './pairs';

const ROOT = join(import.meta.dirname, '..', '..');
const SAMPLE = join(ROOT, 'tests', 'samples', 'lanxian-2024', 'report.json');

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

export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-bench-'));
  try {
    await template();
    await command(folder, 'sample', await sampleReport(), 60);
    for (const figures of [1_000, 10_000, 100_000]) await command(folder, `${figures}`, longReport(figures), figures > 10_000 ? 5 : 20);
    await processes(join(folder, 'sample.xlsx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function template(): Promise<void> {
  const times = await alone(20, 5, () => {
    const made = createTemplate({ set: 'shanxi-2024' });
    return made.ok ? workbookBytes(made.value) : undefined;
  });
  console.log(`ten empty tables and the support sheet, to the bytes of a file: ${shown(times)} (bound 300 ms)`);
}

async function command(folder: string, name: string, report: Report, runs: number): Promise<void> {
  const path = join(folder, `${name}.xlsx`);
  await writeWorkbookFile(path, layoutSet(shanxi2024, { report }));
  const { size } = await stat(path);
  for (const json of [false, true]) {
    const { ours, theirs, ratio } = await inTurns(runs, 5, () => wholeRun(path, true, json), () => wholeRun(path, false, json));
    console.log(`check${json ? ' --json' : ''} of ${name === 'sample' ? 'the sample report' : `${name} figures`} (${(size / 1024).toFixed(0)} kB): ${shown(ours)}`);
    console.log(`  the same without checks: ${shown(theirs)}; ratio ${ratio.toFixed(3)} (bound 1.15)`);
  }
}

/** The command as a person starts it, Node's own start included. */
async function processes(path: string): Promise<void> {
  const start = (args: readonly string[]): Promise<unknown> =>
    new Promise((resolve) => execFile(process.execPath, ['--import', 'tsx', join(ROOT, 'cli', 'main.ts'), ...args], { cwd: ROOT }, resolve));
  console.log(`the command in a process of its own, from source: check ${shown(await alone(5, 1, () => start(['check', path])))}`);
  console.log(`  --version alone: ${shown(await alone(5, 1, () => start(['--version'])))}`);
}

async function sampleReport(): Promise<Report> {
  const read = reportFromJson(JSON.parse(await readFile(SAMPLE, 'utf8')));
  if (read.kind === 'refused') throw new Error(read.why.en);
  return read.report;
}

/** A large department's 03 and 05, right in every figure: `count` figures in lines of 类, 款 and 项. */
function longReport(count: number): Report {
  const perForm = Math.trunc(count / 2 / 3);
  const lines: Line[] = [];
  const amounts: Decimal[] = [];
  for (let item = 0; lines.length < perForm; item += 1) {
    const major = String(201 + Math.trunc(item / 8_100) % 30 + Math.trunc(item / 243_000) * 100);
    const middle = `${major}${String(10 + (Math.trunc(item / 90) % 90))}`;
    if (item % 8_100 === 0) push(major, 0);
    if (item % 90 === 0) push(middle, 0);
    push(`${middle}${String(10 + (item % 90))}`, item % 997);
  }
  const tables = ['03', '05'].map((form) => {
    const entries = new Map<FigureId, Entry>();
    lines.forEach(({ row, code }, i) => {
      const value = amounts[i];
      if (code.length === 7 && value !== undefined) entries.set(figureId(form, row, 'basic'), amountEntry(value, 2)).set(figureId(form, row, 'project'), amountEntry(value, 2));
    });
    return [form, { form, lines, entries, origins: new Map() }] as const;
  });
  return { set: shanxi2024.id, tables: new Map(tables) };

  function push(code: string, cents: number): void {
    lines.push({ row: code, code, name: '' });
    amounts.push(new Decimal(cents + 1).div(100));
  }
}
