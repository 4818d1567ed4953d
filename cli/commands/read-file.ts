import { readWorkbookFile } from '../../src/hosts/file';
import type { WorkbookSnapshot } from '../../src/workbook';
import type { Io } from '../io';
import { withProgress } from '../progress';
import type { Words } from '../words';

/** The workbook's cells; what keeps it from being read is said in one sentence. */
export async function readFile(file: string, io: Io, words: Words): Promise<WorkbookSnapshot | undefined> {
  const read = await withProgress(io, (seconds) => words.reading(file, seconds), () => readWorkbookFile(file));
  if (read.ok) return read.value;
  io.err(`${words.about(file, words.file(read.problem))}\n`);
  return undefined;
}
