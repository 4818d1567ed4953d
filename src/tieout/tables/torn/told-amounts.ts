import { type Decimal, parseAmount } from '../../../amount';
import type { Line } from '../../text';

const TOLD = /([\u4e00-\u9fa5]{2,12}支出)(?:决算|为|共计|合计)*(\d[\d,]*(?:\.\d+)?)(万?元)/g;

/** Amounts in 元 that sentences tell, by the words before them: 基本支出12.00万元. A table's cells carry no unit behind them. */
export function toldAmounts(lines: readonly Line[]): (title: string, yuan: Decimal) => boolean {
  const told = [...lines.map(({ text }) => text).join('').replace(/\s/g, '').matchAll(TOLD)].flatMap(([, name = '', number = '', unit]) => {
    const parsed = parseAmount(number);
    return parsed.kind === 'amount' ? [{ name, yuan: unit === '万元' ? parsed.value.times(10_000) : parsed.value }] : [];
  });
  return (title, yuan) => told.some((each) => each.name.endsWith(title) && each.yuan.equals(yuan));
}
