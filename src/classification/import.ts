import { levelOf } from './classification';
import { nameFinder } from './import-names';
import { type Entry, INVISIBLE, type Rows, folded } from './import-rows';

/** A list of codes and names that was found among the cells of a sheet. */
export interface ImportedList {
  /** In code order, each code once. */
  readonly items: readonly (readonly [code: string, name: string])[];
  /** Codes that stand under two names: the first one was taken. */
  readonly differing: readonly string[];
}

/** A column is one of codes when so many of its filled cells are. */
const MOSTLY = 0.6;
const FEWEST = 3;

/**
 * The classification of expenditure in a file, whose sheets may each hold a part of it, as one for each budget. Lists of other
 * codes, of income or by economic purpose, stand beside it in many: the longest counts only where no list is of functions.
 * @param sheets the cells' texts of each
 */
export function importSheets(sheets: readonly Rows[]): ImportedList | undefined {
  const lists = sheets.flatMap((rows) => importCodes(rows) ?? []).sort((a, b) => b.items.length - a.items.length);
  const functional = lists.filter(({ items }) => items.filter(([code]) => code.startsWith('2')).length * 2 > items.length);
  const [longest] = lists;
  return functional.length > 0 ? collected(functional.flatMap(({ items }) => items), functional.flatMap(({ differing }) => differing)) : longest;
}

/**
 * Finds the codes and their names among the rows of a sheet, wherever they stand: columns of 类, 款 and 项 codes, or three
 * columns that hold their parts, and the words beside them; or both in one cell. Undefined where there are none.
 * @param rows the cells' texts, all rows of a sheet
 */
export function importCodes(rows: Rows): ImportedList | undefined {
  const direct = listIn(rows);
  const apart = takenApart(rows);
  const split = apart === undefined ? undefined : listIn(apart);
  return split !== undefined && split.items.length > (direct?.items.length ?? 0) ? split : direct;
}

function listIn(rows: Rows): ImportedList | undefined {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => column);
  const whole = columns.filter((column) => scoreOf(rows, column, isCode) > 0);
  const parts = partsIn(rows, columns);
  // In a list in three columns 类 alone looks like a column of codes; one that holds 款 and 项 too is the whole code.
  const isInParts = parts !== undefined && !whole.some((column) => hasLevels(rows, column));
  const found = isInParts ? joinedEntries(rows, parts, width) : wholeEntries(rows, whole, width);
  if (found.length < FEWEST) return undefined;
  const nameOf = nameFinder(rows, found);
  const named = found.flatMap((entry): (readonly [string, string])[] => {
    const name = nameOf(entry);
    return name === '' ? [] : [[entry.code, name]];
  });
  return named.length < found.filter(({ isOnItsOwn }) => isOnItsOwn).length * MOSTLY || named.length === 0 ? undefined : collected(named, []);
}

function collected(named: Iterable<readonly [code: string, name: string]>, before: readonly string[]): ImportedList {
  const items = new Map<string, string>();
  const differing = new Set(before);
  for (const [code, name] of named) {
    const known = items.get(code);
    if (known === undefined) items.set(code, name);
    else if (known !== name) differing.add(code);
  }
  return { items: [...items].sort(([a], [b]) => (a < b ? -1 : 1)), differing: [...differing] };
}

/** Each code of a row, with the cells up to the next one. */
function wholeEntries(rows: Rows, columns: readonly number[], width: number): readonly Entry[] {
  return rows.flatMap((row): Entry[] => {
    const filled = columns.filter((column) => isCode(folded(row[column])));
    return filled.map((column, index) => {
      const code = folded(row[column]);
      const next = filled[index + 1];
      // Columns that repeat the codes of the levels above.
      const isOnItsOwn = next === undefined || !folded(row[next]).startsWith(code);
      return { code, row, from: column, to: next ?? width, after: filled[index - 1] ?? -1, isOnItsOwn };
    });
  });
}

