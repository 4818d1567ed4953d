import { figureText } from '../../src/app/findings/figure-text';
import { namingOf } from '../../src/app/findings/naming';
import { messagesIn } from '../../src/app/messages';
import { nextYear as makeNextYear } from '../../src/app/years/next-year';
import { wordsIn } from '../words';
import { yearWordsIn } from '../words/years';
import type { Command } from './command';
import { readFile } from './read-file';
import { save, targetOf } from './save';

export const nextYear: Command = {
  shape: { values: ['out'], switches: ['force'], files: 1 },
  async run(args, { io, language }) {
    const words = wordsIn(language);
    const said = yearWordsIn(language);
    const { files: [file = ''] } = args;
    const target = targetOf(args, io, words);
    const snapshot = target === undefined ? undefined : await readFile(file, io, words);
    if (target === undefined || snapshot === undefined) return 2;
    const made = makeNextYear(snapshot);
    if (!made.ok) {
      io.err(`${words.about(file, messagesIn(language).problem(made.problem))}\n`);
      return 2;
    }
    const { set, report, model, year, filled, carried, unreadable, errors } = made.value;
    if (!(await save(target, model, io, words))) return 2;
    io.err(`${filled ? said.nextYear(year, carried.length) : said.nothingCarried(year)}\n`);
    const naming = namingOf(set, report);
    if (unreadable.length > 0) io.err(`${said.unreadable(unreadable.map((figure) => figureText(naming, figure)))}\n`);
    if (errors > 0) io.err(`${said.keptErrors(errors)}\n`);
    return 0;
  },
};
