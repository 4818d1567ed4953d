import { type Decimal, ZERO } from '../../../amount';
import { FUNCTIONAL, nameOf } from '../../../classification';
import { type Form, type Row, columnsOf } from '../../../forms';
import { type Line as ReportLine, lineKeys } from '../../../report';
import { type Cells, type Figure, figuresOf } from '../cells';
import { type Balance, placed } from '../placement';
import { balancesOf } from '../spaced-lines';
import { type NamedLine, linesTold } from './named-lines';
import { type TornPiece, amountsIn } from './pieces';
import { type Tree, addsUpDown, chosenFor, sumsTo, treeOf } from './tree';

/** Figures of every row: the total first. Of a row only the first may be known, or none. */
type Read = readonly (readonly Decimal[])[];

/**
 * Lines of the functional classification whose cells were torn from each other. The figures keep an order, row by row or
 * column by column, and add up; that tells which is whose. Undefined where they do not.
 */
export function readTornLines(form: Form, total: Row, pieces: readonly TornPiece[], cells: Cells): ReportLine[] | undefined {
  const columns = figuresOf(columnsOf(form));
  const balances = balancesOf(columns);
  const amounts = amountsIn(pieces);
  const isRow = (numbers: readonly Decimal[]) => (numbers.length < 2 ? false : columns[0]?.key === 'total' ? sumsTo(numbers.slice(1), numbers[0] ?? ZERO) : canStand(numbers, columns.length, balances));
  for (const lines of linesTold(pieces)) {
    const tree = treeOf(lines.map(({ code }) => code));
    const read = byRows(tree, amounts, { most: columns.length, isRow }) ?? (columns[0]?.key === 'total' ? (byColumns(tree, amounts) ?? mixed(tree, amounts)) : undefined);
    if (read !== undefined) return put({ cells, columns, balances, total, lines }, read);
  }
  return undefined;
}

function canStand(numbers: readonly Decimal[], columns: number, balances: readonly Balance[]): boolean {
  return numbers.length <= columns && placed(numbers, columns, balances).some((cell) => cell !== undefined && cell !== null);
}

interface Rows {
  readonly most: number;
  readonly isRow: (numbers: readonly Decimal[]) => boolean;
}

const MOST_TRIED = 5_000;

/** One row after the other, all amounts used. */
function byRows(tree: Tree, amounts: readonly Decimal[], { most, isRow }: Rows): Read | undefined {
  const count = tree.parents.length;
  const rows: (readonly Decimal[])[] = [];
  let tried = 0;
  const take = (from: number): Read | undefined => {
    const left = count - rows.length;
    if (left === 0) return from === amounts.length && addsUpDown(tree, rows.map(([first]) => first ?? ZERO)) ? [...rows] : undefined;
    for (let length = 2; length <= most && from + length + (left - 1) * 2 <= amounts.length; length += 1) {
      if ((tried += 1) > MOST_TRIED) return undefined;
      const row = amounts.slice(from, from + length);
      if (!isRow(row)) continue;
      rows.push(row);
      const found = take(from + length);
      if (found !== undefined) return found;
      rows.pop();
    }
    return undefined;
  };
  return take(0);
}

/** The first column whole, then the others: of those only their totals are told apart. */
function byColumns(tree: Tree, amounts: readonly Decimal[]): Read | undefined {
  const count = tree.parents.length;
  const first = amounts.slice(0, count);
  if (first.length < count || !addsUpDown(tree, first)) return undefined;
  return withTotals(first, amounts.slice(count));
}

function mixed(tree: Tree, amounts: readonly Decimal[]): Read | undefined {
  const first = chosenFor(tree, amounts);
  if (first === undefined) return undefined;
  const rest = [...amounts];
  for (const value of first) if (value !== undefined) rest.splice(rest.findIndex((each) => each.eq(value)), 1);
  return withTotals(first, rest);
}

/** The total's parts: the only two of the rest that are the total together. */
function withTotals(first: readonly (Decimal | undefined)[], rest: readonly Decimal[]): Read {
  const [total = ZERO] = first;
  const pairs = new Map<string, readonly Decimal[]>();
  rest.forEach((a, i) => {
    for (const b of rest.slice(i + 1)) if (sumsTo([a, b], total)) pairs.set([a, b].map(String).join(' '), [a, b]);
  });
  const [only] = pairs.values();
  return first.map((value, row) => (value === undefined ? [] : row === 0 && pairs.size === 1 && only !== undefined ? [value, ...only] : [value]));
}

interface Target {
  readonly cells: Cells;
  readonly columns: readonly Figure[];
  readonly balances: readonly Balance[];
  readonly total: Row;
  readonly lines: readonly NamedLine[];
}

function put({ cells, columns, balances, total, lines }: Target, read: Read): ReportLine[] {
  const keys = lineKeys(lines.map(({ code }) => code));
  read.forEach((numbers, at) => {
    const row = at === 0 ? total.key : (keys[at - 1] ?? '');
    const found = numbers.length < 2 ? numbers : placedFirst(numbers, columns, balances);
    columns.forEach((column, i) => {
      const value = found[i];
      if (value === undefined) cells.unknown(row, column, numbers.join(' '));
      else if (value !== null) cells.put(row, column, value.toString());
    });
  });
  return lines.map(({ code, name }, i) => ({ row: keys[i] ?? code, code, name: nameOf(FUNCTIONAL, code) ?? name }));
}

/** A total of two parts has them in the first columns, where nothing else tells: 基本支出 and 项目支出. */
function placedFirst(numbers: readonly Decimal[], columns: readonly Figure[], balances: readonly Balance[]): readonly (Decimal | null | undefined)[] {
  const found = placed(numbers, columns.length, balances);
  const isSpending = columns[1]?.key === 'basic' && columns[2]?.key === 'project';
  return numbers.length === 3 && isSpending && found.includes(undefined) ? columns.map((_, i) => numbers[i] ?? null) : found;
}
