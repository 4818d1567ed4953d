import { fileProblemIn } from '../../src/app/messages/file-problem';
import type { Misuse } from '../arguments';
import { COMMAND_HELP_EN, HELP_EN } from './help-en';
import type { Words } from './words';

function misuse(what: Misuse): string {
  switch (what.kind) {
    case 'no-command':
      return 'name a command: template, check or narrate; "juesuan --help" explains them';
    case 'unknown-command':
      return `there is no command "${what.command}"; known commands: ${what.known.join(', ')}`;
    case 'unknown-option':
      return `there is no option ${what.option}; known options: ${what.known.join(', ')}`;
    case 'value-missing':
      return `option ${what.option} wants a value`;
    case 'value-unexpected':
      return `option ${what.option} takes no value`;
    case 'twice':
      return `option ${what.option} was given twice`;
    case 'option-missing':
      return `option ${what.option} is missing${what.choices === undefined ? '' : `; one of ${what.choices.join(', ')}`}`;
    case 'not-a-language':
      return `there is no language "${what.asked}"; zh or en`;
    case 'folder-missing':
      return 'name the folder';
    case 'file-missing':
      return 'name the .xlsx file';
    case 'files-unexpected':
      return `one file at a time; "${what.extra}" is too much`;
  }
}

export const en: Words = {
  language: 'en',
  help: HELP_EN,
  commandHelp: COMMAND_HELP_EN,
  misuse,
  file: fileProblemIn('en'),
  refused: (sentence) => `${sentence}.`,
  about: (name, sentence) => `${name}: ${sentence}.`,
  reading: (name) => `a large file, reading ${name} …`,
  writing: (name, seconds) => `writing ${name} … ${seconds} s`,
  written: (name) => `wrote ${name}`,
  kept: (name, as) => `${name} was there with other content; it is kept as ${as}`,
  sameFile: 'the output cannot be the workbook that is read',
  shortOfNothing: 'There is no --projects, so there is no 绩效自评表 to make: --short has no effect.',
  notXlsx: 'what is written is an Excel workbook: its name has to end in .xlsx',
  noFolder: 'there is no such folder',
  notAFolder: 'this is no folder; use check for a single file',
  nothingToNarrate: 'No table holds a figure yet, so there is nothing to narrate. Fill them in first',
  narratedWithErrors: (errors) => `Note: the tables still hold errors (${errors}), and the narrative repeats their figures; run check first.`,
  openBlanks: (count, sheets) => `Open blanks: ${count} (marked by 【】); fill them in on ${sheets.length > 1 ? 'the sheets' : 'the sheet'} ${sheets.join(', ')}.`,
  absentTables: (tables) => `The workbook lacks ${tables.join(', ')}: their figures are not taken for 0 but left open in the text. Add these tables and make it again, or fill them in there.`,
  weight: { error: 'error', warning: 'check', info: 'note', rounding: 'rounding' },
  year: (year) => year,
  nothingFound: 'Nothing was found.',
  found: 'Tables found (this product did not make the workbook; they were found by titles, heads and rows, please look them over)',
  foundBeside: 'Tables that this workbook lacks, found on its other sheets (by titles, heads and rows, please look them over)',
  foundTable: ({ heading, sheet, address, sure, why }) => `${sure}  ${heading}  ${sheet}!${address}: ${why.join(', ')}`,
  unknownSheets: (sheets) => `Sheets with figures that are no known table and were not checked: ${sheets.join(', ')}.`,
  damaged: 'The file is damaged; these sheets were not read and not checked. Get another copy, or let Excel repair it, and check again',
  rivalSets: (taken, others) => `Checked as “${taken}”; the tables may be those of ${others.map(({ title }) => `“${title}”`).join(', ')}. If they are, check again with ${others.map(({ id }) => `--set ${id}`).join(' or ')}.`,
  noFigures: 'The tables hold no figures yet, so there was nothing to check; fill them in and check again.',
  yearNotEntered: 'Nothing of this year is entered yet: where opening balances or last year’s figures do not balance below, that is why; fill the tables in and check again.',
  rule: (rule, expects) => `rule ${rule}: ${expects}`,
  roots: 'Root causes (look here first: one correction often mends several findings)',
  root: (sentence, effects) => `${effects}: ${sentence}`,
  cause: (sentence) => `likely cause: ${sentence}`,
  hint: (sentence) => `hint: ${sentence}`,
  roundingNote: (note) => `Rounding differences need no change. A note on offer: ${note}。`,
  onSheet: (heading, sheet) => `${heading} (sheet “${sheet}”)`,
  summary: ({ rules, passed, errors, warnings, infos }, unjudged) => {
    const open = unjudged > 0 ? `, not judged because cells hold no amount: ${unjudged}` : '';
    return `Relations checked: ${rules}, passed: ${passed}${open}. Errors: ${errors}, to check: ${warnings}, rounding differences and notes: ${infos}.`;
  },
  defect: (message) => `something unexpected happened, nothing was done: ${message}`,
};
