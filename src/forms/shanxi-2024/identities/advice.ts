import { about, atMost, codes, of, plus } from '../../language/build';
import type { Identity } from '../../language/identity';

/** An economic item of basic expenditure and the functional codes that usually carry the same money. */
const COUNTERPARTS: readonly (readonly [part: string, items: readonly string[], functions: readonly string[], zh: string, en: string])[] = [
  ['pension', ['30108'], ['2080505'], '基本养老保险缴费', 'pension contributions'],
  ['annuity', ['30109'], ['2080506'], '职业年金缴费', 'annuity contributions'],
  ['medical', ['30110'], ['2101101', '2101102'], '基本医疗保险缴费', 'medical insurance contributions'],
  ['housing', ['30113'], ['2210201'], '住房公积金', 'housing fund'],
  ['retirement', ['30301', '30302', '30303'], ['2080501', '2080502'], '离退休费', 'retirement pay'],
];

const THREE_PUBLIC: readonly (readonly [item: string, zh: string, en: string])[] = [
  ['Abroad', '因公出国（境）费', 'travel abroad'],
  ['VehiclePurchase', '公务用车购置费', 'vehicle purchase'],
  ['VehicleRunning', '公务用车运行维护费', 'vehicle running'],
  ['Reception', '公务接待费', 'reception'],
];

/** Inferences that have exceptions: their findings ask, they do not accuse. */
export const identitiesAdvice: readonly Identity[] = [
  ...THREE_PUBLIC.map(([item, zh, en]) =>
    atMost({
      id: '09-c', part: item, basis: 'inferred', severity: 'warning', advice: true,
      zh: `${zh}决算数一般不大于全年预算数`, en: `${en}: actual ≤ budget of the year`,
      left: of('09', 'money', `actual${item}`), right: of('09', 'money', `budget${item}`),
    }),
  ),
  // Basic expenditure on both sides: 06 knows no other.
  ...COUNTERPARTS.map(([part, items, functions, zh, en]) =>
    about({
      id: 'S-a', part, basis: 'inferred',
      zh: `${zh}：06表${items.join('、')}与05表${functions.join('、')}的基本支出一般一致`, en: `${en}: 06 ${items.join(' + ')} ≈ 05 ${functions.join(' + ')}, basic expenditure`,
      left: plus(...items.map((item) => of('06', item, 'amount'))), right: of('05', codes(...functions), 'basic'),
    }),
  ),
];
