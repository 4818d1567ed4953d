import { basename, extname, resolve } from 'node:path';
import { consolidate as makeConsolidation } from '../../src/app/consolidation/consolidate';
import { withoutCopies } from '../../src/app/consolidation/copies';
import { majorityOf } from '../../src/app/consolidation/majority';
import { unfoundLines } from '../../src/app/consolidation/unfound-text';
import { type Unit, readUnit } from '../../src/app/consolidation/unit';
import { versionsIn } from '../../src/app/consolidation/versions';
import { messagesIn } from '../../src/app/messages';
import { findWorkbooks } from '../audit/find';
import type { Context } from '../io';
import { wordsIn } from '../words';
import { consolidationText } from '../consolidation-text';
import { type ConsolidationWords, consolidationWordsIn } from '../words/consolidation';
import type { Command } from './command';
import { readFile } from './read-file';
import { isOlder, save, targetOf } from './save';

export const consolidate: Command = {
  shape: { values: ['out', 'unit'], switches: ['force', 'copies'], files: 1 },
  async run(args, context) {
    const { io, language } = context;
    const words = wordsIn(language);
    const said = consolidationWordsIn(language);
    const { files: [folder = ''], values, switches } = args;
    const target = targetOf(args, io, words);
    if (target === undefined) return 2;
    const found = (await findWorkbooks(folder)).filter(({ file }) => resolve(file) !== resolve(target.out) && !isOlder(file, target.out));
    const { units, skipped } = await readUnits(found.map(({ path, file }) => ({ path, file })), context);
    const { firsts, copies } = withoutCopies(units);
    const { alike: same, others, year: common } = majorityOf(switches.has('copies') ? units : firsts);
    const [first] = same;
    if (first === undefined) {
      io.err(`${words.about(folder, said.nothing)}\n`);
      return 2;
    }
    for (const { name, set, year } of others) io.err(`${said.otherSet(name, `${set.title} ${year}`.trim(), `${first.set.title} ${common}`.trim())}\n`);
    if (!switches.has('copies')) for (const { copy, of } of copies) io.err(`${said.copy(copy.file, of.file)}\n`);
    const versions = switches.has('copies') ? [] : versionsIn(same);
    if (versions.length > 0) {
      for (const { name, units: own, differing } of versions) io.err(`${said.versions(name, own.map(({ file }) => file), differing)}\n`);
      io.err(`${said.whichVersion}\n`);
      return 2;
    }
    const made = makeConsolidation(first.set, same, values.get('unit') ?? '');
    if (!(await save(target, made.model, io, words))) return 2;
    io.out(consolidationText(first.set, same, made, said, language));
    return skipped > 0 || same.length < units.length || made.codeless.length > 0 || made.lacked.some(({ unknown }) => unknown) || unfoundLines(same, language).length > 0 ? 1 : 0;
  },
};

/** What cannot be read, and what is a consolidation itself, is said and left out. */
async function readUnits(found: readonly { readonly path: string; readonly file: string }[], { io, language }: Context): Promise<{ readonly units: readonly Unit[]; readonly skipped: number }> {
  const words = wordsIn(language);
  const said = consolidationWordsIn(language);
  const units: Unit[] = [];
  let skipped = 0;
  for (const { path, file } of found) {
    const snapshot = await readFile(file, io, words);
    const read = snapshot === undefined ? undefined : readUnit(snapshot, basename(path, extname(path)), path);
    if (read?.ok === false) io.err(`${words.about(path, messagesIn(language).problem(read.problem))}\n`);
    const why = read?.ok === true ? leftOutWhy(read.value, path, said) : undefined;
    if (why !== undefined) io.err(`${why}\n`);
    if (read?.ok === true && why === undefined) units.push(read.value);
    else if (read?.ok !== true || !read.value.isDepartment) skipped += 1;
  }
  return { units, skipped };
}

function leftOutWhy({ isDepartment, isFilled, isMoneyAsked }: Unit, path: string, said: ConsolidationWords): string | undefined {
  if (isDepartment) return said.department(path);
  if (!isFilled) return said.unfilled(path);
  return isMoneyAsked ? said.inYuan(path) : undefined;
}
