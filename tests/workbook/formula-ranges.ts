import { columnIndex } from '../../src/workbook';

/** A rectangle that a formula reads. `sheet` is undefined on the formula's own. */
export interface ReadRange {
  readonly sheet: string | undefined;
  readonly text: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Parsed {
  readonly functions: readonly string[];
  readonly ranges: readonly ReadRange[];
  /** Whole columns that stand anywhere but as INDEX's first argument. */
  readonly wholeColumns: readonly string[];
}

const STRING = /"(?:[^"]|"")*"/g;
/** `INDEX(C:C,MAX(ROW())+1):C$30`: from the next row of a column down to a row. */
const BELOW = /INDEX\((\$?)([A-Z]+):\1\2,MAX\(ROW\(\)\)\+1\):\$?([A-Z]+)\$?(\d+)/g;
const REFERENCE = /(?:'((?:[^']|'')+)'!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?/g;

/** What a formula in the given sheet row reads, each range as it is at that row. */
export function parseFormula(formula: string, row: number): Parsed {
  const ranges: ReadRange[] = [];
  const add = (sheet: string | undefined, text: string, left: string, top: number, right: string, bottom: number) => {
    ranges.push({ sheet, text, top, left: columnIndex(left), bottom, right: columnIndex(right) });
    return '§';
  };
  const withoutStrings = formula.replace(STRING, '""');
  const functions = [...withoutStrings.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((match) => match[1] ?? '');
  const withoutBelow = withoutStrings.replace(BELOW, (text, _fixed: string, first: string, last: string, bottom: string) => add(undefined, text, first, row + 1, last, parseInt(bottom, 10) - 1));
  const rest = withoutBelow.replace(REFERENCE, (text, sheet: string | undefined, left: string, top: string, right: string | undefined, bottom: string | undefined) =>
    add(sheet, text, left, parseInt(top, 10) - 1, right ?? left, parseInt(bottom ?? top, 10) - 1),
  );
  return { functions, ranges, wholeColumns: rest.match(/\$?[A-Z]{1,3}:\$?[A-Z]{1,3}/g) ?? [] };
}
