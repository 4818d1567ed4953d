import { Decimal } from '../../../src/amount';
import type { Unit } from './unit';

/** A narrative, a paragraph each line, as one unit words it. Figures of last year and of budgets are invented; the rest is the tables'. */
export type Style = (unit: Unit) => string[];

const before = (value: Decimal, times: string) => value.times(times).toDecimalPlaces(2);

/** Budgets of the lines, and their sum. */
function budgets(unit: Unit): { readonly of: (code: string) => Decimal; readonly total: Decimal } {
  const factors = ['1.08', '1', '0.93', '1.21', '0.5', '1.002'];
  const codes = unit.codes(7);
  const of = (code: string) => unit.value(`05/${code}/total`).times(factors[codes.indexOf(code) % factors.length] ?? '1').toDecimalPlaces(2);
  return { of, total: codes.reduce((sum, code) => sum.plus(of(code)), new Decimal(0)) };
}

const TOTAL = '01/totalIncome/amount';
const FISCAL = '04/totalIncome/amount';
const GENERAL = '05/total/total';
const INCOME = '01/income/amount';
const SPENDING = '01/spending/amount';

/** As the districts' template of 2024 has it. */
export const template: Style = (unit) => {
  const { name } = unit;
  const planned = budgets(unit);
  const [total, general] = [unit.value(TOTAL), unit.value(GENERAL)];
  const appropriations = unit.value('01/general/amount').plus(unit.value('01/fund/amount')).plus(unit.value('01/capital/amount'));
  const item = (words: string, key: string) => `${words}支出决算为${unit.money(`07/money/actual${key}`)}，完成预算的${unit.share(`07/money/actual${key}`, `07/money/budget${key}`)}`;
  const last = before(unit.value('07/money/actualTotal'), '1.5');
  return [
    `第三部分 ${name}2024年度部门决算情况说明`,
    '一、收入支出决算总体情况说明',
    `${name}2024年度收入支出总计${unit.money(total)}。与2023年度相比，收入支出总计${unit.change(total, before(total, '0.87'))}。主要原因：项目支出增加。`,
    '二、收入决算情况说明',
    `本年收入合计${unit.money(INCOME)}，其中：财政拨款收入${unit.money(appropriations)}，占${unit.share(appropriations, INCOME)}；上级补助收入${unit.money('01/superior/amount')}，占${unit.share('01/superior/amount', INCOME)}；事业收入${unit.money('01/service/amount')}，占${unit.share('01/service/amount', INCOME)}；经营收入${unit.money('01/business/amount')}，占${unit.share('01/business/amount', INCOME)}；附属单位上缴收入${unit.money('01/affiliated/amount')}，占${unit.share('01/affiliated/amount', INCOME)}；其他收入${unit.money('01/other/amount')}，占${unit.share('01/other/amount', INCOME)}。`,
    '三、支出决算情况说明',
    `本年支出合计${unit.money(SPENDING)}，其中：基本支出${unit.money('03/total/basic')}，占${unit.share('03/total/basic', SPENDING)}；项目支出${unit.money('03/total/project')}，占${unit.share('03/total/project', SPENDING)}。`,
    '四、财政拨款收入支出决算总体情况说明',
    `${name}2024年度财政拨款收入支出总计${unit.money(FISCAL)}。与2023年度相比，财政拨款收入支出总计${unit.change(FISCAL, before(unit.value(FISCAL), '1.13'))}。主要原因：部分项目完成。`,
    '五、一般公共预算财政拨款支出决算情况说明',
    '（一）一般公共预算财政拨款支出决算总体情况',
    `一般公共预算财政拨款支出${unit.money(general)}，占本年支出合计的${unit.share(general, SPENDING)}。与2023年度相比，一般公共预算财政拨款支出${unit.change(general, before(general, '0.95'))}。主要原因：人员经费增加。`,
    '（二）一般公共预算财政拨款支出决算结构情况',
    `一般公共预算财政拨款支出${unit.money(general)}，主要用于以下方面：${unit.codes(3).map((code) => `${unit.nameOf(code)}（类）${unit.money(`05/${code}/total`)}，占${unit.share(`05/${code}/total`, general)}`).join('；')}。`,
    '（三）一般公共预算财政拨款支出决算具体情况',
    `一般公共预算财政拨款支出年初预算为${unit.money(planned.total)}，支出决算为${unit.money(general)}，完成年初预算的${unit.share(general, planned.total)}。${unit.against(general, planned.total, '年中调整')}其中：`,
    ...unit.codes(7).map((code, i) => `${i + 1}、${unit.chain(code)}。主要用于：单位日常运转发生的人员和公用支出。年初预算为${unit.money(planned.of(code))}，支出决算为${unit.money(`05/${code}/total`)}。${unit.against(unit.value(`05/${code}/total`), planned.of(code), '据实列支')}`),
    '六、一般公共预算财政拨款基本支出决算情况说明',
    `一般公共预算财政拨款基本支出${unit.money('05/total/basic')}。其中：人员经费${unit.money('06/personnel/amount')}，主要包括：${unit.items('301', '303').join('、')}；公用经费${unit.money('06/public/amount')}，主要包括：${unit.items('302', '310').join('、')}。`,
    '七、财政拨款“三公”经费支出决算情况说明',
    '（一）“三公”经费财政拨款支出决算总体情况说明。',
    `“三公”经费财政拨款支出年初预算为${unit.money('07/money/budgetTotal')}，支出决算为${unit.money('07/money/actualTotal')}，完成预算的${unit.share('07/money/actualTotal', '07/money/budgetTotal')}，其中：${item('因公出国（境）费', 'Abroad')}；${item('公务用车购置及运行维护费', 'Vehicles')}；${item('公务接待费', 'Reception')}。2024年度“三公”经费支出决算数小于预算数的主要原因：厉行节约。`,
    `2024年度“三公”经费财政拨款支出决算数比2023年度${unit.change('07/money/actualTotal', last)}，其中：因公出国（境）费支出决算与2023年持平；公务接待费支出决算${unit.change('07/money/actualReception', before(unit.value('07/money/actualReception'), '2'))}。公务接待费支出减少的主要原因是控制接待规模。`,
    '（二）“三公”经费财政拨款支出决算具体情况说明。',
    `“三公”经费财政拨款支出决算中，因公出国（境）费支出决算${unit.money('07/money/actualAbroad')}，占${unit.share('07/money/actualAbroad', '07/money/actualTotal')}；公务用车购置及运行维护费支出决算${unit.money('07/money/actualVehicles')}，占${unit.share('07/money/actualVehicles', '07/money/actualTotal')}；公务接待费支出决算${unit.money('07/money/actualReception')}，占${unit.share('07/money/actualReception', '07/money/actualTotal')}。具体情况如下：`,
    `1、因公出国（境）费支出${unit.money('07/money/actualAbroad')}。全年安排因公出国（境）团组1个、累计2人次。开支内容包括：国际旅费、住宿费。`,
    `2、公务用车购置及运行维护费支出${unit.money('07/money/actualVehicles')}。其中：`,
    `公务用车购置支出为${unit.money('07/money/actualVehiclePurchase')}。主要用于更新公务用车，公务用车购置1辆。`,
    `公务用车运行维护支出${unit.money('07/money/actualVehicleRunning')}。主要用于市内因公出差所需公务用车燃料费、维修费、保险费等支出。2024年，${name}所属各预算单位开支财政拨款的公务用车保有量为1辆。`,
    `3、公务接待费支出${unit.money('07/money/actualReception')}。其中：`,
    `国内公务接待支出${unit.money('07/money/actualReception')}（含外宾接待支出0万元）。主要用于业务交流接待，公务接待3批次、21人次，其中：接待外宾0批次、0人次。`,
    '八、政府性基金预算财政拨款收入支出决算情况说明',
    `${name}2024年度无政府性基金预算财政拨款收入和支出。`,
    '九、国有资本经营预算财政拨款收入支出决算情况说明',
    `${name}2024年度无国有资本经营预算财政拨款收入和支出。`,
    '十、预算绩效管理情况',
    `${name}2024年度预算绩效管理工作开展情况如下：本部门建立了预算绩效管理办法；全过程绩效管理实施情况：编报绩效目标的2024年度项目12个，涉及预算金额1234.56万元；绩效跟踪评价的2024年度项目12个，涉及预算金额1234.56万元；绩效自评的2024年度项目12个，涉及预算金额1234.56万元，平均得分96.50分（其中，绩效评级为“优”的项目10个；绩效评级为“良”的项目2个；绩效评级为“合格”的项目0个；绩效评级为“不合格”的项目0个。绩效自评中共发现问题3个，已经完成整改的2个，正在整改的1个）。`,
    '十一、其他重要事项的情况说明',
    '（一）机关运行经费支出情况',
    `机关运行经费支出${unit.money('06/public/amount')}，比2023年度${unit.change('06/public/amount', before(unit.value('06/public/amount'), '0.9'))}。主要原因是办公用房调整。`,
    '（二）政府采购支出情况',
    `${name}2024年度政府采购金额（以合同签订为准）为251.26万元，其中：货物采购金额4.79万元、工程采购金额0万元、服务采购金额246.47万元。`,
    '2024年度本部门面向中小企业预留政府采购项目预算金额246.47万元，面向小微企业预留政府采购项目预算金额20.00万元。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额246.47万元；在面向小微企业预留政府采购项目中，由小微企业供应商中标或成交的，采购金额20.00万元；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额4.79万元。',
    '（三）国有资产占有使用情况说明',
    `截至2024年12月31日，${name}共有车辆3辆，其中：部级领导干部用车0辆、主要领导干部用车0辆、机要通信用车1辆、应急保障用车0辆、执法执勤用车0辆、特种专业技术用车2辆、离退休干部用车0辆、其他用车0辆。单价100万元（含）以上设备（不含车辆）2台（套）。`,
    '第四部分 名词解释',
    '一、财政拨款收入：指单位本年度从本级财政部门取得的财政拨款。',
  ];
};

