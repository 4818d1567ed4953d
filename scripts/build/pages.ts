import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { pageConfig } from '../../vite.config';
import type { BuildOptions } from './arguments';
import { manifestFor } from './manifest';
import { isForExcel, OWN_OFFICE_JS } from './office-js';

const ROOT = join(import.meta.dirname, '..', '..');
const STATIC_FILES = join(ROOT, 'taskpane', 'assets');

/** Writes the whole add-in, as it is to be served, to an empty folder. */
export async function buildAddIn(options: BuildOptions, outDir: string): Promise<void> {
  // The command line is built into the same folder.
  await Promise.all(['assets', 'office', 'taskpane.html', 'commands.html'].map((name) => rm(join(outDir, name), { recursive: true, force: true })));
  for (const page of ['taskpane', 'commands'] as const) await build(pageConfig({ page, outDir, officeJs: options.officeJs }));
  await copyStaticFiles(outDir);
  if (options.officeJs === OWN_OFFICE_JS) await copyOfficeJs(join(outDir, dirname(OWN_OFFICE_JS)));
  const manifest = await readFile(join(ROOT, 'manifest.xml'), 'utf8');
  await writeFile(join(outDir, 'manifest.xml'), manifestFor(manifest, options));
}

async function copyStaticFiles(outDir: string): Promise<void> {
  await mkdir(join(outDir, 'assets'), { recursive: true });
  for (const name of await readdir(STATIC_FILES)) {
    if (name.endsWith('.png')) await cp(join(STATIC_FILES, name), join(outDir, 'assets', name));
    if (name.endsWith('.html')) await cp(join(STATIC_FILES, name), join(outDir, name));
  }
}

export function officeJsFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
}

async function copyOfficeJs(target: string): Promise<void> {
  const source = officeJsFolder();
  if (!existsSync(source)) throw new Error('@microsoft/office-js is not installed.');
  for (const name of await readdir(source)) {
    if (isForExcel(name)) await cp(join(source, name), join(target, name), { recursive: true });
  }
}
