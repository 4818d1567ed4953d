import { averagesOf } from '../language/averages';
import { of } from '../language/build';
import type { Matter, Reading, SectionKind } from '../language/reading';
import type { Sum } from '../language/sum';

const previous = (row: string): Sum => of('P', row, 'previous');

function matter(key: string, names: readonly string[], sections: readonly SectionKind[], figures: Pick<Matter, 'actual' | 'budget' | 'previous' | 'may' | 'orMay' | 'after'>): Matter {
  return { key, names, sections, ...figures };
}
const value = (row: string): Sum => of('P', row, 'value');
function count(key: string, names: readonly string[], sections: readonly SectionKind[], units: readonly string[], row = key): Matter {
  return { ...toldCount(key, names, sections, units), actual: value(row) };
}
/** A count that no table holds: it ties to others of the text. */
function toldCount(key: string, names: readonly string[], sections: readonly SectionKind[], units: readonly string[]): Matter {
  return { key, names, sections, measure: 'count', units };
}

const TOTALS: readonly SectionKind[] = ['totals'];
const FISCAL: readonly SectionKind[] = ['appropriation'];
const INCOME: readonly SectionKind[] = ['totals', 'income'];
const GENERAL: readonly SectionKind[] = ['general'];
const THREE: readonly SectionKind[] = ['threePublic'];

function publicItem(key: string, names: readonly string[], column: string): Matter {
  return matter(key, names, THREE, { actual: of('07', 'money', `actual${column}`), budget: of('07', 'money', `budget${column}`) });
}
function budgetMatters(section: 'fund' | 'capital', form: string, words: string): Matter[] {
  const sections: readonly SectionKind[] = [section];
  const total = (column: string): Sum => of(form, 'total', column);
  return [
    matter(section, [`${words}财政拨款支出`, `${words}支出`, `${words.replace('预算', '')}支出`, '本年支出'], sections, { actual: total('spending') }),
    matter(`${section}Earned`, [`${words}财政拨款收入`, '本年收入'], sections, { actual: total('income') }),
    matter(`${section}Opening`, ['年初结转和结余', `${words}财政拨款年初结转和结余`], sections, { actual: total('opening') }),
    matter(`${section}Closing`, ['年末结转和结余'], sections, { actual: total('closing') }),
    matter(`${section}Basic`, ['基本支出'], sections, { actual: total('basic') }),
    matter(`${section}Project`, ['项目支出'], sections, { actual: total('project') }),
  ];
}

const PERFORMANCE_MONEY = ['涉及预算资金', '涉及预算金额', '涉及项目资金', '涉及资金', '涉及金额', '涉及预算'];
const VEHICLE_KINDS = ['部级领导干部用车', '主要领导干部用车', '主要负责人用车', '机要通信用车', '应急保障用车', '执法执勤用车', '特种专业技术用车', '离退休干部用车', '离退休干部服务用车', '其他用车'] as const;

const AFFAIRS = ['接待外宾', '外事接待', '外宾接待'] as const;
const OTHER_RECEPTIONS = ['其他国内公务接待', '其他国内接待'] as const;
const RECEIVED = ['reception', 'receptionDomestic', 'receptionAffairs', 'receptionOther', 'receptionForeign'] as const;

/** What suppliers of that size won of the projects that were kept for them. */
function reservedProjects(kept: string, supplier: string): readonly string[] {
  return ['的', ''].flatMap((of) => ['，', ''].map((comma) => `在面向${kept}企业预留${of}政府采购项目中，由${supplier}企业供应商中标或成交的${comma}采购金额`));
}

/** Instructions of the template of 2024 for whoever fills it in. */
const TEMPLATE = [
  '如持平作持平表述', '不涉及的不列', '按上述格式依次说明', '作下述说明', '列明公务用车购置数量', '列明公务接待', '本部分内容为', '由主管部门根据三定方案', '预决算持平的不用说明变动原因', '制度名称',
  '部门（单位）共有', '本部门（单位）', '本单位（部门）',
];

