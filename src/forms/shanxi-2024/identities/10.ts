import { atMost, defines, eachColumn, equal, here, of, r } from '../../language/build';
import type { Identity } from '../../language/identity';

/** Cells that repeat a figure of 09: row and column of 10, column of 09. */
const FROM_09: readonly (readonly [row: string, column: 'budget' | 'actual', source: string, zh: string, en: string])[] = [
  ['r3', 'budget', 'budgetAbroad', '因公出国（境）费预算数', 'travel abroad, budget'],
  ['r3', 'actual', 'actualAbroad', '因公出国（境）费决算数', 'travel abroad, actual'],
  ['r5', 'budget', 'budgetVehiclePurchase', '公务用车购置费预算数', 'vehicle purchase, budget'],
  ['r5', 'actual', 'actualVehiclePurchase', '公务用车购置费决算数', 'vehicle purchase, actual'],
  ['r6', 'budget', 'budgetVehicleRunning', '公务用车运行维护费预算数', 'vehicle running, budget'],
  ['r6', 'actual', 'actualVehicleRunning', '公务用车运行维护费决算数', 'vehicle running, actual'],
  ['r7', 'budget', 'budgetReception', '公务接待费预算数', 'reception, budget'],
];

/** Sums of 10 that must come out as in 09. */
const AS_IN_09: typeof FROM_09 = [
  ['r2', 'budget', 'budgetTotal', '“三公”经费支出合计预算数', 'total, budget'],
  ['r2', 'actual', 'actualTotal', '“三公”经费支出合计决算数', 'total, actual'],
  ['r4', 'budget', 'budgetVehicles', '公务用车购置及运行维护费预算数', 'official vehicles, budget'],
  ['r4', 'actual', 'actualVehicles', '公务用车购置及运行维护费决算数', 'official vehicles, actual'],
  ['r7', 'actual', 'actualReception', '公务接待费决算数', 'reception, actual'],
];

/** 公开10 部门决算公开相关信息统计表. Its line numbers are reconstructed: see the table. */
export const identities10: readonly Identity[] = [
  defines({
    id: '10-a', part: 'three-public', basis: 'inferred', over: eachColumn('budget', 'actual'),
    zh: '“三公”经费支出合计等于因公出国（境）费、公务用车购置及运行维护费、公务接待费之和', en: 'total = travel abroad + official vehicles + reception',
    left: of('10', 'r2', here), right: of('10', ['r3', 'r4', 'r7'], here),
  }),
  defines({
    id: '10-a', part: 'vehicles', basis: 'inferred', over: eachColumn('budget', 'actual'),
    zh: '公务用车购置及运行维护费等于购置费加运行维护费', en: 'official vehicles = purchase + running',
    left: of('10', 'r4', here), right: of('10', ['r5', 'r6'], here),
  }),
  defines({
    id: '10-a', part: 'reception', basis: 'inferred',
    zh: '公务接待费等于国内接待费加国（境）外接待费', en: 'reception = domestic + abroad',
    left: of('10', 'r7', 'actual'), right: of('10', ['r8', 'r10'], 'actual'),
  }),
  ...FROM_09.map(([row, column, source, zh, en]) =>
    defines({
      id: '10-a', part: `09-${source}`, basis: 'official',
      zh: `10表${zh}等于09表${zh}`, en: `10 ${en} = 09 ${en}`,
      left: of('10', row, column), right: of('09', 'money', source),
    }),
  ),
  ...AS_IN_09.map(([row, column, source, zh, en]) =>
    equal({
      id: '10-a', part: `09-${source}`, basis: 'official',
      zh: `10表${zh}等于09表${zh}`, en: `10 ${en} = 09 ${en}`,
      left: of('10', row, column), right: of('09', 'money', source),
    }),
  ),
  atMost({
    id: '10-a', part: 'reception-foreign-affairs', basis: 'inferred',
    zh: '外事接待费不大于国内接待费', en: 'of which foreign affairs ≤ domestic reception',
    left: of('10', 'r9', 'actual'), right: of('10', 'r8', 'actual'),
  }),
  atMost({
    id: '10-a', part: 'receptions-foreign-affairs', basis: 'inferred',
    zh: '外事接待批次不大于国内公务接待批次', en: 'of which foreign affairs ≤ domestic receptions',
    left: of('10', 'r17', 'actual'), right: of('10', 'r16', 'actual'),
  }),
  atMost({
    id: '10-a', part: 'guests-foreign-affairs', basis: 'inferred',
    zh: '外事接待人次不大于国内公务接待人次', en: 'of which foreign affairs ≤ domestic guests',
    left: of('10', 'r19', 'actual'), right: of('10', 'r18', 'actual'),
  }),
  defines({
    id: '10-a', part: 'operation', basis: 'inferred',
    zh: '机关运行经费等于行政单位加参照公务员法管理的事业单位', en: 'operating funds = administrative units + units managed like them',
    left: of('10', 'r22', 'actual'), right: of('10', ['r23', 'r24'], 'actual'),
  }),
  defines({
    id: '10-a', part: 'fleet', basis: 'inferred',
    zh: '车辆数合计等于各类车辆之和', en: 'vehicles = the sum of their kinds',
    left: of('10', 'r26', 'actual'), right: of('10', r(27, 34), 'actual'),
  }),
  defines({
    id: '10-a', part: 'procurement', basis: 'inferred',
    zh: '政府采购支出合计等于货物、工程、服务之和', en: 'procurement = goods + works + services',
    left: of('10', 'r37', 'actual'), right: of('10', r(38, 40), 'actual'),
  }),
  // A contract of this year can be paid over several: exceeding the year's spending is possible.
  atMost({
    id: '10-a', part: 'contracts', basis: 'inferred', severity: 'warning',
    zh: '授予中小企业合同金额一般不大于政府采购支出合计（跨年合同除外）', en: 'contracts with small and medium enterprises ≤ procurement, unless contracts span years',
    left: of('10', 'r41', 'actual'), right: of('10', 'r37', 'actual'),
  }),
  atMost({
    id: '10-a', part: 'small-contracts', basis: 'inferred',
    zh: '授予小微企业合同金额不大于授予中小企业合同金额', en: 'contracts with small and micro enterprises ≤ those with small and medium ones',
    left: of('10', 'r42', 'actual'), right: of('10', 'r41', 'actual'),
  }),
];
