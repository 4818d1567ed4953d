import { stat } from 'node:fs/promises';
import { readDamagedFile, readWorkbookFile } from '../../src/hosts/file';
import type { WorkbookSnapshot } from '../../src/workbook';
import type { Io } from '../io';
import type { Words } from '../words';

/** Reading blocks, so it is announced, not counted: from this size on it can take a second. */
const LARGE_BYTES = 2_000_000;

/** The workbook's cells; what keeps it from being read, also one damaged sheet, is said in one sentence. */
export function readFile(file: string, io: Io, words: Words): Promise<WorkbookSnapshot | undefined> {
  return readBy(readWorkbookFile, file, io, words);
}

/** The same; of a file that is damaged in part the sheets that are whole. */
export function readWhatIsWhole(file: string, io: Io, words: Words): Promise<WorkbookSnapshot | undefined> {
  return readBy(readDamagedFile, file, io, words);
}

async function readBy(read: typeof readWorkbookFile, file: string, io: Io, words: Words): Promise<WorkbookSnapshot | undefined> {
  const size = await stat(file).then((found) => found.size, () => 0);
  if (size > LARGE_BYTES) io.err(`${words.reading(file)}\n`);
  const outcome = await read(file);
  if (outcome.ok) return outcome.value;
  io.err(`${words.about(file, words.file(outcome.problem))}\n`);
  return undefined;
}
