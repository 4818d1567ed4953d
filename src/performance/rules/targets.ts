import { type Decimal, plain, roundHalfAway } from '../../amount';
import { type Reached, reached } from '../quantity/compare';
import { numberIn } from '../quantity/number';
import { quantityIn } from '../quantity/quantity';
import { type Field, type Indicator, type PerformanceTable, wholeOf } from '../table';
import { isOne } from '../words';
import { type Context, type Found, type TableRule, found } from './found';
import { isRateLine } from '../read/execution';
import { givesReason, tellsWhy, toldWhyOf, toldWhyUnspent } from './reason';
import { dateInTexts } from './told-dates';

export const targetRules: TableRule = (context) => [
  ...context.table.indicators.flatMap((line) => reachedFindings(context, line)),
  ...reasonFindings(context),
  ...writingFindings(context),
  ...levelFindings(context),
];

/** The adjusted target where there is one. */
function targetOf({ target, adjusted }: Indicator): Field | undefined {
  return adjusted !== undefined && adjusted.text !== '' ? adjusted : target;
}

function reachedOf({ table, year }: Context, line: Indicator): Reached {
  const target = targetOf(line);
  if (target === undefined || line.actual === undefined || target.text === '' || line.actual.text === '') return { verdict: 'unknown' };
  const own = yearOf(table) ?? year;
  const direct = reached({ target: target.text, targetNumeric: target.numeric, actual: line.actual.text, numeric: line.actual.numeric, second: line.second, third: line.third.text, year: own });
  return direct.verdict === 'unknown' ? dateInTexts(table, line, target, own) : direct;
}

export function yearOf({ year, title }: PerformanceTable): number | undefined {
  const digits = /(\d{4})\s*年/.exec(year?.text ?? '')?.[1] ?? /^(\d{4})年/.exec(title?.text ?? '')?.[1];
  return digits === undefined ? undefined : parseInt(digits, 10);
}

function reachedFindings(context: Context, line: Indicator): Found[] {
  const { third, weight, points, actual } = line;
  const target = targetOf(line);
  const results: Found[] = [];
  if (isEmpty(actual) && (numberIn(points) !== undefined || numberIn(weight) !== undefined)) results.push(found('X-actual-missing', actual, { name: third.text }));
  if (isEmpty(target) && numberIn(weight) !== undefined) results.push(found('X-target-missing', target, { name: third.text }));
  const [most, got] = [numberIn(weight)?.value, numberIn(points)?.value];
  if (target === undefined || actual === undefined || most === undefined || got === undefined || points === undefined || !most.gt(0)) return results;
  const stand = reachedOf(context, line);
  const values = { name: third.text, target: target.text, actual: actual.text, points: points.text, weight: weight?.text ?? '' };
  const fields = [actual, target, points, ...(weight === undefined ? [] : [weight])];
  if (stand.verdict === 'missed' && got.gte(most)) results.push(found('X-full-marks', actual, values, { fields }));
  else if (stand.verdict === 'missed' && stand.nothing === true && got.gt(0)) results.push(found('X-nothing', points, values, { expected: '0', fields }));
  else if (got.lt(most) && stand.ratio !== undefined && stand.nothing !== true) results.push(...shortfall(points, most, got, stand.ratio, values, fields));
  else if (stand.verdict === 'met' && got.lt(most)) results.push(found('X-met', points, values, { fields }));
  return results;
}

/** Nothing stands there, not even a formula whose result nobody knows yet. */
function isEmpty(field: Field | undefined): field is Field {
  return field?.text === '' && field.origin !== 'linked';
}

function shortfall(points: Field, most: Decimal, got: Decimal, ratio: Decimal, values: Found['values'], fields: readonly Field[]): Found[] {
  const share = roundHalfAway(most.times(ratio), 2);
  // Whole and half points are usual.
  return share.minus(got).abs().lte(0.5) ? [] : [found('X-shortfall', points, values, { expected: share.toString(), fields })];
}

function reasonFindings({ table }: Context): Found[] {
  const whole = wholeOf(table);
  const [planned, spent] = [numberIn(whole?.budget)?.value, numberIn(whole?.executed)?.value];
  const isLow = planned === undefined || spent === undefined || !planned.gt(0) || roundHalfAway(spent.div(planned), 4).lt(0.9);
  const lines = table.indicators.flatMap(({ weight, points, cause, note, third, actual }): Found[] => {
    const [most, got] = [numberIn(weight)?.value, numberIn(points)?.value];
    if (most === undefined || got === undefined || points === undefined || !got.lt(most) || cause === undefined) return [];
    // Some forms explain beside the value, or with it.
    if (givesReason(cause) || givesReason(note) || tellsWhy(actual?.text ?? '') || toldWhyOf(third.text, table.achieved) || (isRateLine(third.text) && !isLow)) return [];
    return [found('X-reason', cause, { name: third.text, points: points.text, weight: weight?.text ?? '' }, { fields: [cause, points] })];
  });
  if (whole === undefined || planned === undefined || spent === undefined || !planned.gt(0) || !isLow) return lines;
  const said = table.funds.some(({ reason }) => givesReason(reason)) || toldWhyUnspent(table.achieved);
  const at = whole.reason ?? whole.score ?? whole.rate ?? whole.executed;
  if (said || at === undefined) return lines;
  return [found('X-reason', at, { name: '', points: roundHalfAway(spent.div(planned).times(100), 2).toString(), weight: '' }, { fields: [at, ...(whole.executed === undefined ? [] : [whole.executed])] }), ...lines];
}

/** Advice on how values are written, one finding for all lines of a table. */
function writingFindings({ table, year }: Context): Found[] {
  const own = yearOf(table) ?? year;
  const operators: Field[] = [];
  const unfinished: Field[] = [];
  const odd: Field[] = [];
  for (const { target, adjusted, actual } of table.indicators) {
    if (actual !== undefined) {
      const value = quantityIn(actual.text, own);
      if (value.kind === 'number' && value.operator !== 'plain') operators.push(actual);
    }
    for (const field of [target, adjusted, actual]) {
      if (field === undefined) continue;
      const value = quantityIn(field.text, own);
      if (value.kind === 'unfinished') unfinished.push(field);
      else if (value.kind === 'number' && (value.odd || value.leadingZero)) odd.push(field);
    }
  }
  return [one('X-unfinished', unfinished), one('X-operator', operators), one('X-odd', odd)].flat();
}

function one(rule: 'X-unfinished' | 'X-operator' | 'X-odd', fields: readonly Field[]): Found[] {
  const [first] = fields;
  return first === undefined ? [] : [found(rule, first, { said: [...new Set(fields.map(({ text }) => text))].slice(0, 4).join('、'), count: String(fields.length) }, { fields })];
}

/** 成本指标 below 效益指标. */
function levelFindings({ table }: Context): Found[] {
  return table.indicators.flatMap(({ first, second, secondAt }): Found[] => {
    if (secondAt === undefined || plain(first) === '') return [];
    const home = table.form.blocks.find((block) => block.second.some(({ name }) => isOne(second, name)));
    return home === undefined || isOne(first, home.name) ? [] : [found('X-level', secondAt, { said: second, first, home: home.name.text })];
  });
}
