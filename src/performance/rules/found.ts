import type { Field, PerformanceTable } from '../table';
import type { PerformanceRule } from './list';

/** What is wrong with a table: data, sentences are made from it at the edge. */
export interface Found {
  readonly rule: PerformanceRule;
  /** Where to look. */
  readonly at: Field;
  /** Part of the field's text; left out: all of it. */
  readonly span?: { readonly start: number; readonly end: number };
  /** Everything that takes part, `at` included. */
  readonly fields: readonly Field[];
  /** Fills the rule's sentence: numbers, names and quotes as printed. */
  readonly values: Readonly<Record<string, string>>;
  /** What should stand there, where the table itself says. */
  readonly expected?: string;
}

/** Judges one table; `year` is the report's, where known. */
export interface Context {
  readonly table: PerformanceTable;
  readonly year: number | undefined;
}

export type TableRule = (context: Context) => readonly Found[];

export function found(rule: PerformanceRule, at: Field, values: Found['values'] = {}, more: Partial<Pick<Found, 'span' | 'fields' | 'expected'>> = {}): Found {
  return { rule, at, values, fields: more.fields ?? [at], ...(more.span === undefined ? {} : { span: more.span }), ...(more.expected === undefined ? {} : { expected: more.expected }) };
}
