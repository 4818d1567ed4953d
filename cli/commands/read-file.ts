import { stat } from 'node:fs/promises';
import { readWorkbookFile } from '../../src/hosts/file';
import type { WorkbookSnapshot } from '../../src/workbook';
import type { Io } from '../io';
import type { Words } from '../words';

/** Reading blocks, so it is announced, not counted: from this size on it can take a second. */
const LARGE_BYTES = 2_000_000;

/** The workbook's cells; what keeps it from being read is said in one sentence. */
export async function readFile(file: string, io: Io, words: Words): Promise<WorkbookSnapshot | undefined> {
  const size = await stat(file).then((found) => found.size, () => 0);
  if (size > LARGE_BYTES) io.err(`${words.reading(file)}\n`);
  const read = await readWorkbookFile(file);
  if (read.ok) return read.value;
  io.err(`${words.about(file, words.file(read.problem))}\n`);
  return undefined;
}
