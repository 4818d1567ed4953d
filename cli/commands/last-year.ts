import { checkWorkbook } from '../../src/app/check-workbook';
import { messagesIn } from '../../src/app/messages';
import { placedFillings } from '../../src/app/years/placed';
import { type CellPatch, patchedWorkbook } from '../../src/hosts/file';
import { cellOf } from '../../src/workbook';
import { wordsIn } from '../words';
import { yearWordsIn } from '../words/years';
import { lastYearText, readLastYear } from '../years';
import type { Command } from './command';
import { readFile } from './read-file';
import { save, targetOf } from './save';

export const lastYear: Command = {
  shape: { values: ['from', 'out'], switches: ['force'], files: 1 },
  async run(args, context) {
    const { io, language } = context;
    const words = wordsIn(language);
    const said = yearWordsIn(language);
    const { files: [file = ''], values } = args;
    const from = values.get('from');
    if (from === undefined) {
      io.err(`${words.refused(words.misuse({ kind: 'option-missing', option: '--from' }))}\n`);
      return 2;
    }
    const target = targetOf(args, io, words);
    const snapshot = target === undefined ? undefined : await readFile(file, io, words);
    const last = snapshot === undefined ? undefined : await readLastYear(from, context);
    if (target === undefined || snapshot === undefined || last === undefined) return 2;
    const checked = checkWorkbook(snapshot, { checks: false, lastYear: last });
    if (!checked.ok || checked.value.lastYear === undefined) {
      if (!checked.ok) io.err(`${words.about(file, messagesIn(language).problem(checked.problem))}\n`);
      return 2;
    }
    const { set, binding, lastYear: found } = checked.value;
    const { fillings, others } = placedFillings(set, binding, found.fillings);
    const cells = new Map<string, CellPatch[]>();
    for (const { figure, value } of fillings) {
      const at = cellOf(binding, figure);
      if (at !== undefined) cells.set(at.sheetId, [...(cells.get(at.sheetId) ?? []), { row: at.row, column: at.column, value: { kind: 'number', digits: value.toFixed() } }]);
    }
    const patched = await patchedWorkbook(file, cells);
    if (!patched.ok) {
      io.err(`${words.about(file, words.file(patched.problem))}\n`);
      return 2;
    }
    if (!(await save(target, patched.value, io, words))) return 2;
    io.err(`${said.filled(fillings.length)}\n`);
    if (others > 0) io.err(`${said.unplaced(others)}\n`);
    if (found.differing.length > 0) io.err(`${said.kept(found.differing.length)}\n`);
    io.out(lastYearText(checked.value, found, from, context));
    return 0;
  },
};
