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

/** `63.7578` → `63.76%`; the value is already in percent. */
export function formatPercent(percent: Decimal, places: number): string {
  return `${formatAmount(percent, places, false)}%`;
}
