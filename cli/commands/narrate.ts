import { resolve } from 'node:path';
import { holdsFigures } from '../../src/app/holds-figures';
import { messagesIn } from '../../src/app/messages';
import { narrateWorkbook } from '../../src/app/narrate-workbook';
import { narrativeText } from '../../src/narrative';
import { narrativeJson, openBlanks } from '../narrative-json';
import { wordsIn } from '../words';
import type { Command } from './command';
import { readFile } from './read-file';
import { replaceKeeping } from './save';

export const narrate: Command = {
  shape: { values: ['out'], switches: ['json', 'force'], files: 1 },
  async run({ files: [file = ''], values, switches }, { io, language }) {
    const words = wordsIn(language);
    const messages = messagesIn(language);
    const fail = (about: string, sentence: string): 2 => {
      io.err(`${words.about(about, sentence)}\n`);
      return 2;
    };
    const out = values.get('out');
    if (out !== undefined && resolve(out) === resolve(file)) return fail(out, words.sameFile);
    const snapshot = await readFile(file, io, words);
    if (snapshot === undefined) return 2;
    const narrated = narrateWorkbook(snapshot);
    if (!narrated.ok) return fail(file, messages.problem(narrated.problem));
    const { narrative, checked, errors } = narrated.value;
    if (!holdsFigures(checked.set, checked.report)) return fail(file, words.nothingToNarrate);
    const text = switches.has('json') ? `${JSON.stringify(narrativeJson(checked, narrative), undefined, 2)}\n` : narrativeText(narrative);
    if (out === undefined) io.out(text);
    else {
      const written = await replaceKeeping(out, text, io, words, switches.has('force'));
      if (!written.ok) return fail(out, words.file(written.problem));
      io.err(`${words.written(out)}\n`);
    }
    if (errors > 0) io.err(`${words.narratedWithErrors(errors)}\n`);
    const open = openBlanks(checked, narrative);
    if (open.count > 0) io.err(`${words.openBlanks(open.count, open.sheets)}\n`);
    if (open.absent.length > 0) io.err(`${words.absentTables(open.absent)}\n`);
    return errors > 0 ? 1 : 0;
  },
};
