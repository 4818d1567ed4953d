import { dirname, join, resolve } from 'node:path';
import { checkWorkbook } from '../../src/app/check-workbook';
import { messagesIn } from '../../src/app/messages';
import { fingerprintOf } from '../../src/app/verification/fingerprint';
import { verificationPaper } from '../document/verification-paper';
import { wordsIn } from '../words';
import { documentWordsIn } from '../words/document';
import type { Command } from './command';
import { readFile } from './read-file';
import { replaceKeeping } from './save';

export const report: Command = {
  shape: { values: ['out', 'fingerprint'], switches: ['force'], files: 1 },
  async run({ files: [file = ''], values, switches }, { io, language }) {
    const words = wordsIn(language);
    const said = documentWordsIn(language);
    const fail = (sentence: string): 2 => {
      io.err(`${sentence}\n`);
      return 2;
    };
    const [asked, known] = [values.get('out'), values.get('fingerprint')];
    if (asked !== undefined && resolve(asked) === resolve(file)) return fail(words.about(asked, words.sameFile));
    const snapshot = await readFile(file, io, words);
    if (snapshot === undefined) return 2;
    const checked = checkWorkbook(snapshot);
    if (!checked.ok) return fail(words.about(file, messagesIn(language).problem(checked.problem)));
    const fingerprint = await fingerprintOf(checked.value.report);
    if (asked !== undefined || known === undefined) {
      const [name, bytes] = await verificationPaper(checked.value);
      const out = asked ?? join(dirname(file), name);
      const written = await replaceKeeping(out, bytes, io, words, switches.has('force'));
      if (!written.ok) return fail(words.about(out, words.file(written.problem)));
      io.err(`${words.written(out)}\n`);
    }
    io.out(`${said.fingerprint(fingerprint)}\n`);
    if (known === undefined) return checked.value.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
    const same = known.toLowerCase() === fingerprint;
    io.out(`${same ? said.stillValid : said.outdated}\n`);
    return same ? 0 : 1;
  },
};
