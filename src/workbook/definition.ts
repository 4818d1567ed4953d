import type { FormSet, Identity, Rows, Scope, Term } from '../forms';
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
  | { readonly kind: 'cell'; readonly row: string }
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
  if (!isInput(set, target)) return undefined;
  for (const identity of definers(set).get(target.form) ?? []) {
    if (!aims(identity, target) || !identity.right.every((term) => has(term.form))) continue;
    return { identity, addends: identity.right.flatMap((term) => addendsOf(set, term, target)) };
  }
  return undefined;
}

/** What is never filled is never computed. */
function isInput(set: FormSet, { form, row, column }: Target): boolean {
  const declared = set.forms.find(({ id }) => id === form);
  if (declared === undefined || row.kind === 'line') return declared !== undefined;
  return useOf(gridOf(declared).byKey.get(row.key)?.row, column) === 'input';
}

const DEFINERS = new WeakMap<FormSet, ReadonlyMap<string, readonly Identity[]>>();

/** Defining identities by the form of the cell that they define, as declared; one with a condition is no formula. */
function definers(set: FormSet): ReadonlyMap<string, readonly Identity[]> {
  const known = DEFINERS.get(set);
  if (known !== undefined) return known;
  const byForm = new Map<string, Identity[]>();
  for (const identity of set.identities) {
    const form = identity.left[0]?.form;
    if (identity.defines !== true || identity.when !== undefined || form === undefined) continue;
    byForm.set(form, [...(byForm.get(form) ?? []), identity]);
  }
  DEFINERS.set(set, byForm);
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
  switch (term.rows.kind) {
    case 'children':
      return [{ ...base, kind: 'children' }];
    case 'here':
      // Of another table, a line is the one with the same code.
      if (row.kind === 'line' && term.form !== form) return withCode(set, base, row.code, true);
      return [{ ...base, kind: 'cell', row: row.key }];
    case 'keys':
      return term.rows.keys.map((key) => ({ ...base, kind: 'cell', row: key }));
    case 'same-code':
      return withCode(set, base, row.code, row.kind === 'line');
    case 'codes':
      return term.rows.codes.flatMap((code) => withCode(set, base, code, false));
  }
}

/** Declared rows are cells; lines are looked for by their code. */
function withCode(set: FormSet, base: { sign: 1 | -1; form: string; column: string }, code: string, own: boolean): Addend[] {
  const form = set.forms.find(({ id }) => id === base.form);
  if (form === undefined || code === '') return [];
  if (form.body.kind === 'lines') return [{ ...base, kind: 'code', code: own ? undefined : code }];
  const row = gridOf(form).byCode.get(code);
  return row === undefined ? [] : [{ ...base, kind: 'cell', row: row.row.key }];
}
