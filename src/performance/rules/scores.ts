import { type Decimal, ZERO } from '../../amount';
import { type Printed, halfOfShown, numberIn } from '../quantity/number';
import { type Field, type Indicator, type PerformanceTable, wholeOf } from '../table';
import { gradeSaid } from '../read/grade';
import { isOne } from '../words';
import { type Context, type Found, type TableRule, found } from './found';
import { givesReason } from './reason';

export const scoreRules: TableRule = (context) => [...pointFindings(context), ...weightFindings(context), ...totalFindings(context), ...gradeFindings(context)];

function pointFindings({ table }: Context): Found[] {
  return table.indicators.flatMap(({ weight, points, third }): Found[] => {
    const [most, got] = [numberIn(weight), numberIn(points)];
    if (most === undefined && got === undefined) return [];
    if (most === undefined) return weight === undefined ? [] : [found('X-weight-missing', weight, { name: third.text })];
    if (points === undefined) return [];
    if (got === undefined) return [found('X-points-missing', points, { name: third.text, weight: weight?.text ?? '', said: points.text })];
    const bad = got.value.gt(most.value) || got.value.isNegative();
    return bad ? [found('X-points', points, { said: points.text, weight: weight?.text ?? '', name: third.text }, { fields: weight === undefined ? [points] : [points, weight] })] : [];
  });
}

function sumOf(fields: readonly (Field | undefined)[]): Decimal {
  return fields.reduce((total, field) => total.plus(numberIn(field)?.value ?? 0), ZERO);
}

/** 100 less the points of the rate. */
function weightsOf({ execution }: PerformanceTable): number {
  return 100 - execution;
}

function weightFindings({ table }: Context): Found[] {
  const { indicators, form } = table;
  const weighed = indicators.filter(({ weight }) => numberIn(weight) !== undefined);
  const [first] = weighed;
  if (first?.weight === undefined) return [];
  const sum = sumOf(weighed.map(({ weight }) => weight));
  const fields = weighed.flatMap(({ weight }) => (weight === undefined ? [] : [weight]));
  if (!sum.eq(weightsOf(table))) return [found('X-weights', first.weight, { said: sum.toString() }, { expected: String(weightsOf(table)), fields })];
  const { totalWeight } = table;
  const all = numberIn(totalWeight)?.value;
  // 100 of the full form, and of any that counts the points of the rate.
  if (totalWeight !== undefined && all !== undefined && !all.eq(sum) && !(countsRate(table) && all.eq(sum.plus(table.execution)))) return [found('X-weights', totalWeight, { said: all.toString() }, { expected: sum.toString(), fields: [totalWeight, ...fields] })];
  const shares = form.blocks.map(({ name, share }) => ({ name: name.text, share, own: sumOf(weighed.filter((line) => isOne(line.first, name)).map(({ weight }) => weight)) }));
  // Where the names of the levels were lost nothing can be said of their shares.
  const isWhole = shares.reduce((total, { own }) => total.plus(own), ZERO).eq(sum);
  // Where the rate has other points, the blocks share what is left in ways of their own.
  if (!isWhole || table.execution !== form.execution || shares.every(({ share, own }) => own.eq(share))) return [];
  return [found('X-shares', first.weight, { said: shares.map(({ name, own }) => `${name}${own.toString()}`).join('、'), wanted: shares.map(({ name, share }) => `${name}${share}`).join('、') }, { fields })];
}

/** The points of the rate: as printed, or as they follow from the money. */
function executionPoints(table: PerformanceTable): Decimal {
  const whole = wholeOf(table);
  const printed = numberIn(whole?.score);
  if (printed !== undefined) return printed.value;
  const [planned, spent] = [numberIn(whole?.budget), numberIn(whole?.executed)];
  if (planned === undefined || spent === undefined || !planned.value.gt(0)) return ZERO;
  const share = spent.value.div(planned.value);
  return (share.gt(1) ? ZERO.plus(1) : share).times(table.execution).toDecimalPlaces(2);
}