/** 类 款 项 in cells of their own; what is left empty on the left is that of the line above. */
function joinedEntries(rows: Rows, parts: readonly number[], width: number): readonly Entry[] {
  const entries: Entry[] = [];
  let above = '';
  for (const row of rows) {
    const code = joined(row, parts, above);
    if (!isCode(code)) continue;
    above = code;
    entries.push({ code, row, from: parts.findLast((column) => folded(row[column]) !== '') ?? 0, to: width, after: -1, isOnItsOwn: true });
  }
  return entries;
}

/**
 * The columns of 类, 款 and 项: a column of three digits and two of two digits behind it, next to each other or with names
 * between them. A list of one 类 has one cell in the first.
 */
function partsIn(rows: Rows, columns: readonly number[]): readonly number[] | undefined {
  for (const first of columns) {
    if (scoreOf(rows, first, (text) => /^\d{3}$/.test(text), PART_HEADS) === 0) continue;
    const [second, third] = columns.filter((column) => column > first && isPart(rows, column));
    if (second === undefined || third === undefined) continue;
    const filled = rows.filter((row) => [first, second, third].some((column) => /^\d{1,3}$/.test(folded(row[column])))).length;
    if (filled >= FEWEST && [first, second, third].every((column) => filledIn(rows, column) < filled || hasRepeats(rows, column))) return [first, second, third];
  }
  return undefined;
}

/** Excel takes `01` for the number 1. */
function isPart(rows: Rows, column: number): boolean {
  return scoreOf(rows, column, (text) => /^\d{1,2}$/.test(text)) > 0;
}

function filledIn(rows: Rows, column: number): number {
  return rows.filter((row) => /^\d{1,3}$/.test(folded(row[column]))).length;
}

/** Numbers of rows never come again, parts of codes do. */
function hasRepeats(rows: Rows, column: number): boolean {
  const texts = rows.map((row) => folded(row[column])).filter((text) => text !== '');
  return new Set(texts).size < texts.length;
}

/** Whether a column holds codes of 款 and 项, too. */
function hasLevels(rows: Rows, column: number): boolean {
  return rows.some((row) => /^\d{5}(?:\d\d)?$/.test(folded(row[column])));
}

/** How many cells of a column are what is looked for; 0 where most are something else. */
function scoreOf(rows: Rows, column: number, fits: (text: string) => boolean, heads = HEADS): number {
  const filled = rows.map((row) => folded(row[column])).filter((text) => text !== '');
  const fitting = filled.filter(fits).length;
  return fitting > 0 && (fitting >= filled.length * MOSTLY || (fitting < FEWEST && fitting >= filled.length - heads)) ? fitting : 0;
}

/** Words above a column: its title and its head. */
const HEADS = 2;
/** Above 类, 款 and 项: titles, 科目编码, 类. */
const PART_HEADS = 5;

function isCode(text: string): boolean {
  return levelOf(text) !== undefined;
}

function joined(row: readonly string[], parts: readonly number[], above: string): string {
  const cells = parts.map((column, level) => {
    const text = folded(row[column]);
    return text === '' || !/^\d+$/.test(text) ? '' : text.padStart(level === 0 ? 3 : 2, '0');
  });
  const last = cells.findLastIndex((text) => text !== '');
  if (last < 0) return '';
  const before = [above.slice(0, 3), above.slice(3, 5), above.slice(5, 7)];
  return cells.slice(0, last + 1).map((text, part) => (text === '' ? (before[part] ?? '') : text)).join('');
}

/** `2080106 就业管理事务`, `2080106-就业管理事务` in one cell. */
const TOGETHER = /^[\s'[【(（]*(\d{3}(?:[.-]?\d\d){0,2})(?!\d)[\s\-—–_.、:：,，;；|\]】)）]*(\p{Script=Han}.*)$/su;

/** The rows with code and name in cells of their own; undefined where hardly any cell holds both. */
function takenApart(rows: Rows): Rows | undefined {
  let together = 0;
  const apart = rows.map((row) => row.flatMap((cell) => {
    const [, code, name] = TOGETHER.exec(cell.replace(INVISIBLE, '')) ?? [];
    if (code === undefined || name === undefined) return [cell, ''];
    together += 1;
    return [code, name];
  }));
  return together < FEWEST ? undefined : apart;
}
