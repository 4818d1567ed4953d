import type { BindingProblem, RowSupport } from '../../workbook';
import type { Problem } from '../problem';

export function enProblem(problem: Problem): string {
  switch (problem.kind) {
    case 'unknown-set':
      return `there is no form set “${problem.asked}”; known sets: ${problem.known.map(({ id, title }) => `${id} (${title})`).join(', ')}`;
    case 'not-a-year':
      return `“${problem.asked}” is not a year; four digits are wanted, as 2024`;
    case 'not-a-code':
      return `“${problem.asked}” is not a code: 3 digits for 类, 5 for 款, 7 for 项`;
    case 'project-twice':
      return `the project “${problem.asked}” is named twice; each has one 绩效自评表`;
    case 'not-one-of':
      return `“${problem.asked}” is not a ${problem.what === 'kind' ? 'kind of unit' : 'level'}; one of ${problem.allowed.join(', ')} is wanted`;
    case 'no-table':
      return 'the workbook holds no table of a known form set; fill in a template made by this tool and try again';
    case 'not-in-yuan':
      return `${problem.tables.length === 0 ? 'the tables here' : problem.tables.join(', ')} are in ${problem.unit}, not in 元: tables in ${problem.unit} cannot be made from them; give tables that are filled in in 元`;
    case 'not-yuan':
      return `${problem.figure} has more than two decimals, so it is hardly in 元; the public tables have to be`;
    case 'unreadable-figures': {
      const { first, more } = problem;
      const rest = more > 0 ? ` (and ${more} more, which check lists)` : '';
      return `${first.sheet}!${first.address} holds no amount, so no narrative can be written${rest}: ${first.message.en}`;
    }
    case 'no-document':
      return `the form set “${problem.set}” declares no published document`;
    case 'not-a-report':
      return problem.why.en;
  }
}

/** Part of a table that a person took away. `part` names the column or row. */
export function enBinding(problem: BindingProblem, table: string, part: string, others: readonly string[] = []): string {
  switch (problem.kind) {
    case 'column-missing':
      return `${table} lacks the column “${part}”; its figures were not checked`;
    case 'row-missing':
      return others.length === 0 ? `${table} lacks the row “${part}”; its figures were not checked` : `${table} lacks ${String(others.length + 1)} rows (${[part, ...others].slice(0, ROWS_SHOWN).map((row) => `“${row}”`).join(', ')}${others.length + 1 > ROWS_SHOWN ? ' and others' : ''}); their figures were not checked`;
    case 'stray':
      return 'no figure belongs in this cell, and what stands there does not count; move it to its place';
    case 'copy':
      return `the sheet “${problem.sheetName}” is a copy of ${table} and was not checked`;
    case 'two-places':
      return `${table} stands in two places: the one on the sheet “${problem.sheetName}” was checked, the one on “${problem.other}” was not; please say which of them counts`;
    case 'of-another':
      return `${table} (sheet “${problem.sheetName}”) says ${problem.says}, the other tables say ${problem.others}; please confirm that they belong together`;
    case 'another-year':
      return `${table} (sheet “${problem.sheetName}”)${problem.tables > 1 ? ` and ${String(problem.tables - 1)} more tables say` : ' says'} the year ${problem.says}, while ${problem.year} is entered as the year; please correct the one that is wrong`;
    case 'another-money':
      return `${table} (sheet “${problem.sheetName}”)${problem.tables > 1 ? ` and ${String(problem.tables - 1)} more tables say` : ' says'} ${problem.says} above, and was checked as ${problem.taken}; where the figures are in ${problem.says}, make the tables in ${problem.taken} of them (from-yuan), else correct the unit above`;
    case 'not-taken':
      return `${table} is missing: the one on sheet “${problem.sheetName}” says ${problem.says} and was not taken; please put in this unit’s table of this year`;
    case 'form-unsure':
      return `the table on the sheet “${problem.sheetName}” was checked as ${table}, but it may be ${part}; please confirm`;
    case 'column-unsure':
      return `it is not certain that the column under ${problem.address} is “${part}” of ${table}; please confirm`;
    case 'row-unsure':
      return `“${problem.label}” (${problem.address}) was checked as the row “${part}” of ${table}: ${problem.why.map((support) => SUPPORT[support]).join(', ')}; please confirm`;
    case 'rows-unknown':
      return `${String(problem.rows.length)} row(s) of ${table} were not recognised and their figures not checked: ${rowsText(problem.rows)}`;
    case 'below-notes':
      return `codes or figures under the notes of ${table} (sheet “${problem.sheetName}”) were not taken for rows of it: ${rowsText(problem.rows)}; move those that belong to it above the notes`;
    case 'lines-missing':
      return `${table} (sheet “${problem.sheetName}”) is not complete; these lines are not there: ${linesText(problem.lines)}; what rests on them was not checked; add those that were forgotten; where there never were any, nothing has to be done`;
    case 'money-unsure':
      if (problem.ties === true) return `${table} (sheet “${problem.sheetName}”) is read in ${problem.taken}: only so it ties with the other tables, but it says no unit, or another one; please confirm, and write the unit above it`;
      return `the amounts of ${table} (sheet “${problem.sheetName}”) were checked as ${problem.taken}, but heads and figures disagree or nothing says the unit; please say whether they are 元 or 万元`;
  }
}

const SUPPORT: Readonly<Record<RowSupport, string>> = {
  former: 'its name in other years', words: 'like words', number: 'the same 行次', ordinal: 'the same numbering', place: 'it stands in its place', sums: 'sums add up with it',
};

const ROWS_SHOWN = 5;

function rowsText(rows: readonly { readonly address: string; readonly label: string }[]): string {
  const shown = rows.slice(0, ROWS_SHOWN).map(({ address, label }) => (label === '' ? address : `${address} “${label}”`));
  return shown.join(', ') + (rows.length > ROWS_SHOWN ? ' …' : '');
}

function linesText(lines: readonly string[]): string {
  return lines.slice(0, ROWS_SHOWN).join(', ') + (lines.length > ROWS_SHOWN ? ` … (${String(lines.length)})` : '');
}
