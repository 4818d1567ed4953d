import { convert } from '../../amount';
import type { Field, PerformanceTable } from '../table';
import { type Printed, numberIn } from './number';

/** An amount of the table in 万元, whichever unit it keeps. */
export function moneyIn({ money }: Pick<PerformanceTable, 'money'>, field: Field | undefined): Printed | undefined {
  const printed = numberIn(field);
  return printed === undefined || money === '万元' ? printed : { value: convert(printed.value, '元', '万元'), places: printed.places + 4 };
}
