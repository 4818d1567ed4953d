import type { FormSet } from '../forms';
import { type FigureId, type Report, figureKey } from '../report';
import { definitionOf } from './definition';
import { gridOf } from './form-grid';
import { indexLines } from './line-index';
import { lineTarget } from './values';

/** A figure that a person enters. */
export interface Input {
  readonly id: FigureId;
  /** Of a line: its code. None for declared rows. */
  readonly code: string | undefined;
}

/** The figures of one table that are there and that a person enters: no identity of the set computes them, whichever tables are there. */
export function inputsOf(set: FormSet, report: Report, formId: string): readonly Input[] {
  const table = report.tables.get(formId);
  const form = set.forms.find(({ id }) => id === formId);
  if (table === undefined || form === undefined) return [];
  const declared = gridOf(form).byKey;
  const index = indexLines(table.lines);
  const lines = new Map(table.lines.map((line) => [line.row, line]));
  return [...table.entries.keys()].flatMap((id): readonly Input[] => {
    const { row: key, column } = figureKey(id);
    const row = declared.get(key)?.row;
    const line = lines.get(key);
    if (row !== undefined) {
      const target = { form: formId, column, row: { kind: 'declared', key, code: row.code ?? '' } } as const;
      return definitionOf(set, target, () => true) === undefined ? [{ id, code: undefined }] : [];
    }
    if (line === undefined) return [];
    return definitionOf(set, lineTarget(formId, column, line, index), () => true) === undefined ? [{ id, code: line.code }] : [];
  });
}
