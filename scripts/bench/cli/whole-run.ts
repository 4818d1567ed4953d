import { checkJson } from '../../../cli/check-json';
import { checkText } from '../../../cli/check-text';
import { wordsIn } from '../../../cli/words';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { messagesIn } from '../../../src/app/messages';
import { readWorkbookFile } from '../../../src/hosts/file';

const words = wordsIn('zh');
const messages = messagesIn('zh');

/** From the file to what a person reads, as `check` does it. `checks` off is everything else. */
export async function wholeRun(path: string, checks: boolean, json = false): Promise<string> {
  const read = await readWorkbookFile(path);
  if (!read.ok) throw new Error(read.problem.kind);
  const checked = checkWorkbook(read.value, { checks });
  if (!checked.ok) throw new Error(checked.problem.kind);
  return json ? JSON.stringify(checkJson(checked.value, messages)) : checkText(checked.value, path, messages, words);
}
