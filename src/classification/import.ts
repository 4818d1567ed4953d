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

/**
 * Finds the codes and their names among the rows of a sheet, wherever they stand: a column of 类, 款 and 项 codes, or three
 * columns that hold their parts, and the column of words behind it. Undefined where no such columns are.
 * @param rows the cells' texts, all rows of a sheet
 */
export function importCodes(rows: readonly (readonly string[])[]): ImportedList | undefined {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => column);
  const whole = columns.map((column) => ({ column, score: scoreOf(rows, column, isCode) })).filter(({ score }) => score > 0);
  const [best] = whole.sort((a, b) => b.score - a.score || a.column - b.column);
  const parts = columns.find((column) => scoreOf(rows, column, (text) => /^\d{3}$/.test(text)) > 0 && isPart(rows, column + 1) && isPart(rows, column + 2));
  // In a list in three columns 类 alone looks like a column of codes.
  if (parts !== undefined) return listOf(rows, (row, above) => joined(row, parts, above), parts + 3);
  return best === undefined ? undefined : listOf(rows, (row) => folded(row[best.column]), best.column + 1);
}

function isPart(rows: readonly (readonly string[])[], column: number): boolean {
  return scoreOf(rows, column, (text) => /^\d{2}$/.test(text)) > 0;
}

/** How many cells of a column are what is looked for; 0 where most are something else. */
function scoreOf(rows: readonly (readonly string[])[], column: number, fits: (text: string) => boolean): number {
  const filled = rows.map((row) => folded(row[column])).filter((text) => text !== '');
  const fitting = filled.filter(fits).length;
  return fitting >= FEWEST && fitting >= filled.length * MOSTLY ? fitting : 0;
}

function isCode(text: string): boolean {
  return levelOf(text) !== undefined;
}

function folded(text: string | undefined): string {
  return (text ?? '').replace(/[\s\u3000]+/g, '').replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** 类 款 项 in cells of their own; what is left empty on the left is that of the line above. */
function joined(row: readonly string[], first: number, above: string): string {
  const cells = [0, 1, 2].map((part) => folded(row[first + part]));
  const last = cells.findLastIndex((text) => text !== '');
  if (last < 0) return '';
  const before = [above.slice(0, 3), above.slice(3, 5), above.slice(5, 7)];
  return cells.slice(0, last + 1).map((text, part) => (text === '' ? (before[part] ?? '') : text)).join('');
}

function listOf(rows: readonly (readonly string[])[], codeOf: (row: readonly string[], above: string) => string, from: number): ImportedList | undefined {
  const found: { readonly code: string; readonly row: readonly string[] }[] = [];
  let above = '';
  for (const row of rows) {
    const code = codeOf(row, above);
    if (!isCode(code)) continue;
    above = code;
    found.push({ code, row });
  }
  const name = nameColumn(found.map(({ row }) => row), from);
  if (name === undefined) return undefined;
  const items = new Map<string, string>();
  const differing = new Set<string>();
  for (const { code, row } of found) {
    const text = (row[name] ?? '').replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
    const known = items.get(code);
    if (text === '') continue;
    if (known === undefined) items.set(code, text);
    else if (known !== text) differing.add(code);
  }
  return items.size === 0 ? undefined : { items: [...items].sort(([a], [b]) => (a < b ? -1 : 1)), differing: [...differing] };
}

/** The first column behind the codes that mostly holds words; lists set in levels put each level's names into one column more. */
function nameColumn(rows: readonly (readonly string[])[], from: number): number | undefined {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = from; column < width; column += 1) {
    const words = rows.filter((row) => /[\u4e00-\u9fff]/.test(row[column] ?? '')).length;
    if (words >= Math.max(1, rows.length * MOSTLY)) return column;
  }
  return undefined;
}
