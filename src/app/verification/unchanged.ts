import { Decimal } from '../../amount';
import { type Area, absoluteAddress, sheetPrefix } from '../../workbook';
import type { WatchedArea } from './watched-areas';

/** What the formulas say of an area. `broken`: it held errors when the report was made, and still does. */
export interface Verdicts {
  readonly same: string;
  readonly changed: string;
  readonly broken: string;
}

/** Prime, so that two rows or two columns hardly ever weigh the same. */
const PLACES = 997;
/** No cell weighs little: a change of the last decimal stands out from what adding doubles leaves. */
const LEAST = 500;
/** Prime, and above every code unit. */
const CODES = 99_991;
const STEP = 101;
/** Letters that a column is compared by; a cell with a longer text is compared by itself. */
const SHORT = 40;
/** Excel takes 8,192 characters. */
const LONGEST = 7000;
/** Of the sum of all weighted amounts: many times what adding doubles can leave. */
const SLACK = new Decimal('4e-15');

/**
 * Native formulas that say whether an area still holds what it holds now: numbers weighed by their places, so that
 * changes that make up for each other show, and texts letter by letter. Nothing in them is volatile, newer than Excel
 * 2013 or an array entry; the area's own sheet alone is looked at. One formula, or several where there is much text.
 */
export function unchangedFormulas({ sheetName, area, read }: WatchedArea, { same, changed, broken }: Verdicts): readonly string[] {
  const cells = cellsOf(area, read);
  const prefix = sheetPrefix(sheetName);
  const at = (part: Area): string => prefix + absoluteAddress(part);
  const bare = (range: string): string => pairs.reduce((text, pair) => `SUBSTITUTE(${text},"${pair}","")`, range);
  const pairs = [...new Set(cells.flatMap(({ text }) => text.match(/[\u{10000}-\u{10FFFF}]/gu) ?? []))];
  const withoutPairs = (text: string): string => text.replace(/[\u{10000}-\u{10FFFF}]/gu, '');
  const tests = [numberTest(), lengthTest(), ...columnTests(), ...longTests()];
  const otherwise = cells.some(({ error }) => error) ? broken : changed;
  return packed(tests, LONGEST).map((part) => `IFERROR(IF(AND(${part.join(',')}),"${same}","${changed}"),"${otherwise}")`);

  function numberTest(): string {
    const weighed = cells.flatMap(({ number, row, column }) => (number === undefined ? [] : [number.times(placeWeight(row, column))]));
    const total = weighed.reduce((sum, value) => sum.plus(value), new Decimal(0));
    const slack = weighed.reduce((sum, value) => sum.plus(value.abs()), new Decimal(0)).times(SLACK);
    return `ABS(SUMPRODUCT(${at(area)},${weights()})-${signed(total)})<${Decimal.max(slack, '0.0001').toSignificantDigits(2).toFixed()}`;
  }

  function lengthTest(): string {
    const total = cells.reduce((sum, { text, row, column }) => sum + withoutPairs(text).length * placeWeight(row, column), 0);
    return `SUMPRODUCT(ISTEXT(${at(area)})*LEN(${bare(at(area))})*(${weights()}))=${total}`;
  }

  function weights(): string {
    const range = at(area);
    return `MOD(ROW(${range})*(ROW(${range})+61)*(COLUMN(${range})+17),${PLACES})+${LEAST}`;
  }

  /** The beginnings of all texts of a column at once. */
  function columnTests(): string[] {
    return [...new Set(cells.flatMap(({ text, column }) => (text === '' ? [] : [column])))].sort((a, b) => a - b).map((column) => {
      const own = cells.filter((cell) => cell.column === column && cell.text !== '');
      const length = Math.min(SHORT, Math.max(...own.map(({ text }) => withoutPairs(text).length)) + 1);
      const range = at({ ...area, left: column, right: column });
      const places = `COLUMN(${at({ top: area.top, left: 0, bottom: area.top, right: length - 1 })})`;
      return letterTest(range, places, length, own, `ISTEXT(${range})*`);
    });
  }

  function longTests(): string[] {
    return cells.filter(({ text }) => withoutPairs(text).length >= SHORT).map((cell) => {
      const { row, column, text } = cell;
      const length = withoutPairs(text).length + 1;
      const places = `ROW(${at({ top: 0, left: area.left, bottom: length - 1, right: area.left })})`;
      return letterTest(at({ top: row, left: column, bottom: row, right: column }), places, length, [cell], '');
    });
  }

  /** `places`: 1, 2 … `length`, across where the range goes down. What pads a text weighs nothing. */
  function letterTest(range: string, places: string, length: number, texts: readonly Cell[], mask: string): string {
    const total = texts.reduce((sum, { text, row }) => sum + lettersWeight(withoutPairs(text).slice(0, length), row), 0);
    return `SUMPRODUCT(${mask}MOD((UNICODE(MID(${bare(range)}&REPT(" ",${length * 2}),${places},1))-32)*(ROW(${range})+${STEP}*${places}),${CODES}))=${total}`;
  }
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly number: Decimal | undefined;
  /** Empty where it holds none. */
  readonly text: string;
  readonly error: boolean;
}

function cellsOf({ top, left, bottom, right }: Area, read: WatchedArea['read']): readonly Cell[] {
  return Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => {
    const width = right - left + 1;
    const [row, column] = [top + (index - (index % width)) / width, left + (index % width)];
    const { value, error } = read(row, column);
    return { row, column, number: typeof value === 'number' ? new Decimal(value) : undefined, text: typeof value === 'string' ? value : '', error: error !== undefined };
  });
}

function placeWeight(row: number, column: number): number {
  return (((row + 1) * (row + 62) * (column + 18)) % PLACES) + LEAST;
}

function lettersWeight(text: string, row: number): number {
  // As MOD has it: never below 0.
  return Array.from({ length: text.length }, (_, place) => ((((text.charCodeAt(place) - 32) * (row + 1 + STEP * (place + 1))) % CODES) + CODES) % CODES).reduce((sum, weight) => sum + weight, 0);
}

/** `5`, `(-5)`: behind a minus. */
function signed(value: Decimal): string {
  return value.isNegative() ? `(${value.toFixed()})` : value.toFixed();
}

function packed(tests: readonly string[], limit: number): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let room = 0;
  for (const test of tests) {
    room -= test.length + 1;
    if (room < 0 || parts.length === 0) {
      parts.push([]);
      room = limit - test.length;
    }
    parts.at(-1)?.push(test);
  }
  return parts;
}
