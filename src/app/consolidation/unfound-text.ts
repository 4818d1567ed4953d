import { formOf } from '../../forms';
import { figureId } from '../../report';
import type { BindingProblem } from '../../workbook';
import { listProblems } from '../findings/list';
import { columnTitle, headingOf, namingOf } from '../findings/naming';
import { type Language, messagesIn } from '../messages';
import type { Unit } from './unit';

/** Missing rows and columns that a sentence names; of more it says how many. */
const MOST_NAMED = 5;

const MISSING: ReadonlySet<BindingProblem['kind']> = new Set(['row-missing', 'column-missing', 'lines-missing']);

/** What was not found of the units' tables, and so is in no sum, or is not certain: one sentence a table for what is missing. */
export function unfoundLines(units: readonly Unit[], language: Language): readonly string[] {
  return units.flatMap((unit) => {
    const { name, set, problems } = unit;
    const forms = set.forms.filter(({ kind }) => kind === 'public');
    const torn = forms.flatMap(({ id }): string[] => {
      const missing = problems.filter((problem) => problem.form === id).flatMap((problem) => missingIn(unit, problem));
      return missing.length === 0 ? [] : [SAY[language](name, headingOf(set, id), missing)];
    });
    const others = problems.filter(({ form, kind }) => !MISSING.has(kind) && forms.some(({ id }) => id === form));
    const listed = listProblems({ set, report: unit.report, binding: { set, tables: new Map(), problems: others } }, messagesIn(language));
    return [...torn, ...listed.map(({ text }) => `${name}${language === 'zh' ? '：' : ': '}${text.message}`)];
  });
}

const SAY: Readonly<Record<Language, (unit: string, table: string, missing: readonly string[]) => string>> = {
  zh: (unit, table, missing) => `${unit}的${table}不完整，没有${missing.slice(0, MOST_NAMED).map((part) => `“${part}”`).join('、')}${missing.length > MOST_NAMED ? `等${String(missing.length)}行（栏）` : ''}，部门的数里没有它们；请补全后重新汇总。`,
  en: (unit, table, missing) => `${unit}: part of ${table} is missing (${missing.slice(0, MOST_NAMED).join(', ')}${missing.length > MOST_NAMED ? ` and others, ${String(missing.length)} in all` : ''}), so that it is not in the department's figures; complete the table and consolidate again.`,
};

/** Rows and columns that are missing, as they are printed; rows without a label hold nothing. */
function missingIn({ set, report }: Unit, problem: BindingProblem): readonly string[] {
  switch (problem.kind) {
    case 'row-missing': {
      const { row } = namingOf(set, report).name(figureId(problem.form, problem.row, ''));
      return row === '' ? [] : [row];
    }
    case 'column-missing':
      return [columnTitle(formOf(set, problem.form), problem.column)];
    case 'lines-missing':
      return problem.lines;
    default:
      return [];
  }
}
