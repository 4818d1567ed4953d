import { extname, resolve } from 'node:path';
import { documentWorkbook } from '../../src/app/document/document-workbook';
import { messagesIn } from '../../src/app/messages';
import { replaceFile } from '../../src/hosts/file';
import { reviewText } from '../document/review-text';
import { typeset } from '../document/typeset';
import { withProgress } from '../progress';
import { wordsIn } from '../words';
import { documentWordsIn } from '../words/document';
import type { Command } from './command';
import { readFile } from './read-file';

export const document: Command = {
  shape: { values: ['out'], switches: ['pdf', 'mark', 'charts', 'provisional'], files: 1 },
  async run({ files: [file = ''], values, switches }, { io, language }) {
    const words = wordsIn(language);
    const said = documentWordsIn(language);
    const messages = messagesIn(language);
    const fail = (sentence: string): 2 => {
      io.err(`${sentence}\n`);
      return 2;
    };
    const out = values.get('out');
    if (out === undefined) return fail(words.refused(words.misuse({ kind: 'option-missing', option: '--out' })));
    if (resolve(out) === resolve(file)) return fail(words.about(out, words.sameFile));
    const snapshot = await readFile(file, io, words);
    if (snapshot === undefined) return 2;
    const made = await documentWorkbook(snapshot, { mark: switches.has('mark'), charts: switches.has('charts'), messages });
    if (!made.ok) return fail(words.about(file, messages.problem(made.problem)));
    const { checked, document: disclosure, review } = made.value;
    const wanted = { pdf: switches.has('pdf'), provisional: switches.has('provisional') };
    const { word, pdf, pages } = await withProgress(io, (seconds) => said.working(out, seconds), () => typeset(disclosure, wanted));
    for (const [path, bytes] of [[out, word], [pdfBeside(out), pdf]] as const) {
      if (bytes === undefined) continue;
      const written = await replaceFile(path, bytes);
      if (!written.ok) return fail(words.about(path, words.file(written.problem)));
      io.err(`${words.written(path)}\n`);
    }
    if (wanted.pdf && pdf === undefined) io.err(`${said.noPdf}\n`);
    if (pages !== 'exact') io.err(`${said.pages[pages]}\n`);
    io.out(reviewText(checked, review, language));
    return 0;
  },
};

function pdfBeside(path: string): string {
  const extension = extname(path);
  return `${extension.toLowerCase() === '.docx' ? path.slice(0, -extension.length) : path}.pdf`;
}
