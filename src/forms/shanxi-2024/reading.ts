import { averagesOf } from '../language/averages';
import { of, r } from '../language/build';
import type { Matter, Reading, SectionKind } from '../language/reading';
import type { Sum } from '../language/sum';

const previous = (row: string): Sum => of('P', row, 'previous');
const budget = (row: string): Sum => of('P', row, 'budget');

function matter(key: string, names: readonly string[], sections: readonly SectionKind[], figures: Pick<Matter, 'actual' | 'budget' | 'adjusted' | 'previous' | 'may'>): Matter {
  return { key, names, sections, ...figures };
}
function count(key: string, names: readonly string[], sections: readonly SectionKind[], units: readonly string[], actual: Sum): Matter {
  return { key, names, sections, measure: 'count', units, actual };
}
const stated = (row: string): Sum => of('10', row, 'actual');
const spent = (column: string): Sum => of('09', 'money', `actual${column}`);
const planned = (column: string): Sum => of('09', 'money', `budget${column}`);

const TOTALS: readonly SectionKind[] = ['totals'];
const FISCAL: readonly SectionKind[] = ['appropriation'];
const INCOME: readonly SectionKind[] = ['totals', 'income'];
const GENERAL: readonly SectionKind[] = ['general'];
const THREE: readonly SectionKind[] = ['threePublic'];

const VEHICLE_KINDS = ['r27', 'r28', 'r29', 'r30', 'r31', 'r32', 'r33', 'r34'] as const;

const RECEIVED = ['reception', 'receptionDomestic', 'receptionAffairs', 'receptionForeign'] as const;

