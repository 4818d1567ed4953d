export { Decimal, ZERO, sum } from './decimal';
export { roundHalfAway } from './rounding';
export { type Interval, add, contains, exactly, halfUnit, meets, negate, rounded } from './interval';
export { percentInterval, percentOf } from './percent';
export { type MoneyUnit, convert } from './unit';
export { type Parsed, type Refusal, MAX_PLACES, parseAmount } from './parse';
export { digitsOf, formatAmount, formatPercent } from './format';
export { bare, fold, plain } from './plain';
