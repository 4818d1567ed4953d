import { isJoinedHead } from './head-words';
import type { SheetLane, Slot } from './lanes';
import { codeAndName, codeDigits, codeInCell, withoutZeros } from './printed-code';
import type { SheetText } from './sheet-text';
import { fold, isTotalWord, likeness, rowWords } from './words';

/** One row of a lane in words: what names it and whether figures stand in it. */
export interface BodyRow {
  readonly row: number;
  /** Where its code and the first of its words stand, if not in the row of its figures. */
  readonly wordsRow?: number;
  /** Its words as they stand, code and 行次 left out. */
  readonly label: string;
  /** Without numbering and points, for comparing. */
  readonly bare: string;
  readonly code: string;
  /** The row prints no code; its name says which it is. */
  readonly isNamed?: boolean;
  readonly number: number | undefined;
  readonly hasFigures: boolean;
  /** Columns that hold its label and code. */
  readonly labelColumn: number | undefined;
  readonly codeColumn: number | undefined;
}

/** How the key columns of a lane hold codes. */
interface Keys {
  readonly whole: number | undefined;
  /** 类, 款 and 项 apart, from left to right. */
  readonly parts: readonly number[];
  /** Code and name in one cell. */
  readonly joined: number | undefined;
  readonly words: readonly number[];
  readonly number: number | undefined;
}

/** @param carried 类 and 款 of the last code, from one page of a table to the next */
export function bodyRows(lane: SheetLane, carried: string[]): readonly BodyRow[] {
  const keys = keysOf(lane);
  return lane.rows.flatMap((row): BodyRow[] => {
    const made = rowOf(lane, keys, row, carried);
    return made === undefined ? [] : [made];
  });
}

function rowOf({ sheet, figures }: SheetLane, keys: Keys, row: number, carried: string[]): BodyRow | undefined {
  const hasFigures = figures.some(({ column, role }) => role === 'figure' && isFigure(sheet, row, column));
  const joined = keys.joined !== undefined ? codeInCell(sheet.textAt(row, keys.joined)) : keys.whole === undefined ? undefined : codeAndName(sheet.textAt(row, keys.whole));
  const code = joined?.code ?? codeAt(sheet, keys, row, carried);
  const worded = keys.words.filter((column) => sheet.kindAt(row, column) === 'text');
  const inJoined = keys.joined === undefined || joined !== undefined ? '' : sheet.textAt(row, keys.joined);
  const label = joined !== undefined ? joined.name : inJoined + worded.map((column) => sheet.textAt(row, column)).join('');
  const number = keys.number === undefined ? undefined : numberAt(sheet, row, keys.number);
  if (label === '' && code === '' && !hasFigures && number === undefined) return undefined;
  return { row, label, bare: rowWords(label), code, number, hasFigures, labelColumn: worded[0] ?? keys.joined, codeColumn: keys.joined ?? keys.whole ?? keys.parts[0] };
}

function isFigure(sheet: SheetText, row: number, column: number): boolean {
  const kind = sheet.kindAt(row, column);
  return kind === 'amount' || kind === 'ordinal' || kind === 'dash';
}

function numberAt(sheet: SheetText, row: number, column: number): number | undefined {
  const text = fold(sheet.textAt(row, column));
  return /^\d{1,3}$/.test(text) ? parseInt(text, 10) : undefined;
}

function digitsAt(sheet: SheetText, row: number, column: number): string {
  return codeDigits(sheet.textAt(row, column));
}

function codeAt(sheet: SheetText, keys: Keys, row: number, carried: string[]): string {
  return withoutZeros(printedCodeAt(sheet, keys, row, carried));
}

function printedCodeAt(sheet: SheetText, keys: Keys, row: number, carried: string[]): string {
  if (keys.whole !== undefined) return digitsAt(sheet, row, keys.whole);
  if (keys.parts.length === 0) return '';
  const found = keys.parts.map((column) => digitsAt(sheet, row, column));
  // Each column may hold the code down to its own level.
  const longest = found.reduce((best, text) => (text.length > best.length ? text : best), '');
  if (longest.length >= 5) return longest;
  if (found.every((text) => text === '')) return '';
  const last = found.findLastIndex((text) => text !== '');
  // A 款 or 项 alone belongs to what stands above it.
  found.slice(0, last + 1).forEach((text, level) => {
    if (text !== '') {
      carried[level] = text.padStart(level === 0 ? 3 : 2, '0');
      carried.length = level + 1;
    }
  });
  return carried.slice(0, last + 1).join('');
}

