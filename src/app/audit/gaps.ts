import type { FormSet } from '../../forms';
import type { Report } from '../../report';
import type { BindingProblem } from '../../workbook';
import type { CheckedWorkbook } from '../check-workbook';
import { missingTables } from '../consolidation/lacked-tables';
import type { CheckedAt } from './summary';
import type { Pair } from './part-sums';

/**
 * What a workbook does not say of its published tables: `05` a table, `01/r5` a row of one, `01//amount` a column. A table that
 * it lacks because it has nothing for it is none; it may stand on a sheet that is damaged.
 */
export function gapsOf({ set, binding, report, damaged }: Pick<CheckedWorkbook, 'set' | 'binding' | 'report' | 'damaged'>): readonly string[] {
  const published = set.forms.flatMap(({ id, kind }) => (kind === 'public' ? [id] : []));
  const missing = missingTables(set, report);
  const absent = published.filter((form) => !report.tables.has(form));
  const unknown = absent.filter((form) => damaged.length > 0 || missing.has(form) || !isPinned(set, form, report));
  return [...unknown, ...binding.problems.filter(({ form }) => published.includes(form)).flatMap(gapOf)];
}

function gapOf(problem: BindingProblem): readonly string[] {
  switch (problem.kind) {
    case 'row-missing':
      return [`${problem.form}/${problem.row}`];
    case 'column-missing':
      return [`${problem.form}//${problem.column}`];
    case 'lines-missing':
      return [problem.form];
    default:
      return [];
  }
}

/** Whether the tables that are there would tell that this one holds something. */
function isPinned(set: FormSet, form: string, { tables }: Report): boolean {
  return set.identities.some(({ relation, left, right }) => {
    const forms = [...left, ...right].map((term) => term.form);
    return relation === 'equal' && forms.includes(form) && forms.some((other) => tables.has(other));
  });
}

/** A table of which workbooks do not say everything. */
export interface CrossGap {
  readonly form: string;
  /** Workbooks without it, and whether it is known that they have nothing for it. */
  readonly lacking: readonly CheckedAt[];
  readonly isNothing: boolean;
  /** Workbooks in which part of it is missing. */
  readonly partial: readonly CheckedAt[];
  /** Figures that differ, where nobody can tell whether that is an error. */
  readonly open: readonly Pair[];
}

/**
 * The tables that the department's workbook or a unit's does not have whole. What agrees with the sum all the same is
 * compared; what differs is open.
 * @param all the department's workbook and its units'
 */
export function crossGaps(set: FormSet, all: readonly CheckedAt[], differing: readonly Pair[]): readonly CrossGap[] {
  const gaps = new Set(all.flatMap((file) => file.gaps));
  const isOpen = ({ form, row, column }: Pair): boolean => [form, `${form}/${row}`, `${form}//${column}`].some((gap) => gaps.has(gap));
  return set.forms.flatMap(({ id, kind }): CrossGap[] => {
    const lacking = all.filter(({ tables }) => !tables.includes(id));
    const partial = all.filter((file) => file.tables.includes(id) && file.gaps.some((gap) => gap === id || gap.startsWith(`${id}/`)));
    if (kind !== 'public' || lacking.length + partial.length === 0 || lacking.length === all.length) return [];
    const unknown = lacking.filter((file) => file.gaps.includes(id));
    const about = { form: id, partial, open: differing.filter((pair) => pair.form === id && isOpen(pair)) };
    const nothing = lacking.filter((file) => !unknown.includes(file));
    return [
      ...(nothing.length > 0 ? [{ ...about, lacking: nothing, isNothing: true, partial: [], open: [] }] : []),
      ...(unknown.length + partial.length > 0 ? [{ ...about, lacking: unknown, isNothing: false }] : []),
    ];
  });
}
