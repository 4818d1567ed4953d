import { type Form, columnsOf } from '../../src/forms';
import type { Line } from '../../src/report';
import type { Target } from '../../src/workbook/definition';
import { gridOf, useOf } from '../../src/workbook/form-grid';
import { indexLines } from '../../src/workbook/line-index';
import { lineTarget } from '../../src/workbook/values';

/** Every cell of a form that may hold a figure. */
export function targetsOf(form: Form, lines: readonly Line[]): Target[] {
  const declared = gridOf(form).rows.flatMap(({ row, columns }) =>
    columns.flatMap(({ column }): Target[] =>
      column.role === 'figure' && useOf(row, column.key) === 'input' ? [{ form: form.id, column: column.key, row: { kind: 'declared', key: row.key, code: row.code ?? '' } }] : [],
    ),
  );
  const index = indexLines(lines);
  const inLines = lines.flatMap((line) => columnsOf(form).flatMap(({ role, key }) => (role === 'figure' ? [lineTarget(form.id, key, line, index)] : [])));
  return [...declared, ...inLines];
}