function keysOf({ sheet, keys, rows }: SheetLane): Keys {
  const columns = keys.map((slot) => ({ slot, ...countsOf(sheet, rows, slot) }));
  // A last page may hold one line.
  const joined = columns.find(({ slot, joinedCells, filled }) => joinedCells >= (isJoinedHead(slot.path.at(-1) ?? '') ? 1 : 2) && joinedCells >= 0.5 * filled)?.slot.column;
  const number = columns.find(({ slot }) => slot.role === 'number')?.slot.column;
  const coded = columns.filter(({ slot, digits, filled, ascending }) => slot.role !== 'number' && digits > 0 && digits >= 0.6 * (filled - 1) && (slot.role === 'code' || !ascending) && slot.role !== 'other' && slot.role !== 'ordinal');
  // Where the heads say 类, 款 and 项, a page may have none of one of them.
  const levels = columns.filter(({ slot }) => /(?:^|编码|代码)[类款项]$/.test(slot.path.at(-1) ?? '')).map(({ slot }) => slot.column);
  // Beside columns that repeat parts of it, one column may hold the code at every level.
  const whole = coded.find(({ hasAllLevels }) => hasAllLevels) ?? (coded.length === 1 && levels.length < 2 ? coded[0] : undefined);
  const parts = levels.length > 1 ? levels : coded.filter(({ slot }) => slot.column !== number).map(({ slot }) => slot.column);
  const coding = new Set([...parts, ...(number === undefined ? [] : [number])]);
  const words = columns.filter(({ slot, texts }) => texts > 0 && slot.column !== joined && slot.role !== 'other' && slot.role !== 'ordinal' && (!coding.has(slot.column) || texts > 0)).map(({ slot }) => slot.column);
  if (joined !== undefined) return { whole: undefined, parts: [], joined, words, number };
  return { whole: whole?.slot.column, parts: whole === undefined ? parts : [], joined: undefined, words, number };
}

interface Counts {
  readonly filled: number;
  readonly digits: number;
  readonly hasAllLevels: boolean;
  readonly joinedCells: number;
  readonly texts: number;
  /** 1, 2, 3 …: numbers of rows, no codes. */
  readonly ascending: boolean;
}

function countsOf(sheet: SheetText, rows: readonly number[], { column }: Slot): Counts {
  let [filled, digits, joinedCells, texts] = [0, 0, 0, 0];
  const lengths = new Set<number>();
  let ascending = true;
  let last: number | undefined;
  for (const row of rows) {
    if (sheet.kindAt(row, column) === 'empty') continue;
    filled += 1;
    const text = digitsAt(sheet, row, column);
    if (text === '') {
      const words = sheet.textAt(row, column);
      if (codeAndName(words) !== undefined) joinedCells += 1;
      if (sheet.kindAt(row, column) === 'text') texts += 1;
      continue;
    }
    digits += 1;
    lengths.add(text.length);
    const value = parseInt(text, 10);
    if (last !== undefined && value !== last + 1) ascending = false;
    if (last === undefined && value > 2) ascending = false;
    last = value;
  }
  return { filled, digits, joinedCells, texts, hasAllLevels: lengths.has(3) && (lengths.has(5) || lengths.has(7)), ascending: ascending && digits > 1 };
}

export function isTotalRow(row: BodyRow): boolean {
  return isTotalWord(row.label);
}

/** Whether a row prints a code of 支出功能分类. */
export function isFunctional({ code }: BodyRow): boolean {
  return code.startsWith('2') && [3, 5, 7].includes(code.length);
}

/** Whether a row is the one under the lanes with these words. */
export function isFoot({ bare: words }: BodyRow, wanted: string): boolean {
  return likeness(words, wanted) >= 0.9;
}

/** 续表, in a row of its own. */
export function isPageWord({ label }: BodyRow): boolean {
  return /^\(?(?:续表|接上表|接上页|续)\d*\)?$/.test(fold(label));
}

/** 本页小计, 承前页: what a page adds up belongs to no line. */
export function isPageSum({ code, bare: words }: BodyRow): boolean {
  return code === '' && /^(?:本页|页内|承前页|承上页|接上页|过次页|转下页|结转下页)(?:小计|合计)?$|^页(?:小计|合计)$/.test(words);
}
