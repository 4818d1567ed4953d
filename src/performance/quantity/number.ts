import { Decimal, parseAmount } from '../../amount';
import type { Field } from '../table';

/** A plain number as printed. */
export interface Printed {
  readonly value: Decimal;
  /** Decimals as written. */
  readonly places: number;
}

/** A number and nothing else, with a percent sign or `=` at most; undefined for what is empty or anything else. */
export function numberIn(field: Field | undefined): Printed | undefined {
  return field === undefined ? undefined : printedNumber(field.text);
}

export function printedNumber(text: string): Printed | undefined {
  const parsed = parseAmount(text.replace(/^=(?=\d)|[%％]\s*$/g, ''));
  return parsed.kind === 'amount' ? { value: parsed.value, places: parsed.places } : undefined;
}

/** Half of a unit in the last printed place; no fewer places than the form has. */
export function halfOf({ places }: Printed, declared: number): Decimal {
  return new Decimal(10).pow(-Math.max(places, declared)).times(0.5);
}

/**
 * A value printed with one decimal says one; without any, or with two, it is precise to the form's two: Excel drops zeros
 * (100.00 is shown as 100), and nobody can tell 47.6 from 47.60.
 */
export function halfOfShown({ places }: Printed): Decimal {
  return new Decimal(10).pow(-(places === 1 ? 1 : Math.max(places, 2))).times(0.5);
}
