import type { FormSet } from '../../forms';

/** The formula of a figure in the set's unit over the cell that holds its 元, without `=`. */
export function roundingFormula({ money }: FormSet, source: string): string {
  return `ROUND(${money.unit === '元' ? source : `${source}/10000`},${String(money.places)})`;
}
