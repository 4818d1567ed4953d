import { checkWorkbook } from '../../src/app/check-workbook';
import { messagesIn } from '../../src/app/messages';
import { checkJson } from '../check-json';
import { checkText } from '../check-text';
import { wordsIn } from '../words';
import type { Command } from './command';
import { readFile } from './read-file';

export const check: Command = {
  shape: { values: [], switches: ['json'], files: 1 },
  async run({ files: [file = ''], switches }, { io, language }) {
    const words = wordsIn(language);
    const messages = messagesIn(language);
    const snapshot = await readFile(file, io, words);
    if (snapshot === undefined) return 2;
    const checked = checkWorkbook(snapshot);
    if (!checked.ok) {
      io.err(`${words.about(file, messages.problem(checked.problem))}\n`);
      return 2;
    }
    io.out(switches.has('json') ? `${JSON.stringify(checkJson(checked.value, messages), undefined, 2)}\n` : checkText(checked.value, file, messages, words));
    return checked.value.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
