import type { FormSet } from '../../src/forms';
import type { TableState } from '../../src/app/session';

/** Inserted tables, not those that somebody else made, whose lines are 科目, in published order. */
export function tablesWithLines(set: FormSet, tables: readonly TableState[]): readonly TableState[] {
  const withLines = new Set(set.forms.filter(({ body }) => body.kind === 'lines').map(({ id }) => id));
  return tables.filter(({ form, sheet, found }) => sheet !== undefined && found !== true && withLines.has(form));
}
