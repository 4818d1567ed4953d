import { readFile, stat } from 'node:fs/promises';
import type { Outcome, WorkbookSnapshot } from '../../workbook';
import { type ReadForeign, readForeignApart } from './foreign/apart';
import { NODE_CODEC } from './node-codec';
import type { FileProblem } from './problem';
import { LARGEST, readXlsx } from './read-xlsx';
import { errorCode } from './write';

/**
 * A workbook of any format that Excel opens. What is no .xlsx is left to a library, in a thread of its own unless the
 * caller runs in one that can be ended.
 */
export async function readWorkbookFile(path: string, readForeign: ReadForeign = readForeignApart): Promise<Outcome<WorkbookSnapshot, FileProblem>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return { ok: false, problem: { kind: 'not-a-file' } };
    if (found.size > LARGEST) return { ok: false, problem: { kind: 'too-large', limit: LARGEST } };
    const bytes = await readFile(path);
    const read = readWorkbook(bytes);
    if (read.ok || (read.problem.kind !== 'old-format' && read.problem.kind !== 'other-format')) return read;
    return (await readForeign(bytes)) ?? read;
  } catch (error) {
    const code = errorCode(error);
    return { ok: false, problem: code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'not-found' } : { kind: 'not-readable', code } };
  }
}

/** The bytes of an .xlsx file, see `readXlsx`. */
export function readWorkbook(bytes: Uint8Array): Outcome<WorkbookSnapshot, FileProblem> {
  return readXlsx(NODE_CODEC, bytes);
}