/** What 总分 should be. */
interface ExpectedTotal {
  /** Of the points that are given. */
  readonly given: Decimal;
  /** Lines without points. */
  readonly open: readonly Indicator[];
  /** What may be printed: points that are missing are nothing or all of their weight, or some of it where a reason tells of a deduction. */
  readonly ranges: readonly { readonly least: Decimal; readonly most: Decimal }[];
}

function expectedTotal(table: PerformanceTable): ExpectedTotal {
  const open = table.indicators.filter(({ points, weight }) => points !== undefined && numberIn(points) === undefined && numberIn(weight) !== undefined);
  const rate = countsRate(table) ? executionPoints(table) : ZERO;
  const given = sumOf(table.indicators.map(({ points }) => points)).plus(rate);
  const weightOf = (lines: readonly Indicator[]): Decimal => sumOf(lines.map(({ weight }) => weight));
  const some = weightOf(open.filter(({ cause, note }) => givesReason(cause) || givesReason(note)));
  const all = weightOf(open).minus(some);
  return { given, open, ranges: [ZERO, all].map((more) => ({ least: given.plus(more), most: given.plus(more).plus(some) })) };
}

/** 总分 of the short form is of the indicators alone, unless the rate has points of its own there and the row of 总分 counts them. */
function countsRate({ variant, totalWeight, weighsRate, indicators, form, execution }: PerformanceTable): boolean {
  if (variant.graded || execution === 0) return true;
  const [all, own] = [numberIn(totalWeight)?.value, sumOf(indicators.map(({ weight }) => weight))];
  return (weighsRate || execution !== form.execution) && all !== undefined && !all.eq(own) && (all.eq(100) || all.eq(own.plus(execution)));
}

function totalFindings({ table }: Context): Found[] {
  const { total, indicators } = table;
  if (total === undefined || !indicators.some(({ points }) => numberIn(points) !== undefined)) return [];
  const said = numberIn(total);
  const { given, open, ranges } = expectedTotal(table);
  const fields = [total, ...indicators.flatMap(({ points }) => (points === undefined ? [] : [points])), ...present(countsRate(table) ? wholeOf(table)?.score : undefined)];
  if (said === undefined) return open.length === 0 ? [found('X-total', total, { said: '' }, { expected: given.toString(), fields })] : [];
  const room = said.places === 1 ? halfOfShown(said) : ZERO;
  if (ranges.some(({ least, most }) => said.value.gte(least.minus(room)) && said.value.lte(most.plus(room)))) return [];
  const missing = open.map(({ third }) => third.text).join('、');
  return [found('X-total', total, { said: total.text, ...(missing === '' ? {} : { missing }) }, { expected: given.toString(), fields })];
}

/** Of 100 points. */
export function pointsOf(table: PerformanceTable): Decimal | undefined {
  const said: Printed | undefined = numberIn(table.total);
  if (said === undefined) return undefined;
  return countsRate(table) ? said.value : said.value.plus(executionPoints(table));
}

export function gradeFor({ form }: PerformanceTable, points: Decimal): string {
  return form.grades.find(({ from }) => points.gte(from))?.name ?? '';
}

/** The grade that the table gives; what its points make of it where it gives none. */
export function gradeOf(table: PerformanceTable): string {
  const points = pointsOf(table);
  const text = table.grade?.text ?? '';
  const said = gradeSaid(table.form, text);
  if (said !== undefined || (table.variant.graded && text !== '')) return said ?? text;
  return points === undefined ? '' : gradeFor(table, points);
}

function gradeFindings({ table }: Context): Found[] {
  const { grade, total } = table;
  const points = pointsOf(table);
  if (grade === undefined || points === undefined || total === undefined) return [];
  const wanted = gradeFor(table, points);
  const said = gradeSaid(table.form, grade.text);
  // Where no grade belongs, other words are a remark.
  if (said === wanted || (!table.variant.graded && said === undefined)) return [];
  return [found('X-grade', grade, { said: grade.text, total: points.toString() }, { expected: wanted, fields: [grade, total] })];
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
