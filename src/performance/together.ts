import { type Decimal, type Interval, ZERO, add, meets, plain, roundHalfAway } from '../amount';
import { moneyIn } from './quantity/money';
import type { PerformanceRule } from './rules/list';
import { type Found, found } from './rules/found';
import { amountInterval } from './rules/funds';
import { gradeOf } from './rules/scores';
import { type PerformanceTable, projectOf, wholeOf } from './table';

/** What the report says of all tables together; what it does not say is undefined. */
export interface Told {
  readonly count?: Decimal;
  readonly money?: { readonly value: Decimal; readonly places: number };
  /** Grade → number of projects. */
  readonly grades: ReadonlyMap<string, Decimal>;
  /** 项目支出 of the unit, 万元. */
  readonly spending?: Decimal;
}

/** A finding about one of several tables. */
export interface FoundIn {
  readonly table: PerformanceTable;
  readonly found: Found;
}

/** Names that stand twice: shown at the later one. */
export function twiceNamed(tables: readonly PerformanceTable[]): readonly FoundIn[] {
  const seen = new Map<string, readonly PerformanceTable[]>();
  return tables.flatMap((table): FoundIn[] => {
    const name = plain(projectOf(table));
    // The same money at two units of a department is two projects.
    const before = (seen.get(name) ?? []).find(({ unit }) => unitOf(unit) === '' || unitOf(table.unit) === '' || unitOf(unit) === unitOf(table.unit));
    seen.set(name, [...(seen.get(name) ?? []), table]);
    const at = table.title ?? table.project;
    if (before === undefined || name === '' || at === undefined) return [];
    return [{ table, found: found('X-twice', at, { name: projectOf(table) }, { fields: [at, ...(table.project === undefined ? [] : [table.project])] }) }];
  });
}

function unitOf(unit: PerformanceTable['unit']): string {
  return plain(unit?.text ?? '');
}

/** A finding about what the report says of all tables. */
export interface TogetherFound {
  readonly rule: PerformanceRule;
  readonly values: Readonly<Record<string, string>>;
  readonly expected: string;
  /** Of X-grades: which one. */
  readonly grade?: string;
}

/** What all tables have together: how many, their money, their grades. */
export function gathered(tables: readonly PerformanceTable[]): { readonly count: number; readonly executed: Interval; readonly budget: Interval; readonly grades: ReadonlyMap<string, number> } {
  const sum = (column: 'executed' | 'budget') =>
    tables.map((table) => moneyIn(table, wholeOf(table)?.[column])).reduce((total, printed) => (printed === undefined ? total : add(total, amountInterval(printed))), { lo: ZERO, hi: ZERO });
  const grades = new Map<string, number>();
  for (const table of tables) {
    const grade = gradeOf(table);
    if (grade !== '') grades.set(grade, (grades.get(grade) ?? 0) + 1);
  }
  return { count: tables.length, executed: sum('executed'), budget: sum('budget'), grades };
}

/** All tables together against what the report's own narrative says. */
export function checkTogether(tables: readonly PerformanceTable[], told: Told): readonly TogetherFound[] {
  if (tables.length === 0) return [];
  const { count, executed, budget, grades } = gathered(tables);
  const results: TogetherFound[] = [];
  if (told.count !== undefined && !told.count.eq(count)) results.push({ rule: 'X-count', values: { said: told.count.toString() }, expected: String(count) });
  const middle = ({ lo, hi }: Interval) => lo.plus(hi).div(2);
  if (told.money !== undefined) {
    const said = amountInterval(told.money);
    // Ten 元 are told as 0.00万元.
    const { value, places } = told.money;
    const isRounded = [executed, budget].some((sum) => roundHalfAway(middle(sum), Math.max(places, 2)).eq(value));
    if (!isRounded && !meets(said, executed) && !meets(said, budget)) results.push({ rule: 'X-money', values: { said: value.toString(), budget: middle(budget).toString() }, expected: middle(executed).toString() });
  }
  // Before every table has a grade, counts say nothing.
  const graded = [...grades.values()].reduce((total, each) => total + each, 0);
  if (graded === count) {
    for (const [grade, said] of told.grades) {
      const own = grades.get(grade) ?? 0;
      if (!said.eq(own)) results.push({ rule: 'X-grades', values: { said: said.toString(), grade }, expected: String(own), grade });
    }
  }
  if (told.spending !== undefined && (middle(executed).gt(told.spending) || middle(executed).lt(told.spending.times(0.9)))) {
    results.push({ rule: 'X-spending', values: { said: told.spending.toString(), sum: middle(executed).toString() }, expected: told.spending.toString() });
  }
  return results;
}
