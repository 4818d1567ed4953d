import { levelOf } from './classification';

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

type Rows = readonly (readonly string[])[];

/**
 * Finds the codes and their names among the rows of a sheet, wherever they stand: a column of 类, 款 and 项 codes, or three
 * columns that hold their parts, and the column of words behind it. Undefined where no such columns are.
 * @param rows the cells' texts, all rows of a sheet
 */
export function importCodes(rows: Rows): ImportedList | undefined {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => column);
  const whole = columns.map((column) => ({ column, score: scoreOf(rows, column, isCode) })).filter(({ score }) => score >= FEWEST);
  const [best] = whole.sort((a, b) => b.score - a.score || a.column - b.column);
  const parts = partsIn(rows, columns);
  // In a list in three columns 类 alone looks like a column of codes; one that holds 款 and 项 too is the whole code.
  if (parts !== undefined && (best === undefined || !hasLevels(rows, best.column))) return listOf(rows, (row, above) => joined(row, parts, above), parts);
  return best === undefined ? undefined : listOf(rows, (row) => folded(row[best.column]), [best.column]);
}

/**
 * The columns of 类, 款 and 项: a column of three digits and two of two digits behind it, next to each other or with names
 * between them. A list of one 类 has one cell in the first.
 */
function partsIn(rows: Rows, columns: readonly number[]): readonly number[] | undefined {
  for (const first of columns) {
    if (scoreOf(rows, first, (text) => /^\d{3}$/.test(text)) === 0) continue;
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
function scoreOf(rows: Rows, column: number, fits: (text: string) => boolean): number {
  const filled = rows.map((row) => folded(row[column])).filter((text) => text !== '');
  const fitting = filled.filter(fits).length;
  return fitting > 0 && (fitting >= filled.length * MOSTLY || (fitting < FEWEST && fitting >= filled.length - HEADS)) ? fitting : 0;
}

/** Words above a column: its title and its head. */
const HEADS = 2;

function isCode(text: string): boolean {
  return levelOf(text) !== undefined;
}

/** Without blanks and what nobody sees, in half-width digits. */
function folded(text: string | undefined): string {
  return (text ?? '').replace(UNSEEN, '').replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
const UNSEEN = /[\s\u3000\u200B-\u200F\u202A-\u202E\u2060\uFEFF]+/g;

/** 类 款 项 in cells of their own; what is left empty on the left is that of the line above. */
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

function listOf(rows: Rows, codeOf: (row: readonly string[], above: string) => string, columns: readonly number[]): ImportedList | undefined {
  const found: { readonly code: string; readonly row: readonly string[] }[] = [];
  let above = '';
  for (const row of rows) {
    const code = codeOf(row, above);
    if (!isCode(code)) continue;
    above = code;
    found.push({ code, row });
  }
  const name = nameColumn(found.map(({ row }) => row), Math.max(...columns) + 1);
  if (name === undefined && found.filter(({ row }) => besideCode(row, columns, name) !== '').length < found.length * MOSTLY) return undefined;
  const items = new Map<string, string>();
  const differing = new Set<string>();
  for (const { code, row } of found) {
    const text = besideCode(row, columns, name).replace(INVISIBLE, '').replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
    const known = items.get(code);
    if (text === '') continue;
    if (known === undefined) items.set(code, text);
    else if (known !== text) differing.add(code);
  }
  return items.size === 0 ? undefined : { items: [...items].sort(([a], [b]) => (a < b ? -1 : 1)), differing: [...differing] };
}

/** The first column behind the codes that mostly holds words; lists set in levels put each level's names into one column more. */
function nameColumn(rows: Rows, from: number): number | undefined {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = from; column < width; column += 1) {
    const words = rows.filter((row) => HAN.test(row[column] ?? '')).length;
    if (words >= Math.max(1, rows.length * MOSTLY)) return column;
  }
  return undefined;
}

/** The name in its column; where each level has one of its own, the first words behind the last part of the row's code. */
function besideCode(row: readonly string[], columns: readonly number[], name = Infinity): string {
  const own = row[name] ?? '';
  if (HAN.test(own)) return own;
  const last = columns.findLast((column) => folded(row[column]) !== '') ?? Infinity;
  return row.find((text, column) => column > last && column < name && HAN.test(text)) ?? own;
}

const HAN = /[\u4e00-\u9fff]/;
