import type { Decimal } from './decimal';
import { roundHalfAway } from './rounding';

/** `1397.3` → `1,397.30`. Rounds half away from zero; a negative zero loses its sign. */
export function formatAmount(value: Decimal, places: number, grouping: boolean): string {
  const rounded = roundHalfAway(value, places);
  const digits = rounded.abs().toFixed(places);
  const [whole = '0', fraction] = digits.split('.');
  const grouped = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const sign = rounded.isNegative() && !rounded.isZero() ? '-' : '';
  return sign + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

/** `63.7578` → `63.76%`; the value is already in percent. */
export function formatPercent(percent: Decimal, places: number): string {
  return `${formatAmount(percent, places, false)}%`;
}
