import { type Interval, Decimal, ZERO, add, meets, percentInterval, plain } from '../../amount';
import type { FundsColumn } from '../../forms';
import { type Printed, halfOf, halfOfShown, numberIn } from '../quantity/number';
import { type Field, type FundsRow, type PerformanceTable, wholeOf } from '../table';
import { type Context, type Found, type TableRule, found } from './found';

/** 万元 of the form. */
const PLACES = 2;
const HUNDRED = new Decimal(100);
const SUMMED: readonly FundsColumn[] = ['asked', 'planned', 'budget', 'executed', 'balance'];

export const fundsRules: TableRule = (context) => [
  ...context.table.funds.flatMap((row) => [...rateFindings(context, row), ...balanceFindings(row)]),
  ...SUMMED.flatMap((column) => sourceFindings(context, column)),
  ...overSpent(context.table),
  ...negatives(context.table),
  ...nameFindings(context),
];

function around(printed: Printed, half: Decimal): Interval {
  return { lo: printed.value.minus(half), hi: printed.value.plus(half) };
}

/** What an amount may truly be: half a unit of its last place each way, nothing below or above a printed 0. */
export function amountInterval(printed: Printed): Interval {
  return printed.value.isZero() ? { lo: ZERO, hi: ZERO } : around(printed, halfOf(printed, PLACES));
}

function balanceFindings({ budget, executed, balance, isWhole }: FundsRow): Found[] {
  const [planned, spent, left] = [numberIn(budget), numberIn(executed), numberIn(balance)];
  if (planned === undefined || spent === undefined) return [];
  if (left === undefined) {
    const at = balance ?? executed;
    return isWhole && at !== undefined && balance?.text === '' ? [found('X-balance-missing', at, { name: '' }, { expected: planned.value.minus(spent.value).toString(), fields: given(budget, executed) })] : [];
  }
  const expected = planned.value.minus(spent.value);
  const off = left.value.minus(expected).abs();
  const allowed = [planned, spent, left].reduce((sum, each) => sum.plus(each.value.isZero() ? ZERO : halfOf(each, PLACES)), ZERO);
  // Three printed figures in the same places: what cannot be explained by their own rounding is wrong.
  const finest = Math.max(planned.places, spent.places, left.places, PLACES);
  if (off.lte(allowed) && off.lte(new Decimal(10).pow(-finest).times(1.5).plus(coarse([planned, spent, left], finest)))) return [];
  return balance === undefined ? [] : [found('X-balance', balance, { said: balance.text, left: budget?.text ?? '', right: executed?.text ?? '' }, { expected: expected.toString(), fields: given(balance, budget, executed) })];
}

/** Room for figures that are printed in fewer places than the finest. */
function coarse(all: readonly Printed[], finest: number): Decimal {
  return all.reduce((sum, each) => (Math.max(each.places, PLACES) < finest && !each.value.isZero() ? sum.plus(halfOf(each, PLACES)) : sum), ZERO);
}

function rateFindings({ table }: Context, row: FundsRow): Found[] {
  const { budget, executed, rate, score, isWhole } = row;
  const [planned, spent] = [numberIn(budget), numberIn(executed)];
  if (planned === undefined || spent === undefined || budget === undefined || executed === undefined) return [];
  const [said, points] = [numberIn(rate), numberIn(score)];
  if (planned.value.isZero()) {
    const at = said !== undefined ? rate : points !== undefined ? score : undefined;
    return at === undefined ? [] : [found('X-zero-budget', at, { said: at.text, name: row.label.text }, { fields: given(at, budget) })];
  }
  const results: Found[] = [];
  const true_ = percentInterval(amountInterval(spent), amountInterval(planned));
  const exact = spent.value.times(HUNDRED).div(planned.value);
  const printed = said === undefined || rate === undefined ? undefined : shownRate(said, rate, exact);
  if (printed !== undefined && rate !== undefined && true_ !== undefined && !meets(around(printed, halfOfShown(printed)), true_)) {
    results.push(found('X-rate', rate, { said: rate.text, spent: executed.text, budget: budget.text }, { expected: exact.toDecimalPlaces(2).toString(), fields: given(rate, executed, budget) }));
  }
  if (points !== undefined && score !== undefined && true_ !== undefined) {
    const wanted = scored(true_, table.execution);
    const fromPrinted = printed === undefined ? wanted : scored(around(printed, halfOfShown(printed)), table.execution);
    const shown = around(points, halfOfShown(points));
    if (!meets(shown, wanted) && !meets(shown, fromPrinted)) {
      results.push(found('X-rate-points', score, { said: score.text, rate: exact.toDecimalPlaces(2).toString() }, { expected: Decimal.min(table.execution, exact.times(table.execution).div(HUNDRED)).toDecimalPlaces(2).toString(), fields: given(score, rate, executed, budget) }));
    }
  }
  const missing = [rate, ...(table.execution === 0 ? [] : [score])].filter((field, index) => field?.text === '' && [said, points][index] === undefined);
  const [first] = missing;
  if (first !== undefined && isWhole) results.push(found('X-rate-missing', first, {}, { expected: exact.toDecimalPlaces(2).toString(), fields: given(first, executed, budget) }));
  return results;
}

