import { type FormSet, formOf } from '../forms';
import { type FigureId, type FigureKey, type Table, figureKey } from '../report';
import { type Target, definitionOf } from './definition';
import { gridOf, useOf } from './form-grid';
import { indexLines } from './line-index';
import { lineTarget } from './values';

/** The row of a figure that people enter: the code of its line, or the key of a declared row. */
export type InputRow = (figure: FigureKey) => string | undefined;

/** Tells for the figures of one table whether a person enters them: no identity of the set computes them, whichever tables are there. */
export function inputRows(set: FormSet, table: Table): InputRow {
  const { form: formId } = table;
  const form = formOf(set, formId);
  const declared = form === undefined ? undefined : gridOf(form).byKey;
  const index = indexLines(table.lines);
  const isInput = (target: Target): boolean => definitionOf(set, target, () => true) === undefined;
  return ({ row: key, column }) => {
    const row = declared?.get(key)?.row;
    if (row !== undefined) return isInput({ form: formId, column, row: { kind: 'declared', key, code: row.code ?? '' } }) ? key : undefined;
    const line = index.lines[index.position(key)];
    return line !== undefined && isInput(lineTarget(formId, column, line, index)) ? line.code : undefined;
  };
}

/** A cell that prints `——` or nothing, whatever the year. */
export function isNeverFilled(set: FormSet, id: FigureId): boolean {
  const { form: formId, row, column } = figureKey(id);
  const form = formOf(set, formId);
  return form !== undefined && useOf(gridOf(form).byKey.get(row)?.row, column) !== 'input';
}
