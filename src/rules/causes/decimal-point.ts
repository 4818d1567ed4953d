import { type Meant, misprints } from './misprint';

const POWERS = [1, -1, 2, -2] as const;

/** The decimal point slipped by one place or two. */
export const decimalPoint = misprints(99, (figure) => POWERS.map((power): Meant => {
  const factor = 10n ** BigInt(power < 0 ? -power : power);
  return { value: power > 0 ? figure.value / factor : figure.value * factor, cause: (wrong) => ({ kind: 'decimal-point', power, ...wrong }) };
}));