/** 街道: names in quotation marks and shortened, the amount told first, shares as 占比. */
export const street: Style = (unit) => {
  const { name } = unit;
  const planned = budgets(unit);
  const general = unit.value(GENERAL);
  const short = (code: string) => unit.nameOf(code).replace(/支出$/, '');
  return [
    `第三部分 ${name}2024年度单位决算情况说明`,
    '一、收入支出决算总体情况说明',
    `2024年度，本单位收入总计${unit.money(TOTAL)}，支出总计${unit.money(TOTAL)}，较上年度${unit.change(TOTAL, before(unit.value(TOTAL), '1.04'))}，主要是由于项目减少。`,
    '二、收入决算情况说明',
    `2024年度本年收入合计${unit.money(INCOME)}。其中：一般公共预算财政拨款收入${unit.money('01/general/amount')}，占比${unit.share('01/general/amount', INCOME)}；事业收入${unit.money('01/service/amount')}，占比${unit.share('01/service/amount', INCOME)}；其他收入${unit.money('01/other/amount')}，占比${unit.share('01/other/amount', INCOME)}。`,
    '三、支出决算情况说明',
    `2024年度本年支出合计${unit.money(SPENDING)}。其中：基本支出${unit.money('03/total/basic')}，占比${unit.share('03/total/basic', SPENDING)}；项目支出${unit.money('03/total/project')}，占比${unit.share('03/total/project', SPENDING)}。`,
    '四、财政拨款收入支出决算总体情况说明',
    `2024年度财政拨款收入支出总计${unit.money(FISCAL)}，与2023年度相比${unit.change(FISCAL, before(unit.value(FISCAL), '0.8'), ['增加', '减少', '上升', '下降'])}。主要原因：新增项目。`,
    '五、一般公共预算财政拨款支出决算情况说明',
    '（一）总体情况',
    `2024年度一般公共预算财政拨款支出${unit.money(general)}，占本年支出合计的${unit.share(general, SPENDING)}，与2023年度相比${unit.change(general, before(general, '1.2'))}。`,
    '（二）结构情况',
    `一般公共预算财政拨款支出${unit.money(general)}，主要用于以下方面：`,
    ...unit.codes(3).map((code, i) => `${i + 1}.“${short(code)}”${unit.money(`05/${code}/total`)}，占${unit.share(`05/${code}/total`, general)}；`),
    '（三）具体情况',
    `一般公共预算财政拨款支出年初预算为${unit.money(planned.total)}，支出决算为${unit.money(general)}，完成年初预算的${unit.share(general, planned.total)}。其中：`,
    ...unit.codes(7).map((code, i) => `${i + 1}.“${unit.chain(code)}”${unit.money(`05/${code}/total`)}，主要用于：日常工作。年初预算为${unit.money(planned.of(code))}，支出决算为${unit.money(`05/${code}/total`)}，完成年初预算的${unit.share(`05/${code}/total`, planned.of(code))}。${unit.against(unit.value(`05/${code}/total`), planned.of(code), '正常浮动')}`),
    '六、一般公共预算财政拨款基本支出决算情况说明',
    `2024年度一般公共预算财政拨款基本支出${unit.money('05/total/basic')}，其中：人员经费${unit.money('06/personnel/amount')}，公用经费${unit.money('06/public/amount')}。`,
    '七、财政拨款“三公”经费支出决算情况说明',
    `2024年度“三公”经费财政拨款支出预算为${unit.money('07/money/budgetTotal')}，支出决算为${unit.money('07/money/actualTotal')}，完成预算的${unit.share('07/money/actualTotal', '07/money/budgetTotal')}。`,
    `1.因公出国（境）费预算${unit.money('07/money/budgetAbroad')}，决算${unit.money('07/money/actualAbroad')}，完成预算的${unit.share('07/money/actualAbroad', '07/money/budgetAbroad')}。`,
    `2.公务用车购置及运行维护费预算${unit.money('07/money/budgetVehicles')}，决算${unit.money('07/money/actualVehicles')}，其中：公务用车购置费${unit.money('07/money/actualVehiclePurchase')}，公务用车运行维护费${unit.money('07/money/actualVehicleRunning')}。`,
    `3.公务接待费预算${unit.money('07/money/budgetReception')}，决算${unit.money('07/money/actualReception')}，比预算减少${unit.money(unit.value('07/money/budgetReception').minus(unit.value('07/money/actualReception')))}。`,
    '八、政府性基金预算财政拨款收入支出决算情况说明',
    '本单位2024年度无政府性基金预算财政拨款收入和支出。',
    '九、国有资本经营预算财政拨款收入支出决算情况说明',
    '本单位2024年度无国有资本经营预算财政拨款收入和支出。',
    '十、预算绩效管理情况',
    '2024年度本单位开展绩效自评项目5个，涉及预算资金300.00万元，其中评级为“优”的项目4个，评级为“良”的项目1个，评级为“合格”的项目0个，评级为“不合格”的项目0个。',
    '十一、其他重要事项的情况说明',
    '（一）机关运行经费支出情况',
    '本单位2024年度无机关运行经费支出。',
    '（二）政府采购支出情况',
    '2024年度政府采购支出总额80.00万元，其中：政府采购货物支出30.00万元、政府采购工程支出0.00万元、政府采购服务支出50.00万元。授予中小企业合同金额60.00万元，占政府采购支出总额的75.00%，其中：授予小微企业合同金额40.00万元，占政府采购支出总额的50.00%。',
    '（三）国有资产占有使用情况说明',
    '截至2024年12月31日，本单位共有车辆1辆，其中：机要通信用车1辆、其他用车0辆。单价100万元（含）以上设备（不含车辆）0台（套）。',
    '第四部分 名词解释',
  ];
};

