import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Outcome, WorkbookModel } from '../../workbook';
import type { FileProblem } from './problem';
import { workbookBytes } from './workbook-bytes';

/** Writes beside the file and renames: it is there whole, as it was before, or not at all. */
export async function writeWorkbookFile(path: string, model: WorkbookModel): Promise<Outcome<void, FileProblem>> {
  const bytes = await workbookBytes(model);
  return replaceFile(path, bytes);
}

export async function replaceFile(path: string, content: Uint8Array | string): Promise<Outcome<void, FileProblem>> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, path);
    return { ok: true, value: undefined };
  } catch (error) {
    await rm(beside, { force: true });
    return { ok: false, problem: { kind: 'not-writable', code: errorCode(error) } };
  }
}

export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}
