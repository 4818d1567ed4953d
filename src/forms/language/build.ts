import type { Condition, Level, UnitKind } from './condition';
import type { Column, HeadCell, Measure, Row } from './form';
import type { Basis, Identity, Relation, Scope, Severity } from './identity';
import type { Rows, Sum, Term } from './sum';

/* Columns */

export function label(key: string, width: number): Column {
  return { key, role: 'label', width };
}
export function lineNumber(key: string): Column {
  return { key, role: 'number', width: 6 };
}
export function code(key: string, width = 11): Column {
  return { key, role: 'code', width };
}
const DIGITS = { class: [0, 3], section: [3, 5], item: [5, 7] } as const;
/** The code in cells of their own for 类, 款 and 项, as far down as the table goes. */
export function codeParts(last: 'section' | 'item' = 'item', width = 6): Column[] {
  const parts = last === 'item' ? (['class', 'section', 'item'] as const) : (['class', 'section'] as const);
  return parts.map((key) => ({ key, role: 'code', width, digits: DIGITS[key] }));
}
export function name(key: string, width: number): Column {
  return { key, role: 'name', width };
}
export function amount(key: string, number: number | undefined, title: string, width = 16): Column {
  return figureColumn(key, 'amount', number, title, width);
}
export function words(key: string, title: string, width: number): Column {
  return figureColumn(key, 'text', undefined, title, width);
}
function figureColumn(key: string, measure: Measure, number: number | undefined, title: string, width: number): Column {
  return { key, role: 'figure', width, measure, title, ...(number === undefined ? {} : { number }) };
}

/* Heads */

export function cell(text: string, across = 1, down = 1): HeadCell {
  return { text, across, down };
}

/* Rows */

/** Rows that print nothing but their 行次: 9–26 of 01. */
export function blankRows(first: number, last: number): Row[] {
  return range(first, last).map((number) => ({ key: `r${number}`, label: '', number, cells: 'none' }));
}
/** Rows that print nothing at all, between the parts of a lane. */
export function spaceRows(count: number, key = 'space'): Row[] {
  return range(1, count).map((number) => ({ key: `${key}${number}`, label: '', cells: 'none' }));
}
function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
/** `r(1, 8)` → `['r1', … 'r8']`. */
export function r(first: number, last: number = first): string[] {
  return range(first, last).map((n) => `r${n}`);
}

/* Sums */

export const here: { readonly kind: 'here' } = { kind: 'here' };
export const children: Rows = { kind: 'children' };
export const sameCode: Rows = { kind: 'same-code' };
export function codes(...list: string[]): Rows {
  return { kind: 'codes', codes: list };
}

type RowsLike = Rows | string | readonly string[];

/** Figures of a form, added: rows (keys or a selector) by columns (keys or the scope's). */
export function of(form: string, rows: RowsLike, ...columns: readonly Term['column'][]): Sum {
  const selected: Rows = typeof rows === 'string' ? { kind: 'keys', keys: [rows] } : isKeys(rows) ? { kind: 'keys', keys: rows } : rows;
  return columns.map((column) => ({ sign: 1, form, rows: selected, column }));
}
export function plus(...sums: readonly Sum[]): Sum {
  return sums.flat();
}
export function minus(sum: Sum): Sum {
  return sum.map((term) => ({ ...term, sign: term.sign === 1 ? -1 : 1 }));
}
function isKeys(rows: Rows | readonly string[]): rows is readonly string[] {
  return Array.isArray(rows);
}

/* Scopes */

export const once: Scope = { kind: 'once' };
export function eachColumn(...columns: string[]): Scope {
  return { kind: 'columns', columns };
}
export function eachRow(form: string, keys: readonly string[], ...columns: string[]): Scope {
  return { kind: 'rows', form, keys, ...(columns.length > 0 ? { columns } : {}) };
}
export function eachLine(form: string, ...columns: string[]): Scope {
  return { kind: 'lines', form, total: true, ...(columns.length > 0 ? { columns } : {}) };
}
export function eachParent(form: string, ...columns: string[]): Scope {
  return { kind: 'parents', form, columns };
}
export function eachCode(forms: readonly string[], level: 'all' | 'class', ...columns: string[]): Scope {
  return { kind: 'codes', forms, level, ...(columns.length > 0 ? { columns } : {}) };
}

/* Identities */

interface Declared {
  readonly id: string;
  readonly part: string;
  readonly basis: Basis;
  readonly severity?: Severity;
  readonly advice?: boolean;
  readonly zh: string;
  readonly en: string;
  readonly over?: Scope;
  readonly left: Sum;
  readonly right: Sum;
  readonly when?: Condition;
  readonly impliedBy?: readonly string[];
}

/** The right side is how the left cell is computed: a rule and a formula. */
export function defines(declared: Declared): Identity {
  return { ...identity(declared, 'equal'), defines: true };
}
export function equal(declared: Declared): Identity {
  return identity(declared, 'equal');
}
export function atMost(declared: Declared): Identity {
  return identity(declared, 'at-most');
}
export function atLeast(declared: Declared): Identity {
  return identity(declared, 'at-least');
}
export function about(declared: Declared): Identity {
  return identity({ severity: 'warning', advice: true, ...declared }, 'about');
}
export function sameMagnitude(declared: Declared): Identity {
  return identity({ severity: 'warning', advice: true, ...declared }, 'same-magnitude');
}
function identity(declared: Declared, relation: Relation): Identity {
  const { zh, en, over, severity, ...rest } = declared;
  return { severity: severity ?? 'error', over: over ?? once, ...rest, relation, expects: { zh, en } };
}

/* Conditions */

export function filled(figures: Sum): Condition {
  return { kind: 'filled', figures };
}
export function isZero(figures: Sum): Condition {
  return { kind: 'sign', figures, is: 'zero' };
}
export function nonzero(figures: Sum): Condition {
  return { kind: 'sign', figures, is: 'nonzero' };
}
export function positive(figures: Sum): Condition {
  return { kind: 'sign', figures, is: 'positive' };
}
export function negative(figures: Sum): Condition {
  return { kind: 'sign', figures, is: 'negative' };
}
export function unitIs(...unitKinds: UnitKind[]): Condition {
  return { kind: 'profile', unitKinds };
}
export function levelIs(...levels: Level[]): Condition {
  return { kind: 'profile', levels };
}
export function all(...of: Condition[]): Condition {
  return { kind: 'all', of };
}
export function not(of: Condition): Condition {
  return { kind: 'not', of };
}
