import { levelOf, parentCode } from '../classification';
import { type FormSet, formOf } from '../forms';
import { type FigureId, type Table, figureKey } from '../report';
import { type Target, definitionOf } from './definition';
import { gridOf, useOf } from './form-grid';

/** What people enter of one row. */
export interface InputRow {
  /** The code of its line, or the key of a declared row. */
  readonly name: string;
  readonly isEntered: (column: string) => boolean;
}

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

/** Tells for the rows of one table, by their keys, what a person enters there: what no identity of the set computes, whichever tables are there. */
export function inputRows(set: FormSet, table: Table): (key: string) => InputRow | undefined {
  const { form: formId } = table;
  const form = formOf(set, formId);
  const declared = form === undefined ? undefined : gridOf(form).byKey;
  const known = knownOf(set, formId);
  const lines = new Map(table.lines.map((line) => [line.row, line]));
  const parents = new Set(table.lines.flatMap(({ code }) => (levelOf(code) === undefined ? [] : [parentCode(code) ?? ''])));
  const rowOf = (name: string, cells: Map<string, boolean>, row: Target['row']): InputRow => ({
    name,
    isEntered: (column) => {
      let entered = cells.get(column);
      if (entered === undefined) cells.set(column, (entered = definitionOf(set, { form: formId, column, row }, () => true) === undefined));
      return entered;
    },
  });
  return (key) => {
    const row = declared?.get(key)?.row;
    if (row !== undefined) {
      let cells = known.rows.get(key);
      if (cells === undefined) known.rows.set(key, (cells = new Map<string, boolean>()));
      return rowOf(key, cells, { kind: 'declared', key, code: row.code ?? '' });
    }
    const line = lines.get(key);
    if (line === undefined) return undefined;
    const parent = line.code !== '' && parents.has(line.code);
    return rowOf(line.code, parent ? known.parents : known.leaves, { kind: 'line', key, code: line.code, parent });
  };
}

/** A cell that prints `——` or nothing, whatever the year. */
export function isNeverFilled(set: FormSet, id: FigureId): boolean {
  const { form: formId, row, column } = figureKey(id);
  const form = formOf(set, formId);
  return form !== undefined && useOf(gridOf(form).byKey.get(row)?.row, column) !== 'input';
}