/** More was spent than there was: of the whole, or of single sources where the whole does not say so already. */
function overSpent(table: PerformanceTable): Found[] {
  const over = table.funds.filter(({ budget, executed }) => {
    const [planned, spent] = [numberIn(budget)?.value, numberIn(executed)?.value];
    return planned !== undefined && spent?.gt(planned) === true;
  });
  const whole = over.filter(({ isWhole }) => isWhole);
  return (whole.length > 0 ? whole : over).flatMap(({ label, budget, executed, isWhole }) => {
    if (budget === undefined || executed === undefined) return [];
    return [found('X-over-budget', executed, { said: executed.text, budget: budget.text, name: isWhole ? '' : label.text }, { fields: [executed, budget] })];
  });
}

/** Sources and, where it has none, the whole: a sum is negative because of them. */
function negatives({ form, funds }: PerformanceTable): Found[] {
  const cells = funds.flatMap((row) => (['asked', 'planned', 'budget', 'executed'] as const).flatMap((column) => {
    const field = row[column];
    return field !== undefined && field.origin !== 'derived' && numberIn(field)?.value.isNegative() === true && numberIn(field)?.value.isZero() === false ? [{ field, name: `${row.label.text}${form.heads[column].text}`, isWhole: row.isWhole }] : [];
  }));
  const own = cells.filter(({ isWhole }) => !isWhole);
  return (own.length > 0 ? own : cells).map(({ field, name }) => found('X-negative', field, { said: field.text, name }));
}

/** A cell in percent format holds 0.4762 where 47.62% is shown. */
function shownRate(said: Printed, { numeric, text }: Field, exact: Decimal): Printed {
  const isShare = numeric && !text.includes('%') && said.value.lte(2) && exact.minus(said.value.times(HUNDRED)).abs().lt(exact.minus(said.value).abs());
  return isShare ? { value: said.value.times(HUNDRED), places: Math.max(0, said.places - 2) } : said;
}

function scored({ lo, hi }: Interval, most: number): Interval {
  const part = (percent: Decimal) => Decimal.min(most, Decimal.max(0, percent.times(most).div(HUNDRED)));
  return { lo: part(lo), hi: part(hi) };
}

function sourceFindings({ table }: Context, column: FundsColumn): Found[] {
  const whole = wholeOf(table)?.[column];
  const printed = numberIn(whole);
  const sources = table.funds.filter(({ isWhole }) => !isWhole);
  const cells = sources.flatMap((row) => present(row[column]));
  const filled = cells.flatMap((field) => present(numberIn(field)));
  if (whole === undefined || printed === undefined || filled.length === 0) return [];
  const sum = filled.reduce((total, { value }) => total.plus(value), ZERO);
  const interval = filled.map(amountInterval).reduce(add, { lo: ZERO, hi: ZERO });
  if (meets(interval, amountInterval(printed))) return [];
  return [found('X-sources', whole, { said: whole.text, sum: sum.toString(), name: table.form.heads[column].text }, { expected: sum.toString(), fields: [whole, ...cells] })];
}

/** The letters of an official name in another order: 市区县财政资金. */
function nameFindings({ table }: Context): Found[] {
  const known = table.form.sources.flatMap(({ text, also = [] }) => [text, ...also]);
  const sorted = (text: string): string => Array.from(plain(text)).sort().join('');
  return table.funds.flatMap(({ label, isWhole }) => {
    if (isWhole || known.some((name) => plain(name) === plain(label.text))) return [];
    const meant = table.form.sources.find(({ text, also = [] }) => [text, ...also].some((name) => sorted(name) === sorted(label.text)));
    return meant === undefined ? [] : [found('X-source-name', label, { said: label.text }, { expected: meant.text })];
  });
}

function given(...fields: readonly (Field | undefined)[]): Field[] {
  return fields.flatMap(present);
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
