import { readdir, stat } from 'node:fs/promises';
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
 * (`~$…`, `.~lock…`) are passed over, and so are links to folders: they may lead around in a circle.
 */
export async function findWorkbooks(folder: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  const walk = async (below: string): Promise<void> => {
    // A folder that may not be entered hides what is in it, and nothing else.
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
      if (entry.isDirectory()) await walk(path);
      else if (WORKBOOK.test(entry.name)) {
        const file = await workbookAt(path, join(folder, path));
        if (file !== undefined) found.push(file);
      }
    }
  };
  await walk('');
  return found.sort((a, b) => compare(a.path, b.path));
}

/** Undefined for a folder. What cannot be looked at is found all the same: reading it will say why. */
export async function workbookAt(path: string, file: string): Promise<Found | undefined> {
  const about = await stat(file).catch(() => undefined);
  if (about === undefined) return { path, file, stamp: '' };
  return about.isDirectory() ? undefined : { path, file, stamp: `${about.size}/${about.mtimeMs}/${about.ctimeMs}` };
}
