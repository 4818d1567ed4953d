import type { FormSet } from '../../forms';
import type { SheetText } from './sheet-text';
import { fold, isSaidEmpty, likeness, pairsShared, plain } from './words';

/** Words that say which table stands below or around them. */
export interface TitleHit {
  readonly form: string;
  /** 0 to 1. */
  readonly score: number;
  readonly text: string;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** Longer texts speak of tables, they are no titles. */
const LONGEST = 70;
/** `2024年度`, and what stands before it. */
const BEFORE = /^.*?(?:20\d\d|二[〇○零]二.)年度?/;
/** So many neighbouring cells may hold one title, so many columns from one to the next. */
const MOST_PARTS = 3;
const FARTHEST = 4;
/** What is left of a title for its second row. */
const LONGEST_REST = 20;
/** From here on cells put together are a title. */
const WHOLE = 0.95;
/** From here on words are taken for a title. */
export const CERTAIN = 0.8;
/** `附表1：`, `表三`. */
const COUNTED = /^附?表(?:\d{1,2}|[一二三四五六七八九十]{1,2})[:.、]?(?=.{4})/;
const NUMBER = /公开0?(\d{1,2})表/;

type Titled = readonly { readonly form: string; readonly score: number }[];

const KNOWN = new WeakMap<FormSet, Map<string, Titled>>();
const MOST_KEPT = 5_000;

/** The forms that a text may be the title of, the likeliest first; empty where it is none. */
export function formsTitled(set: FormSet, text: string): Titled {
  const known = KNOWN.get(set) ?? new Map<string, Titled>();
  KNOWN.set(set, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const made = titledIn(set, fold(text));
  known.set(text, made);
  return made;
}

function titledIn(set: FormSet, words: string): Titled {
  if (words.length < 4 || words.length > LONGEST || /^(?:注|说明)[:：]/.test(words)) return [];
  // `本单位没有政府性基金预算财政拨款收入支出，故本表为空`
  if (isSaidEmpty(words)) return [];
  if (!/[表]/.test(words) && !/(?:决算|收支|三公)/.test(words)) return [];
  const title = plain(withoutYear(words).replace(COUNTED, '').replace(/\(?公开\d+表\)?|\(?续表?\d?\)?|\(元\)|\(万元\)/g, ''));
  const scored = set.forms
    .filter(({ kind }) => kind === 'public')
    .map((form) => ({ form: form.id, score: titleLikeness(title, plain(form.title)) }))
    .filter(({ score }) => score >= 0.6)
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => score >= best - 0.03);
}

/** The year stands before the title, with whatever is before it, or behind. */
function withoutYear(words: string): string {
  const rest = words.replace(BEFORE, '');
  return /表|决算|收支|三公/.test(rest) ? rest : words.replace(/\(?20\d\d年度?\)?/g, '');
}

/** A unit's name may stand before the title; a title that only ends like another one is not that one. */
function titleLikeness(text: string, title: string): number {
  if (text === title) return 1;
  const alike = pairsShared(text, title);
  if (alike >= 0.65) return 0.6 + 0.37 * alike;
  return text.endsWith(title) ? 0.78 + 0.1 * likeness(text, title) : 0;
}

/** Titles in a sheet's cells; what stands in cells of their own, letters or halves of a title, is put together. */
export function findTitles(set: FormSet, sheet: SheetText): readonly TitleHit[] {
  const known = FOUND.get(sheet);
  if (known?.set === set) return known.titles;
  const titles = titlesOn(set, sheet);
  FOUND.set(sheet, { set, titles });
  return titles;
}

/** Titles of a sheet are asked for more than once. */
const FOUND = new WeakMap<SheetText, { readonly set: FormSet; readonly titles: readonly TitleHit[] }>();

function titlesOn(set: FormSet, sheet: SheetText): readonly TitleHit[] {
  const inRows = titlesInRows(set, sheet);
  const folded = foldedTitles(set, sheet, inRows);
  return folded.length === 0 ? inRows : [...inRows.filter(({ row, left }) => !folded.some((whole) => whole.left === left && (whole.row === row || whole.row === row + 1))), ...folded].sort((a, b) => a.row - b.row);
}

/** Titles over two rows, said to stand in the second one. */
function foldedTitles(set: FormSet, sheet: SheetText, alone: readonly TitleHit[]): readonly TitleHit[] {
  return sheet.rows.flatMap((row, index) => {
    const above = sheet.rows[index - 1];
    if (above === undefined || row - above !== 1) return [];
    return sheet.columnsIn(row).flatMap((column) => {
      const text = sheet.textAt(row, column);
      if (sheet.kindAt(above, column) !== 'text' || sheet.kindAt(row, column) !== 'text' || text.length > LONGEST_REST || !/表\)?$/.test(fold(text))) return [];
      const before = Math.max(0, ...alone.filter((hit) => hit.left === column && (hit.row === row || hit.row === above)).map(({ score }) => score));
      return hitsIn(set, sheet.textAt(above, column) + text, row, column, column).filter(({ score }) => score >= WHOLE && score >= before);
    });
  });
}