/** How texts of 山西 name the figures of the ten tables. */
export const reading: Reading = {
  matters: [
    matter('totalBoth', ['收入支出总计', '收入、支出总计', '收入和支出总计', '收支总计', '收支决算总计'], TOTALS, { actual: of('01', 'r31', 'amount'), previous: previous('income') }),
    matter('totalIncome', ['收入总计', '收入决算总计', '总收入'], TOTALS, { actual: of('01', 'r31', 'amount'), previous: previous('income') }),
    matter('totalSpending', ['支出总计', '支出决算总计', '总支出'], TOTALS, { actual: of('01', 'r62', 'amount'), previous: previous('spending') }),
    matter('surplusUsed', ['使用非财政拨款结余（含专用结余）', '使用非财政拨款结余'], TOTALS, { actual: of('01', 'r28', 'amount') }),
    matter('opening', ['年初结转和结余'], TOTALS, { actual: of('01', 'r29', 'amount') }),
    matter('distributed', ['结余分配'], TOTALS, { actual: of('01', 'r59', 'amount') }),
    matter('closing', ['年末结转和结余'], TOTALS, { actual: of('01', 'r60', 'amount') }),

    matter('income', ['本年收入合计', '收入合计', '本年收入', '总收入'], INCOME, { actual: of('01', 'r27', 'amount') }),
    matter('appropriationIncome', ['财政拨款收入'], INCOME, { actual: of('01', r(1, 3), 'amount') }),
    matter('generalIncome', ['一般公共预算财政拨款收入'], INCOME, { actual: of('01', 'r1', 'amount') }),
    matter('fundIncome', ['政府性基金预算财政拨款收入'], INCOME, { actual: of('01', 'r2', 'amount') }),
    matter('capitalIncome', ['国有资本经营预算财政拨款收入'], INCOME, { actual: of('01', 'r3', 'amount') }),
    matter('superiorIncome', ['上级补助收入'], INCOME, { actual: of('01', 'r4', 'amount') }),
    matter('serviceIncome', ['事业收入'], INCOME, { actual: of('01', 'r5', 'amount') }),
    matter('businessIncome', ['经营收入'], INCOME, { actual: of('01', 'r6', 'amount') }),
    matter('affiliatedIncome', ['附属单位上缴收入'], INCOME, { actual: of('01', 'r7', 'amount') }),
    matter('otherIncome', ['其他收入'], INCOME, { actual: of('01', 'r8', 'amount') }),

    matter('spending', ['本年支出合计', '支出合计', '本年支出', '总支出'], ['totals', 'spending', 'general'], { actual: of('01', 'r58', 'amount') }),
    matter('basic', ['基本支出'], ['spending'], { actual: of('03', 'total', 'basic') }),
    matter('project', ['项目支出'], ['spending'], { actual: of('03', 'total', 'project') }),
    matter('upward', ['上缴上级支出'], ['spending'], { actual: of('03', 'total', 'upward') }),
    matter('business', ['经营支出'], ['spending'], { actual: of('03', 'total', 'business') }),
    matter('affiliated', ['对附属单位补助支出'], ['spending'], { actual: of('03', 'total', 'affiliated') }),

    matter('fiscalBoth', ['财政拨款收入支出总计', '财政拨款收支总计', '财政拨款收入和支出总计', '财政拨款收入、支出总计'], FISCAL, { actual: of('04', 'r32', 'amount'), previous: previous('fiscalIncome') }),
    matter('fiscalIncome', ['财政拨款收入总计', '收入总计'], FISCAL, { actual: of('04', 'r32', 'amount'), previous: previous('fiscalIncome') }),
    matter('fiscalSpending', ['财政拨款支出总计', '支出总计'], FISCAL, { actual: of('04', 'r64', 'total'), previous: previous('fiscalSpending') }),

    matter('general', ['一般公共预算财政拨款支出', '一般公共预算财政拨款决算支出', '一般公共预算支出', '财政拨款支出'], GENERAL, { actual: of('05', 'total', 'total'), budget: budget('general'), previous: previous('general') }),
    matter('generalBasicPart', ['基本支出'], GENERAL, { actual: of('05', 'total', 'basic') }),
    matter('generalProject', ['项目支出'], GENERAL, { actual: of('05', 'total', 'project') }),

    matter('generalBasic', ['一般公共预算财政拨款基本支出', '财政拨款基本支出', '一般公共预算基本支出', '基本支出'], ['basic'], { actual: of('05', 'total', 'basic') }),
    matter('personnel', ['人员经费'], ['basic'], { actual: of('06', 'personnel', 'amount') }),
    matter('public', ['公用经费'], ['basic'], { actual: of('06', 'public', 'amount') }),

    matter('fund', ['政府性基金预算财政拨款支出', '本年支出'], ['fund'], { actual: of('07', 'total', 'spending'), budget: budget('fundSpending'), previous: previous('fundSpending') }),
    matter('fundEarned', ['政府性基金预算财政拨款收入', '本年收入'], ['fund'], { actual: of('07', 'total', 'income'), previous: previous('fundIncome') }),
    matter('fundOpening', ['年初结转和结余', '政府性基金预算财政拨款年初结转和结余'], ['fund'], { actual: of('07', 'total', 'opening') }),
    matter('fundClosing', ['年末结转和结余'], ['fund'], { actual: of('07', 'total', 'closing') }),
    matter('fundBasic', ['基本支出'], ['fund'], { actual: of('07', 'total', 'basic') }),
    matter('fundProject', ['项目支出'], ['fund'], { actual: of('07', 'total', 'project') }),
    matter('capital', ['国有资本经营预算财政拨款支出', '本年支出'], ['capital'], { actual: of('08', 'total', 'total'), budget: budget('capitalSpending'), previous: previous('capitalSpending') }),
    matter('capitalBasic', ['基本支出'], ['capital'], { actual: of('08', 'total', 'basic') }),
    matter('capitalProject', ['项目支出'], ['capital'], { actual: of('08', 'total', 'project') }),

    matter('threePublic', ['“三公”经费财政拨款支出', '财政拨款“三公”经费支出', '“三公”经费支出', '“三公”经费'], THREE, { actual: spent('Total'), adjusted: planned('Total'), previous: previous('threePublic') }),
    matter('abroad', ['因公出国（境）费', '因公出国（境）支出', '因公出国（境）经费'], THREE, { actual: spent('Abroad'), adjusted: planned('Abroad'), previous: previous('abroad') }),
    matter('vehicles', ['公务用车购置及运行维护费', '公务用车购置及运行费', '公务用车购置和运行维护费'], THREE, { actual: spent('Vehicles'), adjusted: planned('Vehicles') }),
    matter('vehiclePurchase', ['公务用车购置费', '公务用车购置支出', '公务用车购置'], THREE, { actual: spent('VehiclePurchase'), adjusted: planned('VehiclePurchase'), previous: previous('vehiclePurchase') }),
    matter('vehicleRunning', ['公务用车运行维护费', '公务用车运行费', '公务用车运行维护'], THREE, { actual: spent('VehicleRunning'), adjusted: planned('VehicleRunning'), previous: previous('vehicleRunning') }),
    matter('reception', ['公务接待费', '公务接待支出'], THREE, { actual: spent('Reception'), adjusted: planned('Reception'), previous: previous('reception') }),
    matter('receptionDomestic', ['国内接待费', '国内公务接待费', '国内公务接待支出'], THREE, { actual: stated('r8') }),
    matter('receptionAffairs', ['外事接待费', '外宾接待费', '外宾接待支出', '外事接待支出'], THREE, { actual: stated('r9') }),
    matter('receptionForeign', ['国（境）外接待费', '国（境）外公务接待费', '国（境）外公务接待支出'], THREE, { actual: stated('r10') }),
    count('abroadGroups', ['出国（境）团组'], THREE, ['个'], stated('r12')),
    count('abroadPeople', ['出国（境）团组', '出国（境）', '出国'], THREE, ['人次', '人'], stated('r13')),
    count('vehiclesBought', ['购置公务用车', '公务用车购置数'], THREE, ['辆'], stated('r14')),
    count('vehiclesKept', ['公务用车保有量', '保有量'], THREE, ['辆'], stated('r15')),
    count('receptionsAll', ['公务接待费', '公务接待'], THREE, ['批次', '个'], of('10', ['r16', 'r20'], 'actual')),
    count('guestsAll', ['公务接待费', '公务接待'], THREE, ['人次', '人'], of('10', ['r18', 'r21'], 'actual')),
    count('receptions', ['国内接待费', '国内公务接待费', '国内公务接待'], THREE, ['批次', '个'], stated('r16')),
    count('guests', ['国内接待费', '国内公务接待费', '国内公务接待'], THREE, ['人次', '人'], stated('r18')),
    count('receptionsAffairs', ['外事接待费', '外事接待', '外宾接待'], THREE, ['批次', '个'], stated('r17')),
    count('guestsAffairs', ['外事接待费', '外事接待', '外宾接待'], THREE, ['人次', '人'], stated('r19')),
    count('receptionsForeign', ['国（境）外接待费', '国（境）外公务接待', '国（境）外'], THREE, ['批次', '个'], stated('r20')),
    count('guestsForeign', ['国（境）外接待费', '国（境）外公务接待', '国（境）外'], THREE, ['人次', '人'], stated('r21')),

    matter('operation', ['机关运行经费支出', '机关运行经费'], ['operation'], { actual: stated('r22'), previous: previous('operation') }),
    matter('procurement', ['政府采购支出总额', '政府采购支出合计', '政府采购支出'], ['procurement'], { actual: stated('r37') }),
    matter('goods', ['政府采购货物支出'], ['procurement'], { actual: stated('r38') }),
    matter('works', ['政府采购工程支出'], ['procurement'], { actual: stated('r39') }),
    matter('services', ['政府采购服务支出'], ['procurement'], { actual: stated('r40') }),
    matter('contracts', ['授予中小企业合同金额', '授予中小企业合同'], ['procurement'], { actual: stated('r41') }),
    matter('smallContracts', ['授予小微企业合同金额', '授予小微企业合同'], ['procurement'], { actual: stated('r42') }),
    count('vehicleCount', ['共有车辆', '车辆'], ['assets'], ['辆', '台'], stated('r26')),
    ...([['主要负责人用车', 'r28'], ['机要通信用车', 'r29'], ['应急保障用车', 'r30'], ['执法执勤用车', 'r31'], ['特种专业技术用车', 'r32'], ['离退休干部服务用车', 'r33'], ['离退休干部用车', 'r33'], ['其他用车', 'r34'], ['副部（省）级及以上领导用车', 'r27']] as const)
      .map(([words, row]) => count(`vehicles-${row}`, [words], ['assets'], ['辆', '台'], stated(row))),
    count('equipment', ['单价100万元（含）以上设备（不含车辆）', '单价100万元以上设备（不含车辆）', '单价100万元以上设备', '单价100万元（含）以上设备', '以上设备（不含车辆）', '以上设备'], ['assets'], ['台（套）', '台', '套'], stated('r35')),
    count('projects', ['绩效自评个数', '绩效自评项目', '绩效自评'], ['performance'], ['个', '项'], of('P', 'projects', 'value')),
    matter('projectMoney', ['涉及资金', '涉及预算资金', '涉及金额'], ['performance'], { actual: of('P', 'projectMoney', 'value'), may: of('05', 'total', 'project') }),
  ],
  lines: [
    { sections: ['general'], form: '05', column: 'total', budget: { form: 'P', column: 'budget' }, previous: { form: 'P', column: 'previous' } },
    { sections: ['fund'], form: '07', column: 'spending' },
    { sections: ['capital'], form: '08', column: 'total' },
    { sections: ['basic'], form: '06', column: 'amount' },
  ],
  wholes: { income: 'income', spending: 'spending', general: 'general', basic: 'generalBasic', fund: 'fund', capital: 'capital', threePublic: 'threePublic', procurement: 'procurement' },
  parts: [
    { whole: 'procurement', parts: ['goods', 'works', 'services'] },
    { whole: 'spending', parts: ['basic', 'project', 'upward', 'business', 'affiliated'] },
    { whole: 'totalIncome', parts: ['income', 'surplusUsed', 'opening'], complete: true },
    { whole: 'totalSpending', parts: ['spending', 'distributed', 'closing'], complete: true },
    { whole: 'reception', parts: ['receptionDomestic', 'receptionForeign'] },
    { whole: 'receptionsAll', parts: ['receptions', 'receptionsForeign'] },
    { whole: 'guestsAll', parts: ['guests', 'guestsForeign'] },
    { whole: 'vehicleCount', parts: VEHICLE_KINDS.map((row) => `vehicles-${row}`) },
  ],
  within: [
    { part: 'receptionsAffairs', whole: 'receptions', severity: 'error' },
    { part: 'guestsAffairs', whole: 'guests', severity: 'error' },
    { part: 'receptionAffairs', whole: 'receptionDomestic', severity: 'error' },
    { part: 'smallContracts', whole: 'contracts', severity: 'error' },
    // 跨年合同除外.
    { part: 'contracts', whole: 'procurement', severity: 'warning' },
  ],
  groups: [
    { groups: 'receptionsAll', people: 'guestsAll', severity: 'error' },
    { groups: 'receptions', people: 'guests', severity: 'error' },
    { groups: 'receptionsAffairs', people: 'guestsAffairs', severity: 'error' },
    { groups: 'receptionsForeign', people: 'guestsForeign', severity: 'error' },
    { groups: 'abroadGroups', people: 'abroadPeople', severity: 'warning' },
  ],
  averages: averagesOf({ received: RECEIVED, receptions: ['receptionsAll', 'receptions', 'receptionsAffairs', 'receptionsForeign'], guests: ['guestsAll', 'guests', 'guestsAffairs', 'guestsForeign'] }),
  alike: [],
  template: ['本部门（单位）', '本单位（部门）', '本部门/单位', '部门（单位）共有'],
  grades: ['优', '良', '中', '差'],
};
