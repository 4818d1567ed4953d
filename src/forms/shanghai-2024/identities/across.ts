import { about, atLeast, atMost, codes, eachCode, eachRow, equal, here, minus, of, plus, sameCode } from '../../language/build';
import type { Identity } from '../../language/identity';
import { classKeys } from '../functional-classes';
import { SOURCES } from './01';

const FISCAL = ['05', '08', '09'];

const KIND = {
  basic: { zh: '基本支出', en: 'basic expenditure' },
  project: { zh: '项目支出', en: 'project expenditure' },
} as const;

/** Parts of basic expenditure in 06 that are parts of a 三公 item in 07. */
const THREE_PUBLIC: readonly (readonly [item: string, key: string, zh: string, en: string])[] = [
  ['30212', 'Abroad', '因公出国（境）费', 'travel abroad'],
  ['31013', 'VehiclePurchase', '公务用车购置费', 'vehicle purchase'],
  ['30231', 'VehicleRunning', '公务用车运行维护费', 'vehicle running'],
  ['30217', 'Reception', '公务接待费', 'reception'],
];

/** An economic item of basic expenditure and the functional codes that usually carry the same money. */
const COUNTERPARTS: readonly (readonly [part: string, items: readonly string[], functions: readonly string[], zh: string, en: string])[] = [
  ['pension', ['30108'], ['2080505'], '基本养老保险缴费', 'pension contributions'],
  ['annuity', ['30109'], ['2080506'], '职业年金缴费', 'annuity contributions'],
  ['medical', ['30110'], ['2101101', '2101102'], '基本医疗保险缴费', 'medical insurance contributions'],
  ['housing', ['30113'], ['2210201'], '住房公积金', 'housing fund'],
  ['retirement', ['30301', '30302', '30303'], ['2080501', '2080502'], '离退休费', 'retirement pay'],
];

/** Part and whole between tables: fiscal money within all money, basic expenditure within the 三公 items. */
export const identitiesAcross: readonly Identity[] = [
  ...(['basic', 'project'] as const).map((column) =>
    atLeast({
      id: '03-c', part: column, basis: 'inferred',
      zh: `支出决算表${KIND[column].zh}合计不小于三本预算财政拨款${KIND[column].zh}之和（差额为非财政拨款支出）`,
      en: `the expenditure table’s ${KIND[column].en} ≥ appropriations of the three budgets (the rest is not fiscal money)`,
      left: of('03', 'total', column), right: plus(...FISCAL.map((form) => of(form, 'total', column))),
    }),
  ),
  atLeast({
    id: '03-d', part: 'total', basis: 'inferred', over: eachCode(FISCAL, 'all'),
    zh: '同一科目，支出决算表本年支出合计不小于三本预算财政拨款支出之和', en: 'by code: the expenditure table’s total ≥ appropriations of the three budgets',
    left: of('03', sameCode, 'total'), right: plus(of('05', sameCode, 'total'), of('08', sameCode, 'spending'), of('09', sameCode, 'spending')),
  }),
  atLeast({
    id: '03-d', part: 'kind', basis: 'inferred', over: eachCode(FISCAL, 'all', 'basic', 'project'),
    zh: '同一科目，支出决算表基本支出、项目支出不小于三本预算财政拨款之和', en: 'by code: the expenditure table’s basic and project expenditure ≥ appropriations of the three budgets',
    left: of('03', sameCode, here), right: plus(...FISCAL.map((form) => of(form, sameCode, here))),
  }),
  // Never equality: the difference is spending of other income.
  atMost({
    id: '04-e', part: 'class', basis: 'inferred', severity: 'warning', over: eachRow('04', classKeys),
    zh: '财政拨款总表各类支出合计不大于总表该类支出（差额是用其他资金安排的支出，属正常）', en: 'each class of the appropriations table ≤ its row of the overall table: the difference is spending of other income',
    left: of('04', here, 'total'), right: of('01', sameCode, 'amount'),
  }),
  atMost({
    id: '04-e', part: 'total', basis: 'inferred', severity: 'warning',
    zh: '财政拨款总表本年支出合计不大于总表本年支出合计（差额是用其他资金安排的支出，属正常）', en: 'the appropriations table’s spending of the year ≤ the overall table: the difference is spending of other income',
    left: of('04', 'spending', 'total'), right: of('01', 'spending', 'amount'),
  }),
  equal({
    id: '04-f', part: 'other-money', basis: 'inferred',
    zh: '非财政拨款资金：年初结转和结余加本年收入加使用非财政拨款结余，减本年支出和结余分配，等于年末结转和结余',
    en: 'money other than appropriations: opening balance + income + surplus used − spending − surplus distributed = closing balance',
    left: plus(
      of('01', ['opening', ...SOURCES.slice(3), 'surplusUsed'], 'amount'), minus(of('04', 'opening', 'amount')),
      minus(of('01', ['spending', 'distributed'], 'amount')), of('04', 'spending', 'total'),
    ),
    right: plus(of('01', 'closing', 'amount'), minus(of('04', 'closing', 'total'))),
    impliedBy: ['01-a', '01-b', '04-a', '04-b', '04-d'],
  }),
  ...THREE_PUBLIC.map(([item, key, zh, en]) =>
    atMost({
      id: '07-b', part: item, basis: 'practice',
      zh: `基本支出决算表${item}不大于“三公”经费表${zh}决算数`, en: `the basic items table’s ${item} ≤ the three-public table’s ${en}, actual`,
      left: of('06', item, 'amount'), right: of('07', 'money', `actual${key}`),
    }),
  ),
  ...THREE_PUBLIC.map(([, key, zh, en]) =>
    atMost({
      id: '07-c', part: key, basis: 'inferred', severity: 'warning', advice: true,
      zh: `${zh}决算数一般不大于预算数`, en: `${en}: actual ≤ budget`,
      left: of('07', 'money', `actual${key}`), right: of('07', 'money', `budget${key}`),
    }),
  ),
  // Basic expenditure on both sides: 06 knows no other.
  ...COUNTERPARTS.map(([part, items, functions, zh, en]) =>
    about({
      id: 'S-a', part, basis: 'inferred',
      zh: `${zh}：基本支出决算表${items.join('、')}与一般公共预算支出决算表${functions.join('、')}的基本支出一般一致`, en: `${en}: the basic items table’s ${items.join(' + ')} ≈ the general budget table’s ${functions.join(' + ')}, basic expenditure`,
      left: of('06', items, 'amount'), right: of('05', codes(...functions), 'basic'),
    }),
  ),
];
