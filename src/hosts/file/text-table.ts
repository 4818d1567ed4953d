import { readFile } from 'node:fs/promises';
import type { Outcome } from '../../workbook';
import type { FileProblem } from './problem';
import { decoded, rowsOf } from './text-rows';
import { errorCode } from './write';

const LARGEST = 16 * 1024 * 1024;

/** The rows of a .csv or .txt file: UTF-8 or the GB 18030 that Chinese Excel writes; commas, semicolons or tabs. */
export async function readTextTable(path: string): Promise<Outcome<readonly (readonly string[])[], FileProblem>> {
  try {
    const bytes = await readFile(path);
    if (bytes.length === 0) return { ok: false, problem: { kind: 'empty' } };
    if (bytes.length > LARGEST) return { ok: false, problem: { kind: 'too-large', limit: LARGEST } };
    return { ok: true, value: rowsOf(decoded(bytes)) };
  } catch (error) {
    const code = errorCode(error);
    return { ok: false, problem: code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'not-found' } : { kind: 'not-readable', code } };
  }
}
