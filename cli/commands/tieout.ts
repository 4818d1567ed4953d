import { checkWorkbook } from '../../src/app/check-workbook';
import { placeOf } from '../../src/app/findings/place';
import { messagesIn } from '../../src/app/messages';
import { type TiedOut, tieOutDocument, tieOutReport } from '../../src/app/tieout/tie-out';
import { readDocumentText } from '../../src/hosts/file';
import type { FigureId } from '../../src/report';
import type { Binding } from '../../src/workbook';
import { tieOutJson, tieOutText } from '../tieout-output';
import { wordsIn } from '../words';
import type { Command } from './command';
import { readFile } from './read-file';

export const tieout: Command = {
  shape: { values: ['set'], switches: ['json'], files: 1, more: 1 },
  async run({ files, values, switches }, context) {
    const { io, language } = context;
    const words = wordsIn(language);
    const messages = messagesIn(language);
    const [book, document] = files.length > 1 ? [files[0], files[1] ?? ''] : [undefined, files[0] ?? ''];
    const fail = (about: string, sentence: string): 2 => {
      io.err(`${words.about(about, sentence)}\n`);
      return 2;
    };
    const text = await readDocumentText(document);
    if (!text.ok) return fail(document, words.file(text.problem));
    let tied: TiedOut;
    let binding: Binding | undefined;
    if (book === undefined) {
      const read = tieOutDocument(text.value, values.get('set'));
      if (!read.ok) return fail(document, messages.problem(read.problem));
      tied = read.value;
    } else {
      const snapshot = await readFile(book, io, words);
      if (snapshot === undefined) return 2;
      const checked = checkWorkbook(snapshot, { checks: false });
      if (!checked.ok) return fail(book, messages.problem(checked.problem));
      binding = checked.value.binding;
      tied = tieOutReport(checked.value.set, checked.value.report, text.value);
    }
    const place = (id: FigureId) => {
      const { sheet, address } = binding === undefined ? { sheet: '', address: '' } : placeOf(binding, id);
      return { sheet, address };
    };
    io.out(switches.has('json') ? `${JSON.stringify(tieOutJson(tied, language, place), undefined, 2)}\n` : tieOutText(tied, text.value, { document, language, own: book === undefined, place }));
    return tied.summary.errors > 0 ? 1 : 0;
  },
};
