import { basename, extname } from 'node:path';
import { textsOf } from '../src/app/code-list';
import type { Classification } from '../src/classification';
import { importSheets } from '../src/classification/import';
import { readTextTable } from '../src/hosts/file';
import { importedClassification } from '../src/workbook';
import { readFile } from './commands/read-file';
import type { Context } from './io';
import { wordsIn } from './words';
import { codeListWordsIn } from './words/code-list';

const TEXT = new Set(['.csv', '.txt', '.tsv']);

/** Whether an answer to `--codes` is a file with a list of codes rather than codes. */
export function isCodeList(text: string): boolean {
  return /\.(?:xlsx|xlsm|xls|csv|txt|tsv)$/i.test(text);
}

/** The classification in a file; what keeps it from being found is said. */
export async function readCodeList(file: string, { io, language }: Context): Promise<Classification | undefined> {
  const words = wordsIn(language);
  const said = codeListWordsIn(language);
  const sheets = await rowsIn(file, { io, language });
  if (sheets === undefined) return undefined;
  const list = importSheets(sheets);
  if (list === undefined) {
    io.err(`${words.about(file, said.nothing)}\n`);
    return undefined;
  }
  io.err(`${said.found(basename(file), list.items.length)}\n`);
  if (list.differing.length > 0) io.err(`${said.differing(list.differing)}\n`);
  return importedClassification(list.items, `导入自“${basename(file)}”`);
}

async function rowsIn(file: string, { io, language }: Context): Promise<readonly (readonly (readonly string[])[])[] | undefined> {
  const words = wordsIn(language);
  if (!TEXT.has(extname(file).toLowerCase())) return (await readFile(file, io, words))?.sheets.map(textsOf);
  const read = await readTextTable(file);
  if (read.ok) return [read.value];
  io.err(`${words.about(file, words.file(read.problem))}\n`);
  return undefined;
}
