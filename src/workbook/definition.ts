import { type Form, type FormSet, type Identity, type Rows, type Scope, type Term, formOf } from '../forms';
import { type FigureId, figureId } from '../report';
import { gridOf, useOf } from './form-grid';

/** A cell that may be computed: a declared row, or a line by its code. */
export interface Target {
  readonly form: string;
  readonly column: string;
  readonly row:
    | { readonly kind: 'declared'; readonly key: string; readonly code: string }
    /** `parent`: it has printed children */
    | { readonly kind: 'line'; readonly key: string; readonly code: string; readonly parent: boolean };
}

/** One part of the sum that computes a cell. */
export type Addend = { readonly sign: 1 | -1; readonly form: string; readonly column: string } & (
  /** without a row: the target's own */
  | { readonly kind: 'cell'; readonly row: string | undefined }
  /** printed lines one level below the target */
  | { readonly kind: 'children' }
  /** lines that carry a code: a given one, or the target's own */
  | { readonly kind: 'code'; readonly code: string | undefined }
);

export interface Definition {
  readonly identity: Identity;
  readonly addends: readonly Addend[];
}

/** How a cell is computed where all tables that `has` knows are there; undefined: a person enters it. */
export function definitionOf(set: FormSet, target: Target, has: (form: string) => boolean): Definition | undefined {
  return candidatesOf(set, target).find(({ identity }) => identity.right.every((term) => has(term.form)));
}

const KNOWN = new WeakMap<FormSet, { readonly definers: ReadonlyMap<string, readonly Identity[]>; readonly candidates: Map<string, readonly Definition[]> }>();

/** The definitions of a cell as declared. They are the same for all lines of a table, parents and leaves apart. */
function candidatesOf(set: FormSet, target: Target): readonly Definition[] {
  let known = KNOWN.get(set);
  if (known === undefined) KNOWN.set(set, (known = { definers: definersOf(set), candidates: new Map() }));
  const { row } = target;
  const key = `${target.form}/${target.column}/${row.kind === 'declared' ? `=${row.key}` : String(row.parent)}`;
  const before = known.candidates.get(key);
  if (before !== undefined) return before;
  const identities = isInput(set, target) ? (known.definers.get(target.form) ?? []) : [];
  const found = identities
    .filter((identity) => aims(identity, target))
    .map((identity) => ({ identity, addends: identity.right.flatMap((term) => addendsOf(set, term, target)) }));
  known.candidates.set(key, found);
  return found;
}

/** What is never filled is never computed. */
function isInput(set: FormSet, { form, row, column }: Target): boolean {
  const declared = formOf(set, form);
  if (declared === undefined || row.kind === 'line') return declared !== undefined;
  return useOf(gridOf(declared).byKey.get(row.key)?.row, column) === 'input';
}

/** Defining identities by the form of the cell that they define, as declared; one with a condition is no formula. */
function definersOf(set: FormSet): ReadonlyMap<string, readonly Identity[]> {
  const byForm = new Map<string, Identity[]>();
  for (const identity of set.identities) {
    const form = identity.left[0]?.form;
    if (identity.defines !== true || identity.when !== undefined || form === undefined) continue;
    byForm.set(form, [...(byForm.get(form) ?? []), identity]);
  }
  return byForm;
}

function aims(identity: Identity, target: Target): boolean {
  const left = identity.left[0];
  if (left?.form !== target.form) return false;
  const columns = identity.over.kind === 'once' ? undefined : identity.over.columns;
  const column = typeof left.column === 'string' ? left.column === target.column : columns?.includes(target.column) === true;
  return column && rowAims(identity.over, left.rows, target);
}

function rowAims(over: Scope, rows: Rows, { form, row }: Target): boolean {
  if (rows.kind === 'keys') return row.kind === 'declared' && rows.keys.includes(row.key);
  if (rows.kind !== 'here' || over.kind === 'once' || over.kind === 'columns' || over.kind === 'codes' || over.form !== form) return false;
  switch (over.kind) {
    case 'rows':
      return row.kind === 'declared' && over.keys.includes(row.key);
    case 'lines':
      return row.kind === 'line' || over.total;
    case 'parents':
      return row.kind === 'declared' || row.parent;
  }
}

function addendsOf(set: FormSet, term: Term, { form, row, column: own }: Target): Addend[] {
  const base = { sign: term.sign, form: term.form, column: typeof term.column === 'string' ? term.column : own };
  const code = row.kind === 'line' ? undefined : row.code;
  switch (term.rows.kind) {
    case 'children':
      return [{ ...base, kind: 'children' }];
    case 'here':
      if (term.form === form) return [{ ...base, kind: 'cell', row: undefined }];
      // Of another table, a line is the one with the same code, another row the one with the same key.
      return row.kind === 'line' ? withCode(set, base, code) : [{ ...base, kind: 'cell', row: row.key }];
    case 'keys':
      return term.rows.keys.map((key) => ({ ...base, kind: 'cell', row: key }));
    case 'same-code':
      return withCode(set, base, code);
    case 'codes':
      return term.rows.codes.flatMap((listed) => withCode(set, base, listed));
  }
}

/** Declared rows are cells; lines are looked for by their code. A declared row has no cell of a code that varies. */
function withCode(set: FormSet, base: { sign: 1 | -1; form: string; column: string }, code: string | undefined): Addend[] {
  const form = formOf(set, base.form);
  if (form === undefined || code === '') return [];
  if (form.body.kind === 'lines') return [{ ...base, kind: 'code', code }];
  const row = code === undefined ? undefined : gridOf(form).byCode.get(code);
  return row === undefined ? [] : [{ ...base, kind: 'cell', row: row.row.key }];
}

/** The sums of declared cells that a form's cells are by definition, by cell. */
export function declaredSums(set: FormSet, form: Form): ReadonlyMap<FigureId, readonly { readonly figure: FigureId; readonly sign: 1 | -1 }[]> {
  const sums = new Map<FigureId, readonly { readonly figure: FigureId; readonly sign: 1 | -1 }[]>();
  for (const { row, columns } of gridOf(form).rows) {
    for (const { column } of columns) {
      if (column.role !== 'figure') continue;
      const addends = definitionOf(set, { form: form.id, column: column.key, row: { kind: 'declared', key: row.key, code: row.code ?? '' } }, () => true)?.addends ?? [];
      const cells = addends.flatMap((addend) => (addend.kind === 'cell' ? [{ figure: figureId(addend.form, addend.row ?? row.key, addend.column), sign: addend.sign }] : []));
      if (cells.length > 0 && cells.length === addends.length) sums.set(figureId(form.id, row.key, column.key), cells);
    }
  }
  return sums;
}