/** Short and plain, figures in several sentences, 同比. */
export const plain: Style = (unit) => {
  const general = unit.value(GENERAL);
  const planned = budgets(unit);
  return [
    '一、收入支出决算总体情况说明',
    `本年度收入支出总计为${unit.money(TOTAL)}，同比${unit.change(TOTAL, before(unit.value(TOTAL), '0.99'))}。`,
    '二、收入决算情况说明',
    `收入合计${unit.money(INCOME)}，包括：财政拨款收入${unit.money(unit.value('01/general/amount').plus(unit.value('01/fund/amount')).plus(unit.value('01/capital/amount')))}；事业收入${unit.money('01/service/amount')}，所占比例为${unit.share('01/service/amount', INCOME)}；经营收入${unit.money('01/business/amount')}。`,
    '三、支出决算情况说明',
    `支出合计${unit.money(SPENDING)}，包括：基本支出${unit.money('03/total/basic')}，所占比例为${unit.share('03/total/basic', SPENDING)}；项目支出${unit.money('03/total/project')}，所占比例为${unit.share('03/total/project', SPENDING)}。`,
    '四、财政拨款收入支出决算总体情况说明',
    `财政拨款收入支出总计为${unit.money(FISCAL)}，同比${unit.change(FISCAL, before(unit.value(FISCAL), '1.5'))}。`,
    '五、一般公共预算财政拨款支出决算情况说明',
    `一般公共预算财政拨款支出为${unit.money(general)}，占本年支出合计的比例为${unit.share(general, SPENDING)}。其中：${unit.codes(3).map((code) => `${unit.nameOf(code)}${unit.money(`05/${code}/total`)}，占${unit.share(`05/${code}/total`, general)}`).join('；')}。`,
    `一般公共预算财政拨款支出年初预算数为${unit.money(planned.total)}，决算数为${unit.money(general)}，完成率${unit.share(general, planned.total)}。`,
    '六、一般公共预算财政拨款基本支出决算情况说明',
    `一般公共预算财政拨款基本支出为${unit.money('05/total/basic')}。人员经费${unit.money('06/personnel/amount')}，占${unit.share('06/personnel/amount', '05/total/basic')}；公用经费${unit.money('06/public/amount')}，占${unit.share('06/public/amount', '05/total/basic')}。`,
    '七、财政拨款“三公”经费支出决算情况说明',
    `财政拨款“三公”经费支出年初预算为${unit.money('07/money/budgetTotal')}，决算为${unit.money('07/money/actualTotal')}。`,
    `因公出国（境）费${unit.money('07/money/actualAbroad')}，出国（境）团组1个，2人次；公务用车购置费${unit.money('07/money/actualVehiclePurchase')}，公务用车运行维护费${unit.money('07/money/actualVehicleRunning')}；公务接待费${unit.money('07/money/actualReception')}。`,
    '八、政府性基金预算财政拨款收入支出决算情况说明',
    '本年度无此项收支。',
    '九、国有资本经营预算财政拨款收入支出决算情况说明',
    '本年度无此项收支。',
    '十、预算绩效管理情况',
    '按要求开展了绩效自评。',
    '十一、其他重要事项的情况说明',
    '1．政府采购支出情况。政府采购支出总额12.00万元，其中货物支出12.00万元、工程支出0万元、服务支出0万元。',
    '2．国有资产占用情况。年末共有车辆0辆。',
  ];
};
