import { extname, resolve } from 'node:path';
import { checkWorkbook } from '../../src/app/check-workbook';
import { placeOf } from '../../src/app/findings/place';
import { messagesIn } from '../../src/app/messages';
import { changesFor } from '../../src/app/tieout/corrections';
import { readTextFile } from '../../src/app/tieout/read-text';
import { type TiedOut, tieOutDocument, tieOutReport } from '../../src/app/tieout/tie-out';
import { revisedText, revisedWord } from '../../src/document';
import { readDocumentBytes } from '../../src/hosts/file';
import type { FigureId } from '../../src/report';
import type { Binding } from '../../src/workbook';
import { placesOf, tieOutJson, tieOutText } from '../tieout-output';
import { wordsIn } from '../words';
import { tieOutWordsIn } from '../words/tieout';
import type { Command } from './command';
import { readFile } from './read-file';
import { replaceKeeping } from './save';

export const tieout: Command = {
  shape: { values: ['set', 'out'], switches: ['json', 'comments', 'force'], files: 1, more: 1 },
  async run({ files, values, switches }, context) {
    const { io, language } = context;
    const words = wordsIn(language);
    const messages = messagesIn(language);
    const [book, document] = files.length > 1 ? [files[0], files[1] ?? ''] : [undefined, files[0] ?? ''];
    const fail = (about: string, sentence: string): 2 => {
      io.err(`${words.about(about, sentence)}\n`);
      return 2;
    };
    const out = values.get('out');
    if (out !== undefined) {
      if (extname(out).toLowerCase() !== '.docx') return fail(out, tieOutWordsIn(language).notDocx);
      if (files.some((file) => resolve(file) === resolve(out))) return fail(out, words.sameFile);
    }
    const bytes = await readDocumentBytes(document);
    if (!bytes.ok) return fail(document, words.file(bytes.problem));
    const opened = readTextFile(document, bytes.value);
    if (!opened.ok) return fail(document, words.file({ kind: opened.problem }));
    const { text, word } = opened.value;
    let tied: TiedOut;
    let binding: Binding | undefined;
    if (book === undefined) {
      const read = tieOutDocument(text, values.get('set'));
      if (!read.ok) return fail(document, messages.problem(read.problem));
      tied = read.value;
    } else {
      const snapshot = await readFile(book, io, words);
      if (snapshot === undefined) return 2;
      const checked = checkWorkbook(snapshot, { checks: false });
      if (!checked.ok) return fail(book, messages.problem(checked.problem));
      binding = checked.value.binding;
      tied = tieOutReport(checked.value.set, checked.value.report, text, { projects: checked.value.projects });
    }
    const place = (id: FigureId) => {
      const { sheet, address } = binding === undefined ? { sheet: '', address: '' } : placeOf(binding, id);
      return { sheet, address };
    };
    io.out(switches.has('json') ? `${JSON.stringify(tieOutJson(tied, language, place), undefined, 2)}\n` : tieOutText(tied, text, { document, language, own: book === undefined, place }));
    if (out !== undefined) {
      const changes = changesFor(tied.findings, { language, comments: switches.has('comments'), placesOf: (finding) => placesOf(finding, tied, place) });
      const written = await replaceKeeping(out, await (word === undefined ? revisedText(text, changes) : revisedWord(word, changes)), io, words, switches.has('force'));
      if (!written.ok) return fail(out, words.file(written.problem));
      io.err(`${words.written(out)}\n`);
    }
    return tied.summary.errors > 0 ? 1 : 0;
  },
};
