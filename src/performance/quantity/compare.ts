import { type Decimal, ZERO } from '../../amount';
import type { DateSpan } from './date';
import { serialDate } from './date';
import type { Operator } from './operator';
import { type Name, isUnwanted, plainOperator } from './plain-target';
import { type Measure, type Quantity, quantityIn } from './quantity';
import { inUnit } from './unit';

/** How an actual value stands to its target. */
export interface Reached {
  readonly verdict: 'met' | 'missed' | 'unknown';
  /** Reached over wanted, where both are numbers and less than wanted was reached. */
  readonly ratio?: Decimal;
  /** Something was wanted and nothing reached. */
  readonly nothing?: boolean;
}

const UNKNOWN: Reached = { verdict: 'unknown' };

export interface Measured extends Name {
  readonly target: string;
  readonly actual: string;
  /** The target, the actual value was a number in its sheet: 1 may be shown as 100%. */
  readonly targetNumeric?: boolean;
  readonly numeric: boolean;
  readonly year: number | undefined;
}

const NOT_DONE = /^(?:未|没有?|尚未|无法|部分)(?:能|有|全部|按期|及时|如期)*(?:完成|达成|达到|实现|实施|开展|及时|达标|启动)/;

/** 未验收: what was to come of it has not. Less than wanted only where much of it was wanted: 未支付 keeps a cost. */
const NOT_BEGUN = /^(?:尚|还|暂)?(?:未|没有?|无法)(?:能|有|进行|组织|通过|按期|及时|如期|全部|投入)*(?:验收|完工|竣工|开工|动工|建成|建立|建设|交付|投用|使用|到位|发放|拨付|支付|下达|采购|购置|招标|培训|举办|召开|办理|办结|提供|落实|执行|签订|上线|运行|整改|覆盖|合格|通过|出成果)$/;

export function reached(measured: Measured): Reached {
  const { target, targetNumeric = false, actual, numeric, year } = measured;
  const [wanted, got] = [quantityIn(target, year), quantityIn(actual, year)];
  if (NOT_DONE.test(actual.trim()) || isDenied(target, actual)) return { verdict: 'missed' };
  if (NOT_BEGUN.test(actual.trim()) && wantsMuch(wanted, measured)) return { verdict: 'missed' };
  if (wanted.kind === 'date' || got.kind === 'date') return byDate(asDate(wanted, targetNumeric), asDate(got, numeric));
  if (got.kind !== 'number') return UNKNOWN;
  const readings = readingsOf(wanted, got, { targetNumeric, numeric }).map(([first, second]) => verdictOf(first, second, measured));
  // A share may be written as 0.97, or as 0.5 where 0.5% is meant: what one reading reaches was reached.
  const met = readings.find(({ verdict }) => verdict === 'met');
  const missed = readings.filter(({ verdict }) => verdict === 'missed');
  if (met !== undefined) return met;
  if (missed.length === 0 || missed.length < readings.length) return UNKNOWN;
  return missed.reduce((best, each) => ((each.ratio ?? ZERO).gt(best.ratio ?? ZERO) ? each : best));
}

/** A date is to be kept, so much or more is to be reached. */
function wantsMuch(wanted: Quantity, name: Name): boolean {
  if (wanted.kind === 'date') return true;
  if (wanted.kind !== 'number' || !wanted.value.gt(0)) return false;
  const operator = wanted.operator === 'plain' ? plainOperator(wanted, name) : wanted.operator;
  return operator === '≥' || operator === '>' || operator === '=';
}

/** 及时 and 不及时. */
function isDenied(target: string, actual: string): boolean {
  const [wanted, got] = [target.trim(), actual.trim()];
  return wanted.length >= 2 && /^[不未]/.test(got) && got.slice(1) === wanted;
}

function isShare({ unit }: { readonly unit: string }): boolean {
  return unit === '%' || unit === '‰';
}

/** 50% where 1% was wanted is 0.5%. */
const FAR = 10;

