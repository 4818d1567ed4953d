import type { Decimal } from '../../../amount';
import { FUNCTIONAL, nameOf } from '../../../classification';
import { type Form, type Row, columnsOf } from '../../../forms';
import { type Line as ReportLine, lineKeys } from '../../../report';
import { type Cells, type Figure, figuresOf } from '../cells';
import { type Balance, placed } from '../placement';
import { balancesOf } from '../spaced-lines';
import { type NamedLine, linesTold } from './named-lines';
import { type TornPiece, amountsIn } from './pieces';
import { type Tree, addsUpDown, chosenFor, sumsTo, treeOf } from './tree';
import { centsOf } from './units';

/** Which amounts are a row's: the total's first. Of a row only the first may be known, or none. */
type Read = readonly (readonly number[])[];

/** The text tells this amount, as the table has it, under the name of a column. */
export type IsTold = (title: string, amount: Decimal | undefined) => boolean;

/**
 * Lines of the functional classification whose cells were torn from each other. The figures keep an order, row by row or
 * column by column, and add up; that tells which is whose. Undefined where they do not.
 */
export function readTornLines(form: Form, total: Row, pieces: readonly TornPiece[], cells: Cells, isTold: IsTold): ReportLine[] | undefined {
  const columns = figuresOf(columnsOf(form));
  const balances = balancesOf(columns);
  const amounts = amountsIn(pieces);
  const cents = amounts.map(centsOf);
  if (cents.some(Number.isNaN)) return undefined;
  const isTotalFirst = columns[0]?.key === 'total';
  const isRow = (from: number, to: number) => (isTotalFirst ? sumsTo(cents.slice(from + 1, to), cents[from] ?? 0) : canStand(amounts.slice(from, to), columns.length, balances));
  for (const lines of linesTold(pieces)) {
    const tree = treeOf(lines.map(({ code }) => code));
    const read = byRows(tree, cents, { most: columns.length, isRow }) ?? (isTotalFirst ? (byColumns(tree, cents) ?? mixed(tree, cents)) : undefined);
    if (read !== undefined) return put({ cells, columns, balances, total, lines, isTold }, read.map((row) => row.flatMap((at) => amounts[at] ?? [])));
  }
  return undefined;
}

function canStand(numbers: readonly Decimal[], columns: number, balances: readonly Balance[]): boolean {
  return placed(numbers, columns, balances).some((cell) => cell !== undefined && cell !== null);
}

interface Rows {
  readonly most: number;
  /** The amounts from one place to before another can be a row. */
  readonly isRow: (from: number, to: number) => boolean;
}

const MOST_TRIED = 5_000;

/** One row after the other, all amounts used. */
function byRows(tree: Tree, cents: readonly number[], { most, isRow }: Rows): Read | undefined {
  const count = tree.parents.length;
  const starts: number[] = [];
  let tried = 0;
  const take = (from: number): Read | undefined => {
    const left = count - starts.length;
    if (left === 0) return from === cents.length && addsUpDown(tree, starts.map((at) => cents[at] ?? 0)) ? starts.map((at, row) => range(at, starts[row + 1] ?? cents.length)) : undefined;
    for (let length = 2; length <= most && from + length + (left - 1) * 2 <= cents.length; length += 1) {
      if ((tried += 1) > MOST_TRIED) return undefined;
      if (!isRow(from, from + length)) continue;
      starts.push(from);
      const found = take(from + length);
      if (found !== undefined) return found;
      starts.pop();
    }
    return undefined;
  };
  return take(0);
}

/** The first column whole, then the others: of those only their totals are told apart. */
function byColumns(tree: Tree, cents: readonly number[]): Read | undefined {
  const count = tree.parents.length;
  return cents.length >= count && addsUpDown(tree, cents.slice(0, count)) ? withTotals(cents, range(0, count)) : undefined;
}

function mixed(tree: Tree, cents: readonly number[]): Read | undefined {
  const first = chosenFor(tree, cents);
  return first === undefined ? undefined : withTotals(cents, first);
}

/** The total's parts: the only two of the rest that are the total together. */
function withTotals(cents: readonly number[], first: readonly (number | undefined)[]): Read {
  const whole = cents[first[0] ?? -1] ?? 0;
  const rest = range(0, cents.length).filter((at) => !first.includes(at));
  const pairs = new Map<string, readonly number[]>();
  rest.forEach((a, i) => {
    for (const b of rest.slice(i + 1)) if (sumsTo([cents[a] ?? 0, cents[b] ?? 0], whole)) pairs.set(`${String(cents[a])} ${String(cents[b])}`, [a, b]);
  });
  const [only] = pairs.values();
  return first.map((at, row) => (at === undefined ? [] : row === 0 && pairs.size === 1 && only !== undefined ? [at, ...only] : [at]));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

interface Target {
  readonly cells: Cells;
  readonly columns: readonly Figure[];
  readonly balances: readonly Balance[];
  readonly total: Row;
  readonly lines: readonly NamedLine[];
  readonly isTold: IsTold;
}

function put({ cells, columns, balances, total, lines, isTold }: Target, read: readonly (readonly Decimal[])[]): ReportLine[] {
  const keys = lineKeys(lines.map(({ code }) => code));
  const isFirst = areFirst(read[0] ?? [], columns, isTold);
  read.forEach((numbers, at) => {
    const row = at === 0 ? total.key : (keys[at - 1] ?? '');
    const found = numbers.length < 2 ? numbers : placedIn(numbers, columns, balances, isFirst);
    columns.forEach((column, i) => {
      const value = found[i];
      if (value === undefined) cells.unknown(row, column, numbers.join(' '));
      else if (value !== null) cells.put(row, column, value.toString());
    });
  });
  return lines.map(({ code, name }, i) => ({ row: keys[i] ?? code, code, name: nameOf(FUNCTIONAL, code) ?? name }));
}

/** The total has two parts, and the text tells both by the names of the first two columns: no line has another. */
function areFirst(numbers: readonly Decimal[], columns: readonly Figure[], isTold: IsTold): boolean {
  return numbers.length === 3 && columns.length > 3 && [1, 2].every((i) => isTold(columns[i]?.title ?? '', numbers[i]));
}

function placedIn(numbers: readonly Decimal[], columns: readonly Figure[], balances: readonly Balance[], isFirst: boolean): readonly (Decimal | null | undefined)[] {
  return numbers.length === 3 && isFirst ? columns.map((_, i) => numbers[i] ?? null) : placed(numbers, columns.length, balances);
}
