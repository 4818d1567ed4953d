import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { fillSample } from '../../src/app/fill-sample';
import { workbookBytes } from '../../src/hosts/file/workbook-bytes';
import { buildAddIn } from '../build/pages';
import { playgroundConfig } from '../../vite.playground.config';

const ROOT = join(import.meta.dirname, '..', '..');
const OUT = join(ROOT, 'out', 'playground');
/** Written last: what is older than the sources is built anew. */
const STAMP = 'built';
const SOURCES = ['src', 'taskpane', 'commands', 'playground', 'scripts', 'tests/samples', 'manifest.xml', 'package-lock.json', 'vite.config.ts', 'vite.playground.config.ts'];
const SAMPLE = join(ROOT, 'tests', 'samples', 'lanxian-2024', 'report.json');

/** Where office.js is, seen from the pane's page; the server takes it from node_modules. */
const OFFICE_JS = '../office-js/office.js';

/** Builds page, add-in and sample unless that was done since the last change; returns the folder. */
export async function buildPlayground(): Promise<string> {
  if (await isBuilt()) return OUT;
  // Built beside and renamed: another run may be serving what is there, or be building too.
  const beside = `${OUT}-${process.pid}`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(join(beside, 'samples'), { recursive: true });
  await build(playgroundConfig(beside));
  await buildAddIn({ host: 'pane', officeJs: OFFICE_JS, runtime: 'shared' }, join(beside, 'pane'));
  await writeFile(join(beside, 'samples', 'lanxian-2024.xlsx'), await sampleBytes());
  await writeFile(join(beside, STAMP), '');
  await putInPlace(beside);
  return OUT;
}

async function isBuilt(): Promise<boolean> {
  const built = await stat(join(OUT, STAMP)).catch(() => undefined);
  if (built === undefined) return false;
  const changed = await Promise.all(SOURCES.map((name) => lastChange(join(ROOT, name))));
  return Math.max(...changed) < built.mtimeMs;
}

/** Renames what was built, unless another run that began at the same time was first: its pages are being read. */
async function putInPlace(beside: string): Promise<void> {
  const before = `${beside}-before`;
  if (!(await isBuilt())) {
    await rename(OUT, before).catch(() => undefined);
    await rename(beside, OUT).catch(async (problem: unknown) => {
      if (!(await isBuilt())) throw problem;
    });
  }
  for (const folder of [beside, before]) await rm(folder, { recursive: true, force: true });
}

async function sampleBytes(): Promise<Uint8Array> {
  const sample = fillSample(JSON.parse(await readFile(SAMPLE, 'utf8')));
  if (!sample.ok) throw new Error(`The sample is no report: ${JSON.stringify(sample.problem)}`);
  return workbookBytes(sample.value.model);
}

/** Milliseconds; the latest of everything in a folder. */
async function lastChange(path: string): Promise<number> {
  const { mtimeMs } = await stat(path);
  const entries = await readdir(path, { recursive: true }).catch(() => []);
  const times = await Promise.all(entries.map(async (name) => (await stat(join(path, name))).mtimeMs));
  return Math.max(mtimeMs, ...times);
}
