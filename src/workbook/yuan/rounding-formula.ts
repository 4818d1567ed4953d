import { type Decimal, ZERO, formatAmount } from '../../amount';
import type { FormSet } from '../../forms';

/** The formula of a figure in the set's unit over the cell that holds its 元, without `=`. By how much 调平 moves it is seen in the cell. */
export function roundingFormula({ money }: FormSet, source: string, moved: Decimal = ZERO): string {
  const places = String(money.places);
  const formula = `ROUND(${money.unit === '元' ? source : `${source}/10000`},${places})`;
  if (moved.isZero()) return formula;
  return `ROUND(${formula}${moved.isNegative() ? '-' : '+'}${formatAmount(moved.abs(), money.places, false)},${places})`;
}

/** A count is the same on both sheets; an empty cell is not 0. */
export function copyFormula(source: string): string {
  return `IF(${source}="","",${source})`;
}
