import { Decimal } from './decimal';

/**
 * The one rounding function of the product: half away from zero, as 四舍五入 and Excel's ROUND do.
 * @param places decimal places, ≥ 0
 */
export function roundHalfAway(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
}
