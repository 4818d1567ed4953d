import type { Decimal } from './decimal';
import { roundHalfAway } from './rounding';

/** `1397.3` → `1,397.30`. Rounds half away from zero; a negative zero loses its sign. */
export function formatAmount(value: Decimal, places: number, grouping: boolean): string {
  const rounded = value.decimalPlaces() <= places ? value : roundHalfAway(value, places);
  const text = rounded.toFixed(places);
  const point = places === 0 ? text.length : text.length - places - 1;
  const signed = text.startsWith('-') ? 1 : 0;
  // Up to 999 there is nothing to group.
  return grouping && point - signed > 3 ? text.slice(0, point).replace(/\B(?=(\d{3})+$)/g, ',') + text.slice(point) : text;
}

/** All digits of a value, with at least so many places: `1397.3` → `1397.30`. */
export function digitsOf(value: Decimal, places: number): string {
  const text = value.toString();
  const point = text.indexOf('.');
  const missing = places - (point < 0 ? 0 : text.length - point - 1);
  // Of what is written with an exponent the point says nothing.
  if (text.includes('e')) return value.toFixed(Math.max(places, value.decimalPlaces()));
  return missing <= 0 ? text : `${text}${point < 0 ? '.' : ''}${'0'.repeat(missing)}`;
}

/** `63.7578` → `63.76%`; the value is already in percent. */
export function formatPercent(percent: Decimal, places: number): string {
  return `${formatAmount(percent, places, false)}%`;
}
