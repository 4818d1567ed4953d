import { all, atLeast, atMost, eachCode, eachRow, equal, here, isZero, levelIs, minus, of, plus, r, sameCode, unitIs } from '../../language/build';
import type { Identity } from '../../language/identity';
import { classKeys } from '../functional-classes';

/** Parts of basic expenditure in 06 that are parts of a 三公 item in 09. */
const THREE_PUBLIC: readonly (readonly [item: string, column: string, zh: string, en: string])[] = [
  ['30212', 'actualAbroad', '因公出国（境）费', 'travel abroad'],
  ['31013', 'actualVehiclePurchase', '公务用车购置费', 'vehicle purchase'],
  ['30231', 'actualVehicleRunning', '公务用车运行维护费', 'vehicle running'],
  ['30217', 'actualReception', '公务接待费', 'reception'],
];

const KIND = {
  basic: { zh: '基本支出', en: 'basic expenditure' },
  project: { zh: '项目支出', en: 'project expenditure' },
} as const;

/** Then 公用经费 of 06 is all of it. */
const NO_OTHER_BASIC = [isZero(of('07', 'total', 'basic')), isZero(of('08', 'total', 'basic'))];

/** Part and whole between tables: fiscal money within all money, basic expenditure within the 三公 items. */
export const identitiesAcross: readonly Identity[] = [
  ...(['basic', 'project'] as const).map((column) =>
    atLeast({
      id: '03-c', part: column, basis: 'inferred',
      zh: `03表${KIND[column].zh}合计不小于05、07、08表${KIND[column].zh}之和（差额为非财政拨款支出）`,
      en: `03 ${KIND[column].en} ≥ 05 + 07 + 08 (the rest is not fiscal money)`,
      left: of('03', 'total', column), right: plus(of('05', 'total', column), of('07', 'total', column), of('08', 'total', column)),
    }),
  ),
  atLeast({
    id: '03-d', part: 'total', basis: 'inferred', over: eachCode(['05', '07', '08'], 'all'),
    zh: '同一科目，03表本年支出合计不小于05、07、08表支出之和', en: 'by code: 03 total ≥ 05 + 07 + 08',
    left: of('03', sameCode, 'total'), right: plus(of('05', sameCode, 'total'), of('07', sameCode, 'spending'), of('08', sameCode, 'total')),
  }),
  atLeast({
    id: '03-d', part: 'kind', basis: 'inferred', over: eachCode(['05', '07', '08'], 'all', 'basic', 'project'),
    zh: '同一科目，03表基本支出、项目支出不小于05、07、08表之和', en: 'by code: 03 basic and project expenditure ≥ 05 + 07 + 08',
    left: of('03', sameCode, here), right: plus(of('05', sameCode, here), of('07', sameCode, here), of('08', sameCode, here)),
  }),
  // Never equality: the difference is spending of other income.
  atMost({
    id: '04-e', part: 'class', basis: 'inferred', severity: 'warning', over: eachRow('04', classKeys(33)),
    zh: '04表各类支出合计不大于01表该类支出（差额是用其他资金安排的支出，属正常）', en: 'each class of 04 ≤ its row of 01: the difference is spending of other income',
    left: of('04', here, 'total'), right: of('01', sameCode, 'amount'),
  }),
  atMost({
    id: '04-e', part: 'total', basis: 'inferred', severity: 'warning',
    zh: '04表本年支出合计不大于01表本年支出合计（差额是用其他资金安排的支出，属正常）', en: '04 spending of the year ≤ 01: the difference is spending of other income',
    left: of('04', 'r59', 'total'), right: of('01', 'r58', 'amount'),
  }),
  equal({
    id: '04-f', part: 'other-money', basis: 'inferred',
    zh: '非财政拨款资金：年初结转和结余加本年收入加使用非财政拨款结余，减本年支出和结余分配，等于年末结转和结余',
    en: 'money other than appropriations: opening balance + income + surplus used − spending − surplus distributed = closing balance',
    left: plus(
      of('01', 'r29', 'amount'), minus(of('04', 'r28', 'amount')), of('01', r(4, 8), 'amount'), of('01', 'r28', 'amount'),
      minus(of('01', 'r58', 'amount')), of('04', 'r59', 'total'), minus(of('01', 'r59', 'amount')),
    ),
    right: plus(of('01', 'r60', 'amount'), minus(of('04', 'r60', 'total'))),
    impliedBy: ['01-a', '01-b', '04-a', '04-b', '04-d'],
  }),
  ...THREE_PUBLIC.map(([item, column, zh, en]) =>
    atMost({
      id: '09-b', part: item, basis: 'practice',
      zh: `06表${item}不大于09表${zh}决算数`, en: `06 ${item} ≤ 09 ${en}, actual`,
      left: of('06', item, 'amount'), right: of('09', 'money', column),
    }),
  ),
  equal({
    id: '10-b', part: 'single', basis: 'official',
    zh: '行政单位、参公单位的机关运行经费等于06表公用经费合计', en: 'a single administrative unit: operating funds = 06 public funds',
    left: of('10', 'r22', 'actual'), right: of('06', 'public', 'amount'),
    when: all(levelIs('单位'), unitIs('行政', '参公'), ...NO_OTHER_BASIC),
  }),
  equal({
    id: '10-b', part: 'none', basis: 'official',
    zh: '不参照公务员法管理的事业单位没有机关运行经费', en: 'an institution not managed like an administrative unit has no operating funds',
    left: of('10', 'r22', 'actual'), right: [],
    when: all(levelIs('单位'), unitIs('事业')),
  }),
  // A department adds up units of every kind; only its administrative ones have 机关运行经费.
  atMost({
    id: '10-b', part: 'department', basis: 'official', severity: 'warning', advice: true,
    zh: '部门的机关运行经费不大于06表公用经费合计', en: 'a department: operating funds ≤ 06 public funds',
    left: of('10', 'r22', 'actual'), right: of('06', 'public', 'amount'),
    when: all(levelIs('部门'), ...NO_OTHER_BASIC),
  }),
];
