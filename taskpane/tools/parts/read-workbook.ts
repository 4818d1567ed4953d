import { fileProblemIn } from '../../../src/app/messages/file-problem';
import type { Language } from '../../../src/app/messages';
import { readApart } from '../../../src/hosts/file/web/apart';
import type { WorkbookSnapshot } from '../../../src/workbook';
import type { Progress } from './use-work';
import { partWordsIn } from './words';

/** What a chosen file holds, or the sentence why it could not be read; undefined when the person left. */
export async function readChosen(file: File, language: Language, { signal }: Progress): Promise<{ readonly snapshot: WorkbookSnapshot } | { readonly problem: string } | undefined> {
  const read = await readApart(file, { signal });
  if (read === undefined) return undefined;
  return read.ok ? { snapshot: read.value } : { problem: partWordsIn(language).unread(file.name, fileProblemIn(language)(read.problem)) };
}
