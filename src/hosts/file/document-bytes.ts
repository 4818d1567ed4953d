import { readFile } from 'node:fs/promises';
import type { Outcome } from '../../workbook';
import type { FileProblem } from './problem';
import { errorCode } from './write';

const LARGEST = 64 * 1024 * 1024;

/** The bytes of a text or a Word file. */
export async function readDocumentBytes(path: string): Promise<Outcome<Uint8Array, FileProblem>> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = errorCode(error);
    return { ok: false, problem: code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'not-found' } : { kind: 'not-readable', code } };
  }
  if (bytes.length === 0) return { ok: false, problem: { kind: 'empty' } };
  if (bytes.length > LARGEST) return { ok: false, problem: { kind: 'too-large', limit: LARGEST } };
  return { ok: true, value: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
}
