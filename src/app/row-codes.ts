import { levelOf } from '../classification';
import type { Form, Row } from '../forms';

/** The code of a row of a form, given by its key: a line's is its key. */
export function codeOf(form: Form | undefined, row: string): string | undefined {
  if (levelOf(row) !== undefined) return row;
  return fixedRows(form).flat().find(({ key }) => key === row)?.code;
}

/** The declared rows of a form, lane by lane; none of a form with lines. */
export function fixedRows(form: Form | undefined): readonly (readonly Row[])[] {
  return form?.body.kind === 'fixed' ? form.body.lanes.map(({ rows }) => rows) : [];
}
