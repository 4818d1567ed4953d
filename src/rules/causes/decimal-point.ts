import { type Meant, misprints } from './misprint';

const SHIFTS = [[1, 10n], [-1, 10n], [2, 100n], [-2, 100n]] as const;

/** The decimal point slipped by one place or two. */
export const decimalPoint = misprints(99, ({ value }) => SHIFTS.map(([power, factor]): Meant => (
  { value: power > 0 ? value / factor : value * factor, cause: (wrong) => ({ kind: 'decimal-point', power, ...wrong }) }
)));
