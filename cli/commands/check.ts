import { checkWorkbook } from '../../src/app/check-workbook';
import { messagesIn } from '../../src/app/messages';
import { FORM_SETS } from '../../src/forms';
import { checkJson } from '../check-json';
import { checkText } from '../check-text';
import { readCodeList } from '../code-list';
import { wordsIn } from '../words';
import { lastYearText, readLastYear } from '../years';
import type { Command } from './command';
import { readWhatIsWhole } from './read-file';

export const check: Command = {
  shape: { values: ['last-year', 'codes', 'set'], switches: ['json'], files: 1 },
  async run({ files: [file = ''], values, switches }, context) {
    const { io, language } = context;
    const words = wordsIn(language);
    const messages = messagesIn(language);
    const snapshot = await readWhatIsWhole(file, io, words);
    if (snapshot === undefined) return 2;
    const previous = values.get('last-year');
    const lastYear = previous === undefined ? undefined : await readLastYear(previous, context);
    if (previous !== undefined && lastYear === undefined) return 2;
    const list = values.get('codes');
    const codes = list === undefined ? undefined : await readCodeList(list, context);
    if (list !== undefined && codes === undefined) return 2;
    const asked = values.get('set');
    const sets = asked === undefined ? FORM_SETS : FORM_SETS.filter(({ id }) => id === asked);
    if (sets.length === 0) {
      io.err(`${messages.problem({ kind: 'unknown-set', asked: asked ?? '', known: FORM_SETS })}\n`);
      return 2;
    }
    const checked = checkWorkbook(snapshot, { sets, ...(lastYear === undefined ? {} : { lastYear }), ...(codes === undefined ? {} : { codes }) });
    if (!checked.ok) {
      io.err(`${words.about(file, snapshot.damaged === undefined ? messages.problem(checked.problem) : words.file({ kind: 'damaged', sheets: snapshot.damaged }))}\n`);
      return 2;
    }
    const { findings, damaged, lastYear: found } = checked.value;
    const isBroken = findings.some(({ verdict }) => verdict === 'inconsistent');
    // Most workbooks have nothing to trace: the search is loaded by those that have.
    const roots = isBroken ? (await import('../../src/app/findings/roots')).listRoots({ ...checked.value.judged, findings, snapshot }, checked.value.binding, messages, switches.has('json') ? 'all' : 'telling') : [];
    const compared = found === undefined || previous === undefined ? '' : lastYearText(checked.value, found, previous, context);
    if (switches.has('json')) {
      io.out(`${JSON.stringify(checkJson(checked.value, messages, roots), undefined, 2)}\n`);
      // What programs read goes out; the comparison in words is for people.
      io.err(compared);
    } else io.out(`${checkText(checked.value, file, messages, words, roots)}${compared === '' ? '' : `\n${compared}`}`);
    return findings.some(({ severity }) => severity === 'error') ? 1 : damaged.length > 0 ? 2 : 0;
  },
};
