import { all, filled, minus, nonzero, plus } from './build';
import type { Condition } from './condition';
import type { Sum } from './sum';
import type { Blank, BlankPlace, Block, Change, Choose, CodeLevel, Figure, Item, Items, Lacking, List, Name, ParagraphStyle, Phrase, Phrases, Proportion, Rate, Some, Word } from './wording';

/* Figures */

export function money(of: Sum, ask?: string): Figure {
  return { kind: 'amount', of, ...(ask === undefined ? {} : { ask }) };
}
export function number(of: Sum, ask?: string): Figure {
  return { kind: 'count', of, ...(ask === undefined ? {} : { ask }) };
}
export function share(lead: string, part: Sum, whole: Sum, tail = ''): Proportion {
  return { kind: 'share', part, whole, lead, tail };
}
export function completion(lead: string, actual: Sum, budget: Sum, tail = ''): Proportion {
  return { kind: 'completion', part: actual, whole: budget, lead, tail };
}

/* Comparisons */

export const difference: { readonly kind: 'difference' } = { kind: 'difference' };
export function rate(lead: string): Rate {
  return { kind: 'rate', lead };
}

export interface ChangeWords {
  readonly more: Phrases;
  readonly less: Phrases;
  readonly same: Phrases;
  readonly unknown: { readonly lead: string; readonly ask: string };
}
export function change(current: Sum, previous: Sum, words: ChangeWords): Change {
  return { kind: 'change', current, previous, ...words };
}
export function anyOf(...of: Condition[]): Condition {
  return { kind: 'any', of };
}
/** The two figures are known to differ. */
export function differs(current: Sum, previous: Sum): Condition {
  return all(filled(previous), nonzero(plus(current, minus(previous))));
}

/* Words */

export const year: Word = { kind: 'word', word: 'year' };
export const lastYear: Word = { kind: 'word', word: 'last-year' };
/** 单位 or 部门, as the report speaks of itself. */
export const level: Word = { kind: 'word', word: 'level' };
export const ordinal: Word = { kind: 'word', word: 'ordinal' };
export function unitName(ask: string): Word {
  return { kind: 'word', word: 'unit', ask };
}
export function name(ofLevel?: CodeLevel): Name {
  return { kind: 'name', of: { kind: 'here', ...(ofLevel === undefined ? {} : { level: ofLevel }) } };
}
export function nameOfRow(form: string, row: string): Name {
  return { kind: 'name', of: { kind: 'row', form, row } };
}
export function nameOfColumn(form: string, column: string): Name {
  return { kind: 'name', of: { kind: 'column', form, column } };
}

/* Lists */

export function one(...phrases: Phrase[]): Item {
  return { kind: 'one', phrases };
}
export function oneWhen(when: Condition, ...phrases: Phrase[]): Item {
  return { kind: 'one', when, phrases };
}
export function each(over: Items, where: Condition | undefined, ...phrases: Phrase[]): Item {
  return { kind: 'each', over, phrases, ...(where === undefined ? {} : { where }) };
}
export function rows(form: string, ...keys: string[]): Items {
  return { kind: 'rows', form, keys };
}
export function columns(form: string, row: string, ...keys: string[]): Items {
  return { kind: 'columns', form, row, columns: keys };
}
export function codesOf(ofLevel: CodeLevel, ...forms: string[]): Items {
  return { kind: 'codes', forms, level: ofLevel };
}
export function childrenIn(form: string): Items {
  return { kind: 'children', form };
}

interface Punctuation {
  readonly separator: string;
  readonly end?: string;
  readonly lead?: Phrases;
  readonly otherwise?: Phrases;
}
export function list(punctuation: Punctuation, ...items: Item[]): List {
  return { kind: 'list', lead: [], end: '', otherwise: [], ...punctuation, items };
}

/* Choices and blanks */

export function some(over: Items, where: Condition): Some {
  return { kind: 'some', over, where };
}
/** `money` of the first of them. */
export function lacking(of: Sum, among: Some, ask: string): Lacking {
  return { kind: 'lacking', some: among, of, ask };
}

type Otherwise<T> = (otherwise: T) => Choose<T>;
/** `when(condition, then)(otherwise)`. */
export function when(condition: Condition | Some, ...then: Phrase[]): Otherwise<Phrases> {
  return (otherwise) => ({ kind: 'choose', cases: [{ when: condition, then }], otherwise });
}
/** Said only where the condition holds. */
export function only(condition: Condition, ...then: Phrase[]): Choose<Phrases> {
  return when(condition, ...then)([]);
}
export function firstOf(cases: readonly (readonly [Condition | Some, Phrases])[], otherwise: Phrases): Choose<Phrases> {
  return { kind: 'choose', cases: cases.map(([condition, then]) => ({ when: condition, then })), otherwise };
}
export function blank(at: BlankPlace, lead: string, ask: string, otherwise?: Phrases): Blank {
  return { kind: 'blank', at, lead, ask, ...(otherwise === undefined ? {} : { otherwise }) };
}

/* Blocks */

export function paragraph(...phrases: Phrase[]): Block {
  return styled('body', phrases);
}
export function heading(...phrases: Phrase[]): Block {
  return styled('heading', phrases);
}
export function paragraphs(of: List): Block {
  return { kind: 'paragraphs', list: of };
}
export function blocksWhen(condition: Condition, then: readonly Block[], otherwise: readonly Block[] = []): Block {
  return { kind: 'choose', cases: [{ when: condition, then }], otherwise };
}
function styled(style: ParagraphStyle, phrases: Phrases): Block {
  return { kind: 'paragraph', style, phrases };
}
