import { levelOf, parentCode } from '../classification';
import { type FormSet, formOf } from '../forms';
import { type FigureId, type FigureKey, type Table, figureKey } from '../report';
import { type Target, definitionOf } from './definition';
import { gridOf, useOf } from './form-grid';

/** The row of a figure that people enter: the code of its line, or the key of a declared row. */
export type InputRow = (figure: FigureKey) => string | undefined;

/** Whether people enter the cells of declared rows, by row and column; of lines, parents and leaves apart, by column. */
interface Known {
  readonly rows: Map<string, Map<string, boolean>>;
  readonly parents: Map<string, boolean>;
  readonly leaves: Map<string, boolean>;
}

const KNOWN = new WeakMap<FormSet, Map<string, Known>>();

/** A set never changes: each of its cells is looked into once. */
function knownOf(set: FormSet, form: string): Known {
  let forms = KNOWN.get(set);
  if (forms === undefined) KNOWN.set(set, (forms = new Map<string, Known>()));
  let known = forms.get(form);
  if (known === undefined) forms.set(form, (known = { rows: new Map(), parents: new Map(), leaves: new Map() }));
  return known;
}

/** Tells for the figures of one table whether a person enters them: no identity of the set computes them, whichever tables are there. */
export function inputRows(set: FormSet, table: Table): InputRow {
  const { form: formId } = table;
  const form = formOf(set, formId);
  const declared = form === undefined ? undefined : gridOf(form).byKey;
  const known = knownOf(set, formId);
  const lines = new Map(table.lines.map((line) => [line.row, line]));
  const parents = new Set(table.lines.flatMap(({ code }) => (levelOf(code) === undefined ? [] : [parentCode(code) ?? ''])));
  const isInput = (cells: Map<string, boolean>, column: string, row: Target['row']): boolean => {
    const input = definitionOf(set, { form: formId, column, row }, () => true) === undefined;
    cells.set(column, input);
    return input;
  };
  return ({ row: key, column }) => {
    const row = declared?.get(key)?.row;
    if (row !== undefined) {
      let cells = known.rows.get(key);
      if (cells === undefined) known.rows.set(key, (cells = new Map<string, boolean>()));
      return (cells.get(column) ?? isInput(cells, column, { kind: 'declared', key, code: row.code ?? '' })) ? key : undefined;
    }
    const line = lines.get(key);
    if (line === undefined) return undefined;
    const parent = line.code !== '' && parents.has(line.code);
    const cells = parent ? known.parents : known.leaves;
    return (cells.get(column) ?? isInput(cells, column, { kind: 'line', key, code: line.code, parent })) ? line.code : undefined;
  };
}

/** A cell that prints `——` or nothing, whatever the year. */
export function isNeverFilled(set: FormSet, id: FigureId): boolean {
  const { form: formId, row, column } = figureKey(id);
  const form = formOf(set, formId);
  return form !== undefined && useOf(gridOf(form).byKey.get(row)?.row, column) !== 'input';
}