/** How texts of 上海 name the figures of the nine tables. */
export const reading: Reading = {
  matters: [
    matter('totalBoth', ['收入支出总计', '收、支总计', '收支总决算', '收支决算总计', '收入总计和支出总计', '收入、支出总计', '收支总计', '收入总计', '支出总计', '收入支出决算总计'], TOTALS, { actual: of('01', 'totalIncome', 'amount'), previous: previous('totals') }),
    matter('surplusUsed', ['使用非财政拨款结余（含专用结余）', '使用非财政拨款结余'], TOTALS, { actual: of('01', 'surplusUsed', 'amount') }),
    matter('opening', ['年初结转和结余'], TOTALS, { actual: of('01', 'opening', 'amount') }),
    matter('distributed', ['结余分配'], TOTALS, { actual: of('01', 'distributed', 'amount') }),
    matter('closing', ['年末结转和结余'], TOTALS, { actual: of('01', 'closing', 'amount') }),

    matter('income', ['本年收入合计', '本年总收入', '收入合计', '本年收入', '总收入'], INCOME, { actual: of('01', 'income', 'amount') }),
    matter('appropriationIncome', ['财政拨款收入'], INCOME, { actual: of('01', ['general', 'fund', 'capital'], 'amount') }),
    matter('generalIncome', ['一般公共预算财政拨款收入'], INCOME, { actual: of('01', 'general', 'amount') }),
    matter('fundIncome', ['政府性基金预算财政拨款收入'], INCOME, { actual: of('01', 'fund', 'amount') }),
    matter('capitalIncome', ['国有资本经营预算财政拨款收入'], INCOME, { actual: of('01', 'capital', 'amount') }),
    matter('superiorIncome', ['上级补助收入'], INCOME, { actual: of('01', 'superior', 'amount') }),
    matter('serviceIncome', ['事业收入'], INCOME, { actual: of('01', 'service', 'amount') }),
    matter('businessIncome', ['经营收入'], INCOME, { actual: of('01', 'business', 'amount') }),
    matter('affiliatedIncome', ['附属单位上缴收入'], INCOME, { actual: of('01', 'affiliated', 'amount') }),
    matter('otherIncome', ['其他收入'], INCOME, { actual: of('01', 'other', 'amount') }),

    matter('spending', ['本年支出合计', '本年总支出', '支出合计', '本年支出', '总支出'], ['totals', 'spending', 'general'], { actual: of('01', 'spending', 'amount') }),
    matter('basic', ['基本支出'], ['spending'], { actual: of('03', 'total', 'basic') }),
    matter('project', ['项目支出'], ['spending'], { actual: of('03', 'total', 'project') }),
    matter('upward', ['上缴上级支出'], ['spending'], { actual: of('03', 'total', 'upward') }),
    matter('business', ['经营支出'], ['spending'], { actual: of('03', 'total', 'business') }),
    matter('affiliated', ['对附属单位补助支出'], ['spending'], { actual: of('03', 'total', 'affiliated') }),

    matter('fiscalBoth', ['财政拨款收入支出总计', '财政拨款收、支总计', '财政拨款收支总决算', '财政拨款收支决算总计', '收、支总计', '收支总计', '财政拨款收支总计', '财政拨款收入、支出总计', '财政拨款收入总计', '财政拨款支出总计', '收入总计', '支出总计', '收入支出总计'], FISCAL, { actual: of('04', 'totalIncome', 'amount'), previous: previous('fiscalTotals') }),

    matter('fiscalIncome', ['财政拨款本年收入合计', '财政拨款本年收入', '财政拨款收入合计', '本年收入合计', '本年收入'], FISCAL, { actual: of('04', 'income', 'amount') }),
    matter('fiscalOpening', ['年初财政拨款结转和结余', '财政拨款年初结转和结余', '年初结转和结余'], FISCAL, { actual: of('04', 'opening', 'amount') }),
    matter('fiscalSpending', ['财政拨款本年支出合计', '财政拨款本年支出', '财政拨款支出合计', '本年支出合计', '本年支出'], FISCAL, { actual: of('04', 'spending', 'total') }),
    matter('fiscalClosing', ['年末财政拨款结转和结余', '财政拨款年末结转和结余', '年末结转和结余'], FISCAL, { actual: of('04', 'closing', 'total') }),
    ...([['General', 'general', '一般公共预算'], ['Fund', 'fund', '政府性基金预算'], ['Capital', 'capital', '国有资本经营预算']] as const).flatMap(([key, at, words]) => [
      matter(`fiscalIncome${key}`, [`${words}财政拨款收入`], FISCAL, { actual: of('04', at, 'amount') }),
      matter(`fiscalSpending${key}`, [`${words}财政拨款支出`], FISCAL, { actual: of('04', 'spending', at) }),
    ]),

    matter('general', ['一般公共预算财政拨款支出', '一般公共预算财政拨款决算支出', '一般公共预算支出', '财政拨款支出'], GENERAL, { actual: of('05', 'total', 'total'), budget: of('P', 'general', 'budget'), previous: previous('general') }),
    matter('generalBasicPart', ['基本支出'], GENERAL, { actual: of('05', 'total', 'basic') }),
    matter('generalProject', ['项目支出'], GENERAL, { actual: of('05', 'total', 'project') }),

    matter('generalBasic', ['一般公共预算财政拨款基本支出', '财政拨款基本支出', '一般公共预算基本支出', '基本支出'], ['basic'], { actual: of('05', 'total', 'basic') }),
    matter('personnel', ['人员经费'], ['basic'], { actual: of('06', 'personnel', 'amount') }),
    matter('public', ['公用经费', '日常公用经费'], ['basic'], { actual: of('06', 'public', 'amount') }),

    ...budgetMatters('fund', '08', '政府性基金预算'),
    ...budgetMatters('capital', '09', '国有资本经营预算'),

    publicItem('threePublic', ['财政拨款“三公”经费支出', '“三公”经费财政拨款支出', '“三公”经费支出', '“三公”经费'], 'Total'),
    publicItem('abroad', ['因公出国（境）费', '因公出国（境）支出', '因公出国（境）经费'], 'Abroad'),
    publicItem('vehicles', ['公务用车购置及运行维护费', '公务用车购置及运行费', '公务用车购置和运行维护费'], 'Vehicles'),
    publicItem('vehiclePurchase', ['公务用车购置费', '公务用车购置支出', '公务用车购置'], 'VehiclePurchase'),
    publicItem('vehicleRunning', ['公务用车运行维护费', '公务用车运行费', '公务用车运行维护支出', '公务用车运行支出'], 'VehicleRunning'),
    publicItem('reception', ['公务接待费', '公务接待支出'], 'Reception'),
    matter('receptionDomestic', ['国内公务接待费', '国内接待费', '国内公务接待支出', '国内接待支出'], THREE, { may: of('07', 'money', 'actualReception') }),
    matter('receptionAffairs', ['外事接待费', '外宾接待费', '外宾接待支出', '外事接待支出'], THREE, {}),
    matter('receptionOther', ['其他国内公务接待费', '其他国内接待费', '其他国内公务接待支出', '其他国内接待支出'], THREE, {}),
    matter('receptionForeign', ['国（境）外接待费', '国（境）外公务接待费', '国（境）外公务接待支出', '国（境）外接待支出'], THREE, {}),
    count('abroadGroups', ['因公出国（境）团组', '出国（境）团组', '出国（境）'], THREE, ['个', '批次']),
    count('abroadPeople', ['因公出国（境）团组', '出国（境）团组', '出国（境）', '累计'], THREE, ['人次', '人']),
    count('vehiclesBought', ['购置公务用车', '公务用车购置', '购置公车', '公务用车购置数', '购置数'], THREE, ['辆']),
    count('vehiclesKept', ['公务用车保有量', '保有量'], THREE, ['辆']),
    count('receptions', ['国内公务接待', '国内接待', '公务接待', '共接待', '共计接待'], THREE, ['批次', '个']),
    count('guests', ['国内公务接待', '国内接待', '公务接待', '共接待', '共计接待'], THREE, ['人次', '人']),
    toldCount('receptionsAffairs', AFFAIRS, THREE, ['批次', '个']),
    toldCount('guestsAffairs', AFFAIRS, THREE, ['人次', '人']),
    toldCount('receptionsOther', OTHER_RECEPTIONS, THREE, ['批次', '个']),
    toldCount('guestsOther', OTHER_RECEPTIONS, THREE, ['人次', '人']),
    count('receptionsAbroad', ['国（境）外公务接待', '国（境）外接待'], THREE, ['批次', '个']),
    count('guestsAbroad', ['国（境）外公务接待', '国（境）外接待'], THREE, ['人次', '人']),

    matter('operation', ['机关运行经费支出', '机关运行经费'], ['operation'], { actual: value('operation'), previous: previous('operation'), may: of('06', 'public', 'amount') }),
    matter('procurement', ['政府采购支出总额', '政府采购支出合计', '政府采购支出', '政府采购金额', '政府采购总额'], ['procurement'], { actual: value('procurement') }),
    matter('goods', ['政府采购货物支出', '货物类', '货物类支出', '货物采购金额', '货物类采购金额', '货物支出', '采购货物金额'], ['procurement'], { actual: value('goods') }),
    matter('works', ['政府采购工程支出', '工程类', '工程类支出', '工程采购金额', '工程类采购金额', '工程支出', '采购工程金额'], ['procurement'], { actual: value('works') }),
    matter('services', ['政府采购服务支出', '服务类', '服务类支出', '服务采购金额', '服务类采购金额', '服务支出', '采购服务金额'], ['procurement'], { actual: value('services') }),
    matter('contracts', ['授予中小企业合同金额', '授予中小企业合同'], ['procurement'], { actual: value('contracts') }),
    matter('smallContracts', ['授予小微企业合同金额', '授予小微企业合同'], ['procurement'], { actual: value('smallContracts') }),
    matter('reserved', ['面向中小企业预留政府采购项目预算金额', '面向中小企业预留的政府采购项目预算金额'], ['procurement'], {}),
    matter('reservedSmall', ['面向小微企业预留政府采购项目预算金额', '面向小微企业预留的政府采购项目预算金额'], ['procurement'], {}),
    matter('won', reservedProjects('中小', '中小'), ['procurement'], {}),
    matter('wonSmall', reservedProjects('小微', '小微'), ['procurement'], {}),
    matter('wonOther', ['在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额', '在其他政府采购项目中，由中小企业供应商中标或成交的采购金额'], ['procurement'], {}),

    count('vehicleCount', ['共有车辆', '车辆'], ['assets'], ['辆', '台'], 'vehicles'),
    ...VEHICLE_KINDS.map((kind): Matter => ({ key: `vehicles/${kind}`, names: [kind], sections: ['assets'], measure: 'count', units: ['辆', '台'] })),
    count('equipment', ['单价100万元（含）以上设备（不含车辆）', '单价100万元以上设备（不含车辆）', '单价100万元（含）以上设备', '单价100万元以上设备', '以上设备（不含车辆）', '以上设备'], ['assets'], ['台（套）', '台', '套']),

    { key: 'planned', names: ['编报绩效目标'], sections: ['performance'], measure: 'count', units: ['个', '项'] },
    { key: 'tracked', names: ['绩效跟踪评价', '绩效跟踪'], sections: ['performance'], measure: 'count', units: ['个', '项'] },
    count('projects', ['绩效自评项目', '开展绩效自评', '绩效自评'], ['performance'], ['个', '项']),
    matter('plannedMoney', PERFORMANCE_MONEY, ['performance'], { after: 'planned' }),
    matter('trackedMoney', PERFORMANCE_MONEY, ['performance'], { after: 'tracked' }),
    matter('projectMoney', PERFORMANCE_MONEY, ['performance'], { actual: value('projectMoney'), may: of('03', 'total', 'project'), orMay: of('05', 'total', 'project'), after: 'projects' }),
  ],
  lines: [
    { sections: ['general'], form: '05', column: 'total', budget: { form: 'I', column: 'budget' } },
    { sections: ['fund'], form: '08', column: 'spending' },
    { sections: ['capital'], form: '09', column: 'spending' },
    { sections: ['basic'], form: '06', column: 'amount' },
  ],
  wholes: { income: 'income', spending: 'spending', appropriation: 'fiscalSpending', general: 'general', basic: 'generalBasic', fund: 'fund', capital: 'capital', threePublic: 'threePublic', procurement: 'procurement' },
  parts: [
    { whole: 'procurement', parts: ['goods', 'works', 'services'] },
    { whole: 'spending', parts: ['basic', 'project', 'upward', 'business', 'affiliated'] },
    { whole: 'receptions', parts: ['receptionsAffairs', 'receptionsOther'], complete: true },
    { whole: 'guests', parts: ['guestsAffairs', 'guestsOther'], complete: true },
    { whole: 'reception', parts: ['receptionAffairs', 'receptionOther'], complete: true },
    { whole: 'reception', parts: ['receptionDomestic', 'receptionForeign'] },
    { whole: 'totalBoth', parts: ['income', 'surplusUsed', 'opening'], complete: true },
    { whole: 'totalBoth', parts: ['spending', 'distributed', 'closing'], complete: true },
    { whole: 'fiscalBoth', parts: ['fiscalIncome', 'fiscalOpening'], complete: true },
    { whole: 'fiscalBoth', parts: ['fiscalSpending', 'fiscalClosing'], complete: true },
    { whole: 'vehicleCount', parts: VEHICLE_KINDS.map((kind) => `vehicles/${kind}`) },
  ],
  within: [
    { part: 'receptionsAffairs', whole: 'receptions', severity: 'error' },
    { part: 'guestsAffairs', whole: 'guests', severity: 'error' },
    { part: 'receptionAffairs', whole: 'receptionDomestic', severity: 'error' },
    { part: 'receptionAffairs', whole: 'reception', severity: 'error' },
    { part: 'smallContracts', whole: 'contracts', severity: 'error' },
    // 跨年合同除外.
    { part: 'contracts', whole: 'procurement', severity: 'warning' },
  ],
  groups: [
    { groups: 'receptions', people: 'guests', severity: 'error' },
    { groups: 'receptionsAffairs', people: 'guestsAffairs', severity: 'error' },
    { groups: 'receptionsAbroad', people: 'guestsAbroad', severity: 'error' },
    { groups: 'abroadGroups', people: 'abroadPeople', severity: 'warning' },
  ],
  averages: averagesOf({ received: RECEIVED, receptions: ['receptions', 'receptionsAffairs', 'receptionsOther', 'receptionsAbroad'], guests: ['guests', 'guestsAffairs', 'guestsOther', 'guestsAbroad'] }),
  alike: [['planned', 'tracked', 'projects'], ['plannedMoney', 'trackedMoney', 'projectMoney'], ['reserved', 'won'], ['reservedSmall', 'wonSmall']],
  template: TEMPLATE,
  grades: ['优', '良', '合格', '不合格'],
};
