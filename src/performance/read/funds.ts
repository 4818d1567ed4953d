import { Decimal } from '../../amount';
import type { FundsColumn, PerformanceForm } from '../../forms';
import { type Grid, filledIn } from '../grid';
import { printedNumber } from '../quantity/number';
import type { FundsRow } from '../table';
import { isOne } from '../words';
import type { Fields } from './fields';

interface Cell {
  readonly column: number;
  readonly text: string;
}

type Columns = Partial<Record<FundsColumn, number>>;

/** Where the heads stand; 分值 of the rate has a column on some forms, and no figure of its own. */
interface Heads {
  readonly columns: Columns;
  readonly weight: number | undefined;
}

const COLUMNS: readonly FundsColumn[] = ['asked', 'planned', 'budget', 'executed', 'balance', 'rate', 'score', 'reason'];
const AMOUNTS = ['asked', 'planned', 'budget', 'executed'] as const;
const TEN = new Decimal(10);
/** Points of the rate on the forms of some provinces. */
const OTHERS: readonly number[] = [5, 15, 20];

/** 资金总额 and its sources, between the heads and the goals. */
export function readFunds(form: PerformanceForm, grid: Grid, from: number, to: number, fields: Fields): readonly FundsRow[] {
  const heads = headsIn(form, grid, from, to);
  const whole = rowsBetween(from, to).find((row) => filledIn(grid, row).some(({ text }) => isOne(text, form.heads.whole)));
  if (whole === undefined) return [];
  return rowsBetween(whole - 1, to).flatMap((row, index): FundsRow[] => {
    const cells = filledIn(grid, row).filter(({ text }) => !isOne(text, form.heads.funds));
    // Money in its column is summed up by the sheet, whatever it is called, and before it is called anything.
    const isMoney = !grid.loose && cells.some(({ text, column }) => AMOUNTS.some((key) => heads.columns[key] === column) && printedNumber(text) !== undefined);
    const label = cells.find(({ text }) => printedNumber(text) === undefined) ?? (isMoney ? { column: labelAt(form, grid, whole), text: '' } : undefined);
    if (label === undefined || (index > 0 && !isMoney && !isSource(form, label.text, cells.length))) return [];
    const key = `funds${index}` as const;
    const row_ = { label: fields.at(`${key}/label`, row, label.column), isWhole: index === 0 };
    const numbers = cells.filter(({ column, text }) => column > label.column && printedNumber(text) !== undefined);
    const places = isAligned(grid, heads, label.column, numbers.map(({ column }) => column))
      ? heads.columns
      : inSequence(form, heads, numbers, cells.filter(({ column }) => column > (numbers.at(-1)?.column ?? label.column)));
    const found = COLUMNS.flatMap((column) => {
      const at = places[column];
      return at === undefined ? [] : [[column, fields.at(`${key}/${column}`, row, at)] as const];
    });
    return [{ ...row_, ...Object.fromEntries(found) }];
  });
}

function rowsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);
}

function labelAt(form: PerformanceForm, grid: Grid, whole: number): number {
  return filledIn(grid, whole).find(({ text }) => isOne(text, form.heads.whole))?.column ?? 0;
}

function isSource({ sources }: PerformanceForm, text: string, cells: number): boolean {
  return sources.some((words) => isOne(text, words)) || (text.includes('资') && text.length < 20) || (cells > 3 && text.length < 20);
}

function headsIn(form: PerformanceForm, grid: Grid, from: number, to: number): Heads {
  const columns: Columns = {};
  let initial: number | undefined;
  let weight: number | undefined;
  for (const row of rowsBetween(from, to)) {
    const cells = filledIn(grid, row);
    // The heads end with the first row of money.
    if (cells.some(({ text }) => isOne(text, form.heads.whole))) break;
    for (const { text, column } of cells) {
      for (const key of COLUMNS) if (columns[key] === undefined && isOne(text, form.heads[key])) columns[key] = column;
      if (isOne(text, form.heads.initial)) initial ??= column;
      if (isOne(text, form.heads.weight)) weight ??= column;
    }
  }
  // Where nothing stands below it, 年初预算数 is one column.
  if (initial !== undefined && columns.asked === undefined) columns.planned ??= initial;
  return { columns, weight };
}

/** The figures stand below their heads. */
function isAligned(grid: Grid, { columns, weight }: Heads, label: number, numbers: readonly number[]): boolean {
  const { asked, planned, budget, executed } = columns;
  if (budget === undefined || executed === undefined || [asked, planned].some((first) => first !== undefined && first <= label)) return false;
  const known = new Set([...Object.values(columns), weight]);
  return numbers.every((column) => known.has(column)) && (!grid.loose || numbers.length > 0);
}

/** By their order: the amounts, four unless the heads have fewer, then the balance (often left out), the rate, the points, and a reason in words. */
function inSequence(form: PerformanceForm, { columns: heads, weight }: Heads, all: readonly Cell[], after: readonly { readonly column: number }[]): Columns {
  const columns: Columns = {};
  const amounts = heads.asked === undefined && heads.planned !== undefined && heads.budget !== undefined ? AMOUNTS.slice(1) : AMOUNTS;
  const beside = weight === undefined ? undefined : printedNumber(all[amounts.length]?.text ?? '')?.value.toNumber();
  const given = beside !== undefined && (beside === form.execution || (heads.balance === undefined && OTHERS.includes(beside))) ? amounts.length : undefined;
  const numbers = all.filter((_, index) => index !== given);
  amounts.forEach((key, index) => {
    const number = numbers[index];
    if (number !== undefined) columns[key] = number.column;
  });
  const rest = numbers.slice(amounts.length);
  const hasBalance = weight === undefined || heads.balance !== undefined;
  restOf(rest, numbers.slice(amounts.length - 2, amounts.length), hasBalance).forEach((key, index) => {
    const number = rest[index];
    if (number !== undefined) columns[key] = number.column;
  });
  const [reason] = after;
  if (reason !== undefined) columns.reason = reason.column;
  // What is left out has a place beside what is there.
  const last = numbers.at(-1)?.column;
  if (last !== undefined) {
    for (const key of ['rate', 'score'] as const) columns[key] ??= last + 1;
    const free = (numbers[amounts.length - 1]?.column ?? last) + 1;
    if (hasBalance && columns.balance === undefined && !numbers.some(({ column }) => column === free)) columns.balance = free;
  }
  return columns;
}

function restOf(rest: readonly Cell[], [before, after]: readonly Cell[], hasBalance: boolean): readonly FundsColumn[] {
  const value = (cell: Cell | undefined) => printedNumber(cell?.text ?? '')?.value;
  if (!hasBalance) return ['rate', 'score'];
  if (rest.length >= 3) return ['balance', 'rate', 'score'];
  const [first, second] = [value(rest[0]), value(rest[1])];
  const [budget, executed] = [value(before), value(after)];
  const isBalance = first !== undefined && budget !== undefined && executed !== undefined && budget.minus(executed).minus(first).abs().lt(0.01);
  if (rest.length === 2) return first !== undefined && second !== undefined && !first.isZero() && first.div(TEN).minus(second).abs().lt(1) ? ['rate', 'score'] : isBalance ? ['balance', 'rate'] : ['rate', 'score'];
  return isBalance ? ['balance'] : ['rate'];
}