function titlesInRows(set: FormSet, sheet: SheetText): readonly TitleHit[] {
  return sheet.rows.flatMap((row) => {
    const columns = sheet.columnsIn(row);
    const hits = columns.flatMap((column) => (sheet.kindAt(row, column) === 'text' ? hitsIn(set, sheet.textAt(row, column), row, column, column) : []));
    const halved = halvedTitles(set, sheet, row, hits);
    if (halved.length > 0) return [...hits.filter(({ left }) => !halved.some((whole) => whole.left <= left && left <= whole.right)), ...halved];
    const first = columns[0];
    const last = columns.at(-1);
    if (hits.length > 0 || first === undefined || last === undefined || columns.length < 3) return hits;
    const letters = columns.map((column) => fold(sheet.textAt(row, column)));
    return letters.every((letter) => letter.length <= 2) ? hitsIn(set, letters.join(''), row, first, last) : [];
  });
}

/** Titles that converters cut in two or three where columns of the table below meet; each says more than any of its cells does. */
function halvedTitles(set: FormSet, sheet: SheetText, row: number, alone: readonly TitleHit[]): readonly TitleHit[] {
  const columns = sheet.columnsIn(row);
  const found: TitleHit[] = [];
  for (let last = 1; last < columns.length; last += 1) {
    const right = columns[last] ?? 0;
    if (sheet.kindAt(row, right) !== 'text' || !/表\)?$/.test(fold(sheet.textAt(row, right)))) continue;
    let text = sheet.textAt(row, right);
    for (let first = last - 1; first >= 0 && last - first < MOST_PARTS; first -= 1) {
      const left = columns[first] ?? 0;
      if (sheet.kindAt(row, left) !== 'text' || (columns[first + 1] ?? 0) - left > FARTHEST || isOfBanner(sheet.textAt(row, left))) break;
      text = sheet.textAt(row, left) + text;
      const before = Math.max(0, ...alone.filter((hit) => hit.left >= left && hit.right <= right).map(({ score }) => score));
      const whole = hitsIn(set, text, row, left, right).filter(({ score }) => score >= WHOLE && score >= before);
      if (whole.length === 0) continue;
      found.push(...whole);
      break;
    }
  }
  return found;
}

/** `公开04表`, `金额单位：万元`: the end of a table beside, no part of a title. */
function isOfBanner(text: string): boolean {
  const folded = fold(text);
  return folded.includes(':') || /^\(?公开0?\d{1,2}表\)?$/.test(folded);
}

/** Whether a title stands in a row over the columns from `left` to `right`. */
export type IsTitle = (row: number, left: number, right: number) => boolean;

export function titledRows(titles: readonly TitleHit[]): IsTitle {
  const certain = titles.filter(({ score }) => score >= CERTAIN);
  return (row, left, right) => certain.some((title) => title.row === row && title.left <= right && title.right >= left);
}

function hitsIn(set: FormSet, text: string, row: number, left: number, right: number): TitleHit[] {
  return formsTitled(set, text).map(({ form, score }) => ({ form, score, text, row, left, right }));
}

/** The form whose printed number stands in a text: `公开05表`. */
export function formNumbered(set: FormSet, text: string): string | undefined {
  const number = NUMBER.exec(fold(text))?.[1];
  if (number === undefined) return undefined;
  return set.forms.find((form) => form.kind === 'public' && form.number !== undefined && NUMBER.exec(fold(form.number))?.[1] === number)?.id;
}

/** Of a set that prints no numbers, the form that somebody who numbered its tables would have called so. */
export function formCounted(set: FormSet, text: string): string | undefined {
  const number = NUMBER.exec(fold(text))?.[1];
  const forms = set.forms.filter(({ kind }) => kind === 'public');
  return number === undefined || forms.some((form) => form.number !== undefined) ? undefined : forms[parseInt(number, 10) - 1]?.id;
}

export function isTableNumber(text: string): boolean {
  return NUMBER.test(fold(text));
}
