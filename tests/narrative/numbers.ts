import { Decimal } from '../../src/amount';

/** A number as a text states it: its value and what it counts. `133.4万元` and `133.40万元` are the same. */
export interface StatedNumber {
  readonly value: string;
  readonly unit: string;
}

const STATED = /(\d[\d,]*(?:\.\d+)?)(万元|%|个|人次|人|辆|批次|台)/g;

/** Every number with a unit, in order; years, dates and numbering have none of these. */
export function statedIn(text: string): StatedNumber[] {
  return [...text.matchAll(STATED)].map(([, digits = '', unit = '']) => ({ value: new Decimal(digits.replace(/,/g, '')).toString(), unit }));
}

/** Numbers of `wanted` that `found` does not state as often, `value unit`. */
export function unstated(wanted: readonly StatedNumber[], found: readonly StatedNumber[]): string[] {
  const left = found.map(said);
  return wanted.map(said).filter((number) => {
    const at = left.indexOf(number);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function said({ value, unit }: StatedNumber): string {
  return `${value}${unit}`;
}
