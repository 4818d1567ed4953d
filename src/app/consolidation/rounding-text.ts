import { type Decimal, formatAmount } from '../../amount';
import type { Language } from '../messages';
import type { Elimination } from './elimination';

/** That the two sides of a transfer differ by rounding alone: one sentence. */
export function roundingText({ transfer, income, spending, most }: Elimination['rounding'][number], unit: string, language: Language): string {
  const printed = (value: Decimal): string => formatAmount(value, Math.max(2, value.decimalPlaces()), true);
  const [taken, given, off, allowed] = [income, spending, income.minus(spending).abs(), most].map(printed) as [string, string, string, string];
  if (language === 'zh') return `${transfer.income}抵销${taken}，${transfer.spending}抵销${given}：相差${off}，是各单位四舍五入到${unit}造成的尾差（最多${allowed}），两边各按自己的数抵销。`;
  return `${transfer.income} ${taken}, ${transfer.spending} ${given}: they differ by ${off}, which each unit's rounding to ${unit} explains (up to ${allowed}); each side is eliminated as it stands.`;
}
