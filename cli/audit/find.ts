import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compare } from '../../src/app/audit/summary';

/** A workbook as it lies on the disk. */
export interface Found {
  /** Below the folder, with `/` on every system. */
  readonly path: string;
  /** Where it is opened. */
  readonly file: string;
  /** Changes when the file does. */
  readonly stamp: string;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xls)$/i;

/**
 * Every workbook below a folder, in the order of their paths. Hidden files and the lock files of open workbooks
 * (`~$…`, `.~lock…`) are passed over, and so are links to folders: they may lead around in a circle. A link to a workbook that is found
 * anyway is no second one.
 */
export async function findWorkbooks(folder: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  const links: Found[] = [];
  const walk = async (below: string): Promise<void> => {
    // A folder that may not be entered hides what is in it, and nothing else.
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
      if (entry.isDirectory()) await walk(path);
      else if (WORKBOOK.test(entry.name)) {
        const file = await workbookAt(path, join(folder, path));
        if (file !== undefined) (entry.isSymbolicLink() ? links : found).push(file);
      }
    }
  };
  await walk('');
  return [...found, ...(await linkedOnly(links, found))].sort((a, b) => compare(a.path, b.path));
}

/** Links to what is not found itself, one for each file. */
async function linkedOnly(links: readonly Found[], found: readonly Found[]): Promise<readonly Found[]> {
  if (links.length === 0) return [];
  const placeOf = async ({ file }: Found): Promise<string> => realpath(file).catch(() => file);
  const places = new Set(await Promise.all(found.map(placeOf)));
  const only: Found[] = [];
  for (const link of [...links].sort((a, b) => compare(a.path, b.path))) {
    const place = await placeOf(link);
    if (!places.has(place)) only.push(link);
    places.add(place);
  }
  return only;
}

/** Undefined for a folder. What cannot be looked at is found all the same: reading it will say why. */
export async function workbookAt(path: string, file: string): Promise<Found | undefined> {
  const about = await stat(file).catch(() => undefined);
  if (about === undefined) return { path, file, stamp: '' };
  return about.isDirectory() ? undefined : { path, file, stamp: `${about.size}/${about.mtimeMs}/${about.ctimeMs}` };
}
