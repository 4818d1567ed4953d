import { readFile } from 'node:fs/promises';
import type { Outcome } from '../../workbook';
import type { FileProblem } from './problem';
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

/** UTF-8, or the GB 18030 of Chinese programs. */
export function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function rowsOf(text: string): string[][] {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const separator = ['\t', ',', ';'].find((candidate) => first.includes(candidate)) ?? (text.includes('\t') ? '\t' : ',');
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) endCell();
    else if (character === '\n') {
      endCell();
      rows.push([]);
    } else if (character !== '\r') cell += character;
  }
  endCell();
  return rows;
}
