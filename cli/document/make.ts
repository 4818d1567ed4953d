import { resolve } from 'node:path';
import { documentWorkbook } from '../../src/app/document/document-workbook';
import { messagesIn } from '../../src/app/messages';
import type { CheckedWorkbook } from '../../src/app/check-workbook';
import type { Arguments } from '../arguments';
import { readFile } from '../commands/read-file';
import type { Context, ExitCode } from '../io';
import { withProgress } from '../progress';
import { wordsIn } from '../words';
import { documentWordsIn } from '../words/document';
import { reviewText } from './review-text';
import { type Typeset, typeset } from './typeset';

/** Options of every command that makes the document. */
export const DOCUMENT_OPTIONS = { values: ['out'], switches: ['pdf', 'mark', 'charts', 'provisional', 'force'] } as const;

export interface Made extends Typeset {
  readonly file: string;
  readonly out: string;
  readonly checked: CheckedWorkbook;
  /** What is left to say when everything is written: page numbers, a PDF that was not made, what to see to before publishing. 2 where a PDF was asked for and not made, 1 where the tables hold errors. */
  readonly close: () => ExitCode;
}

/** Makes the document that a command line asks for; undefined, and one sentence, where it cannot be made. */
export async function makeDocument({ files: [file = ''], values, switches }: Arguments, { io, language }: Context): Promise<Made | undefined> {
  const words = wordsIn(language);
  const said = documentWordsIn(language);
  const messages = messagesIn(language);
  const out = values.get('out');
  if (out === undefined) {
    io.err(`${words.refused(words.misuse({ kind: 'option-missing', option: '--out' }))}\n`);
    return undefined;
  }
  if (resolve(out) === resolve(file)) {
    io.err(`${words.about(out, words.sameFile)}\n`);
    return undefined;
  }
  const snapshot = await readFile(file, io, words);
  if (snapshot === undefined) return undefined;
  const made = await documentWorkbook(snapshot, { mark: switches.has('mark'), charts: switches.has('charts'), messages });
  if (!made.ok) {
    io.err(`${words.about(file, messages.problem(made.problem))}\n`);
    return undefined;
  }
  const { checked, document, review, errors } = made.value;
  const wanted = { pdf: switches.has('pdf'), provisional: switches.has('provisional') };
  const set = await withProgress(io, (seconds) => said.working(out, seconds), () => typeset(document, wanted));
  const close = (): ExitCode => {
    const isLacking = wanted.pdf && set.pdf === undefined;
    if (isLacking) io.err(`${said.noPdf}\n`);
    if (set.pages !== 'exact') io.err(`${said.pages[set.pages]}\n`);
    io.out(reviewText(checked, review, language));
    return isLacking ? 2 : errors > 0 ? 1 : 0;
  };
  return { ...set, file, out, checked, close };
}
