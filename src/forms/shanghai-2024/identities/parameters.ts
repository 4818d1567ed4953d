import { all, atMost, children, defines, eachParent, equal, filled, here, isZero, levelIs, nonzero, of, sameMagnitude, unitIs } from '../../language/build';
import type { Identity } from '../../language/identity';
import type { Sum } from '../../language/sum';

/** This year's opening balance, and where last year's closing balance is kept. */
const BALANCES: readonly (readonly [form: string, row: string, closing: string, zh: string, en: string])[] = [
  ['01', 'opening', 'closing', '总表年初结转和结余', 'the overall table’s opening balance'],
  ['04', 'opening', 'closingFiscal', '财政拨款总表年初财政拨款结转和结余', 'the appropriations table’s opening balance'],
  ['04', 'openingGeneral', 'closingGeneral', '财政拨款总表年初一般公共预算财政拨款结转和结余', 'the appropriations table’s opening balance, general budget'],
  ['04', 'openingFund', 'closingFund', '财政拨款总表年初政府性基金预算财政拨款结转和结余', 'the appropriations table’s opening balance, government funds'],
  ['04', 'openingCapital', 'closingCapital', '财政拨款总表年初国有资本经营预算财政拨款结转和结余', 'the appropriations table’s opening balance, state capital budget'],
];

const COMPARED: readonly (readonly [part: string, current: Sum, zh: string, en: string])[] = [
  ['totals', of('01', 'totalIncome', 'amount'), '收入支出总计', 'total income and expenditure'],
  ['fiscalTotals', of('04', 'totalIncome', 'amount'), '财政拨款收入支出总计', 'total appropriations'],
  ['general', of('05', 'total', 'total'), '一般公共预算财政拨款支出', 'expenditure from the general public budget'],
];

const OPERATION = of('P', 'operation', 'value');
/** Then 公用经费 of 06 is all of it. */
const NO_OTHER_BASIC = [isZero(of('08', 'total', 'basic')), isZero(of('09', 'total', 'basic'))];

/** 说明参数 and 项级说明. There an empty cell is unknown, so nothing is judged without it. */
export const identitiesParameters: readonly Identity[] = [
  defines({
    id: 'I-a', part: 'roll-up', basis: 'inferred', over: eachParent('I', 'budget'),
    zh: '上级科目的年初预算数等于所属下级科目之和', en: 'a parent’s budget = the sum of its children',
    left: of('I', here, 'budget'), right: of('I', children, 'budget'),
  }),
  equal({
    id: 'I-b', part: 'budget', basis: 'inferred',
    zh: '一般公共预算财政拨款支出年初预算数等于项级说明的合计', en: 'the budget of the general public budget = the sum of its items',
    left: of('P', 'general', 'budget'), right: of('I', 'total', 'budget'),
    when: all(filled(of('P', 'general', 'budget')), nonzero(of('I', 'total', 'budget'))),
  }),
  defines({
    id: 'P-a', part: 'procurement', basis: 'inferred',
    zh: '政府采购支出等于货物、工程、服务之和', en: 'procurement = goods + works + services',
    left: of('P', 'procurement', 'value'), right: of('P', ['goods', 'works', 'services'], 'value'),
  }),
  // A contract of this year can be paid over several: exceeding the year's spending is possible.
  atMost({
    id: 'P-a', part: 'contracts', basis: 'inferred', severity: 'warning',
    zh: '授予中小企业合同金额一般不大于政府采购支出（跨年合同除外）', en: 'contracts with small and medium enterprises ≤ procurement, unless contracts span years',
    left: of('P', 'contracts', 'value'), right: of('P', 'procurement', 'value'),
    when: filled(of('P', 'procurement', 'value')),
  }),
  atMost({
    id: 'P-a', part: 'small-contracts', basis: 'inferred',
    zh: '授予小微企业合同金额不大于授予中小企业合同金额', en: 'contracts with small and micro enterprises ≤ those with small and medium ones',
    left: of('P', 'smallContracts', 'value'), right: of('P', 'contracts', 'value'),
    when: filled(of('P', 'contracts', 'value')),
  }),
  equal({
    id: 'P-b', part: 'single', basis: 'official',
    zh: '行政单位、参公单位的机关运行经费等于公用经费合计', en: 'a single administrative unit: operating funds = the basic items table’s public funds',
    left: OPERATION, right: of('06', 'public', 'amount'),
    when: all(filled(OPERATION), levelIs('单位'), unitIs('行政', '参公'), ...NO_OTHER_BASIC),
  }),
  equal({
    id: 'P-b', part: 'none', basis: 'official',
    zh: '不参照公务员法管理的事业单位没有机关运行经费', en: 'an institution not managed like an administrative unit has no operating funds',
    left: OPERATION, right: [],
    when: all(levelIs('单位'), unitIs('事业')),
  }),
  // A department adds up units of every kind; only its administrative ones have 机关运行经费.
  atMost({
    id: 'P-b', part: 'department', basis: 'official', severity: 'warning', advice: true,
    zh: '部门的机关运行经费不大于公用经费合计', en: 'a department: operating funds ≤ the basic items table’s public funds',
    left: OPERATION, right: of('06', 'public', 'amount'),
    when: all(levelIs('部门'), ...NO_OTHER_BASIC),
  }),
  // A warning: corrections of earlier years and recovered funds change the opening balance. The reason is asked for.
  ...BALANCES.map(([form, row, closing, zh, en]) =>
    equal({
      id: 'Y-a', part: closing, basis: 'practice', severity: 'warning',
      zh: `${zh}等于上年年末数（有调整的请说明原因）`, en: `${en} = last year’s closing balance, unless it was adjusted`,
      left: of(form, row, 'amount'), right: of('P', closing, 'previous'),
      when: filled(of('P', closing, 'previous')),
    }),
  ),
  // A year that is a thousand times another is most often 元 among 万元.
  ...COMPARED.map(([matter, current, zh, en]) =>
    sameMagnitude({
      id: 'Y-c', part: matter, basis: 'practice',
      zh: `${zh}与上年数一般不相差一千倍以上`, en: `${en} and last year’s are less than a thousandfold apart`,
      left: current, right: of('P', matter, 'previous'),
    }),
  ),
];
