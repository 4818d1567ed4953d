import { readFile, stat } from 'node:fs/promises';
import type { Outcome, WorkbookSnapshot } from '../../workbook';
import { type ReadForeign, readForeignApart } from './foreign/apart';
import { NODE_CODEC } from './node-codec';
import type { FileProblem } from './problem';
import { LARGEST, readXlsx, wholly } from './read-xlsx';
import { errorCode } from './write';

/** A workbook of any format that Excel opens, see `readDamagedFile`; one of which a sheet is not whole is refused. */
export async function readWorkbookFile(path: string): Promise<Outcome<WorkbookSnapshot, FileProblem>> {
  return wholly(await readDamagedFile(path));
}

/**
 * The same, with the sheets that are whole of a file that is damaged in part. What is no .xlsx is left to a library, in a thread of its own unless the
 * caller runs in one that can be ended.
 */
export async function readDamagedFile(path: string, readForeign: ReadForeign = readForeignApart): Promise<Outcome<WorkbookSnapshot, FileProblem>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return { ok: false, problem: { kind: 'not-a-file' } };
    if (found.size > LARGEST) return { ok: false, problem: { kind: 'too-large', limit: LARGEST } };
    const bytes = await readFile(path);
    const read = readXlsx(NODE_CODEC, bytes);
    if (read.ok || (read.problem.kind !== 'old-format' && read.problem.kind !== 'other-format')) return read;
    return (await readForeign(bytes)) ?? read;
  } catch (error) {
    const code = errorCode(error);
    return { ok: false, problem: code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'not-found' } : { kind: 'not-readable', code } };
  }
}

/** The bytes of an .xlsx file that is whole, see `readXlsx`. */
export function readWorkbook(bytes: Uint8Array): Outcome<WorkbookSnapshot, FileProblem> {
  return wholly(readXlsx(NODE_CODEC, bytes));
}
