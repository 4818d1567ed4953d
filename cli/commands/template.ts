import { createTemplate } from '../../src/app/create-template';
import { messagesIn } from '../../src/app/messages';
import { projectNames } from '../../src/app/performance/project-names';
import { FORM_SETS } from '../../src/forms';
import { isCodeList, readCodeList } from '../code-list';
import { wordsIn } from '../words';
import type { Command } from './command';
import { isWorkbookName, save } from './save';

export const template: Command = {
  shape: { values: ['set', 'out', 'unit', 'year', 'kind', 'level', 'codes', 'code-list', 'projects'], several: ['projects'], switches: ['short', 'force'], files: 0 },
  async run({ values, switches }, { io, language }) {
    const words = wordsIn(language);
    const messages = messagesIn(language);
    const fail = (sentence: string): 2 => {
      io.err(`${sentence}\n`);
      return 2;
    };
    const set = values.get('set');
    if (set === undefined) return fail(words.refused(words.misuse({ kind: 'option-missing', option: '--set', choices: FORM_SETS.map(({ id }) => id) })));
    const out = values.get('out');
    if (out === undefined) return fail(words.refused(words.misuse({ kind: 'option-missing', option: '--out' })));
    if (!isWorkbookName(out)) return fail(words.about(out, words.notXlsx));
    const given = values.get('codes');
    const file = values.get('code-list') ?? (given !== undefined && isCodeList(given) ? given : undefined);
    const codes = given === file ? undefined : given;
    const official = file === undefined ? undefined : await readCodeList(file, { io, language });
    if (file !== undefined && official === undefined) return 2;
    const projects = projectNames(values.get('projects') ?? '');
    if (switches.has('short') && projects.length === 0) io.err(`${words.shortOfNothing}\n`);
    const model = createTemplate({
      set, projects, variant: switches.has('short') ? 'short' : 'full',
      ...Object.fromEntries(['unit', 'year', 'kind', 'level'].flatMap((name) => (values.has(name) ? [[name, values.get(name)]] : []))),
      ...(official === undefined ? {} : { official }),
      ...(codes === undefined ? {} : { codes: codes.split(/[,，、;；\s]+/).filter((code) => code !== '') }),
    });
    if (!model.ok) return fail(words.refused(messages.problem(model.problem)));
    return (await save({ out, replaces: switches.has('force') }, model.value, io, words)) ? 0 : 2;
  },
};
