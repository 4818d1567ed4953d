import { Decimal } from './decimal';

/** Units of money that disclosures use. */
export type MoneyUnit = '万元' | '元';

const YUAN_PER_WAN = new Decimal(10_000);

/** Exact conversion; nothing is rounded. */
export function convert(value: Decimal, from: MoneyUnit, to: MoneyUnit): Decimal {
  if (from === to) return value;
  return from === '元' ? value.div(YUAN_PER_WAN) : value.times(YUAN_PER_WAN);
}
