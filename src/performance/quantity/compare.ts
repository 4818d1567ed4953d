import { Decimal } from '../../amount';
import { type Operator, type Quantity, quantityIn } from './quantity';

/** How an actual value stands to its target. */
export interface Reached {
  readonly verdict: 'met' | 'missed' | 'unknown';
  /** Reached over wanted, where both are numbers and less than wanted was reached. */
  readonly ratio?: Decimal;
  /** Something was wanted and nothing reached. */
  readonly nothing?: boolean;
}

const UNKNOWN: Reached = { verdict: 'unknown' };

export interface Measured {
  readonly target: string;
  readonly actual: string;
  /** The target, the actual value was a number in its sheet: 1 may be shown as 100%. */
  readonly targetNumeric?: boolean;
  readonly numeric: boolean;
  /** Second-level name: a plain number is a limit for costs, something to reach elsewhere. */
  readonly second: string;
  readonly year: number | undefined;
}

const NOT_DONE = /^(?:未|没有?|尚未|无法|部分)(?:能|有|全部|按期|及时|如期)*(?:完成|达成|达到|实现|实施|开展|及时|达标|启动)/;

export function reached({ target, targetNumeric = false, actual, numeric, second, year }: Measured): Reached {
  const got = quantityIn(actual, year);
  const wanted = asPercent(quantityIn(target, year), got, targetNumeric);
  if (NOT_DONE.test(actual.trim())) return { verdict: 'missed' };
  if (wanted.kind === 'date') return byDate(wanted, got);
  if (got.kind !== 'number') return UNKNOWN;
  if (wanted.kind === 'range') {
    const value = inUnit(got, wanted.unit, numeric);
    return value === undefined ? UNKNOWN : { verdict: value.gte(wanted.low) && value.lte(wanted.high) ? 'met' : 'missed', ...short(value, wanted.low) };
  }
  if (wanted.kind !== 'number') return UNKNOWN;
  const value = inUnit(got, wanted.unit, numeric);
  if (value === undefined) return UNKNOWN;
  const operator = wanted.operator === 'plain' ? plainOperator(wanted, second) : wanted.operator;
  if (operator === undefined) return value.eq(wanted.value) ? { verdict: 'met' } : UNKNOWN;
  return { verdict: holds(value, operator, wanted.value) ? 'met' : 'missed', ...short(value, wanted.value) };
}

/** A cell with 100% holds 1: what was reached says that it is a share. */
function asPercent(wanted: Quantity, got: Quantity, numeric: boolean): Quantity {
  const isShare = numeric && wanted.kind === 'number' && wanted.unit === '' && wanted.value.lte(1) && got.kind === 'number' && got.unit === '%';
  return isShare ? { ...wanted, value: wanted.value.times(100), unit: '%' } : wanted;
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

/** What a plain number means: costs are not to be exceeded, all else is to be reached; of a duration nobody knows. */
function plainOperator({ unit }: Extract<Quantity, { kind: 'number' }>, second: string): Operator | undefined {
  if (second.includes('成本')) return '≤';
  if (/^(?:天|日|个?工作日|小时|分钟|秒|个?月|年)/.test(unit) || second.includes('时效')) return unit === '%' ? '≥' : undefined;
  return '≥';
}

function byDate(wanted: Extract<Quantity, { kind: 'date' }>, got: Quantity): Reached {
  if (got.kind !== 'date') return UNKNOWN;
  // 之内 a period that was to be kept: another year in it is told by the rule about dates.
  return { verdict: got.span.to > wanted.span.to ? 'missed' : 'met' };
}

const MULTIPLES: readonly (readonly [RegExp, number])[] = [[/^亿/, 100_000_000], [/^万/, 10_000], [/^千(?!米|克|瓦|伏)/, 1000], [/^百(?!分)/, 100]];

interface Scale {
  readonly factor: Decimal;
  readonly base: string;
}

function scaleOf(unit: string): Scale {
  const found = MULTIPLES.find(([pattern]) => pattern.test(unit));
  return found === undefined ? { factor: new Decimal(1), base: unit } : { factor: new Decimal(found[1]), base: unit.replace(found[0], '') };
}

/** The value in another unit; undefined where the units are two different things. */
function inUnit({ value, unit }: Extract<Quantity, { kind: 'number' }>, wanted: string, numeric: boolean): Decimal | undefined {
  if (unit === wanted) return value;
  if (unit === '') return wanted === '%' && numeric && value.lte(1) ? value.times(100) : value;
  if (wanted === '') return unit === '%' ? undefined : value;
  const [from, to] = [scaleOf(unit), scaleOf(wanted)];
  const isSame = plainUnit(from.base) === plainUnit(to.base) || ((from.base === '' || to.base === '') && from.base !== '%' && to.base !== '%');
  return isSame ? value.times(from.factor).div(to.factor) : undefined;
}

/** `元/人·天`, `元/人/天`; `个` before another measure says nothing. */
function plainUnit(unit: string): string {
  return unit.replace(/[·.*]/g, '/').replace(/每/g, '/').replace(/\/+$/, '').replace(/^个(?=.)/, '');
}
