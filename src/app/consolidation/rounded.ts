import { type Decimal, convert, halfUnit } from '../../amount';
import type { FormSet } from '../../forms';
import type { Unit } from './unit';

/** Units of which only some have 元: theirs are rounded to the set's unit, as the others print it. */
export interface Rounded {
  /** Names of those that have 元. */
  readonly inYuan: readonly string[];
  /** Names of those that have only the set's unit. */
  readonly others: readonly string[];
  /** By how much a figure may be off for that, in 元. */
  readonly most: Decimal;
  /** Decimals of the set's unit that are kept. */
  readonly places: number;
  readonly unit: string;
}

/** Undefined where no unit has 元: nothing is lost then. */
export function roundedUnits({ money: { unit, places } }: FormSet, units: readonly Pick<Unit, 'name' | 'hasYuan'>[]): Rounded | undefined {
  const inYuan = units.filter(({ hasYuan }) => hasYuan).map(({ name }) => name);
  if (inYuan.length === 0) return undefined;
  return { inYuan, others: units.filter(({ hasYuan }) => !hasYuan).map(({ name }) => name), most: convert(halfUnit(places), unit, '元'), places, unit };
}