/** Bare numbers beside a share may be one in two ways. */
function readingsOf(wanted: Quantity, got: Measure, { targetNumeric, numeric }: { readonly targetNumeric: boolean; readonly numeric: boolean }): readonly (readonly [Quantity, Measure])[] {
  if ((wanted.kind === 'number' || wanted.kind === 'range') && isShare(wanted) && got.unit === '') {
    const asWritten = { ...got, unit: wanted.unit };
    if (got.value.gt(1)) return [[wanted, asWritten]];
    const asShare = { ...got, value: got.value.times(100), unit: '%' };
    // A cell in percent format holds the share; unless it then were far beyond what was wanted.
    const isNear = numeric && asShare.value.lt((wanted.kind === 'range' ? wanted.high : wanted.value).times(FAR));
    return isNear ? [[wanted, asShare]] : [[wanted, asShare], [wanted, asWritten]];
  }
  // A cell with 100% holds 1: what was reached says that it is a share.
  if (wanted.kind === 'number' && wanted.unit === '' && isShare(got) && (targetNumeric || wanted.value.lt(1))) return [[wanted.value.lte(1) ? { ...wanted, value: wanted.value.times(100), unit: '%' } : { ...wanted, unit: '%' }, got]];
  // Two cells with shares, as they look in percent format.
  const bothShares = targetNumeric && numeric && wanted.kind === 'number' && [wanted, got].every(({ unit, value }) => unit === '' && value.lte(1) && value.gte(0)) && [wanted, got].some(({ value }) => !value.isInteger());
  if (bothShares) return [[{ ...wanted, value: wanted.value.times(100), unit: '%' }, { ...got, value: got.value.times(100), unit: '%' }]];
  return [[wanted, got]];
}

function verdictOf(wanted: Quantity, got: Measure, name: Name): Reached {
  if (wanted.kind !== 'number' && wanted.kind !== 'range') return UNKNOWN;
  const value = inUnit(got.value, got.unit, wanted.unit);
  if (value === undefined) return UNKNOWN;
  if (wanted.kind === 'range') return inRange(value, wanted, name);
  const operator = wanted.operator === 'plain' ? plainOperator(wanted, name) : wanted.operator;
  if (operator === undefined) return value.eq(wanted.value) ? { verdict: 'met' } : UNKNOWN;
  // `<5%` said again is what was wanted.
  if (holds(value, operator, wanted.value) || (got.operator === operator && value.eq(wanted.value))) return { verdict: 'met', ...short(value, wanted.value) };
  // 每月2次 and 全年20次, 不高于5% and 下降8% are two things.
  const isSame = got.each === wanted.each && (got.change === wanted.change || (got.change === '' && !isUnwanted(name)));
  return isSame ? { verdict: 'missed', ...short(value, wanted.value) } : UNKNOWN;
}

/** Outside of a range on its better side: nobody can tell. */
function inRange(value: Decimal, { low, high, unit }: Extract<Quantity, { kind: 'range' }>, name: Name): Reached {
  if (value.gte(low) && value.lte(high)) return { verdict: 'met' };
  const operator = plainOperator({ unit, value: high }, name);
  const isWorse = operator === '≤' ? value.gt(high) : operator === '≥' && value.lt(low);
  return isWorse ? { verdict: 'missed', ...short(value, low) } : UNKNOWN;
}

function short(value: Decimal, wanted: Decimal): Pick<Reached, 'ratio' | 'nothing'> {
  if (!wanted.gt(0) || value.gte(wanted) || value.lt(0)) return {};
  return { ratio: value.div(wanted), nothing: value.isZero() };
}

function holds(value: Decimal, operator: Operator, wanted: Decimal): boolean {
  switch (operator) {
    case '≤':
      return value.lte(wanted);
    case '≥':
      return value.gte(wanted);
    case '<':
      return value.lt(wanted);
    case '>':
      return value.gt(wanted);
    case '=':
    case 'plain':
      return value.eq(wanted);
  }
}

/** A date typed into a cell is a number of days. */
function asDate(quantity: Quantity, numeric: boolean): DateSpan | undefined {
  if (quantity.kind === 'date') return quantity.span;
  return numeric && quantity.kind === 'number' && quantity.unit === '' ? serialDate(quantity.value.toNumber()) : undefined;
}

function byDate(wanted: DateSpan | undefined, got: DateSpan | undefined): Reached {
  if (wanted === undefined || got === undefined) return UNKNOWN;
  // 之内 a period that was to be kept: another year in it is told by the rule about dates.
  if (got.to <= wanted.to) return { verdict: 'met' };
  // October, where the 15th was the day: nobody can tell.
  return got.kind === 'month' && got.from <= wanted.to ? UNKNOWN : { verdict: 'missed' };
}
