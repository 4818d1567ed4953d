import { all, eachCode, equal, filled, of, sameCode, sameMagnitude } from '../../language/build';
import type { Sum } from '../../language/sum';
import type { Identity } from '../../language/identity';
import { classCodes } from '../functional-classes';

/** This year's opening balance, and where last year's closing balance is kept. */
const BALANCES: readonly (readonly [form: string, row: string, closing: string, zh: string, en: string])[] = [
  ['01', 'r29', 'closing', '01表年初结转和结余', '01 opening balance'],
  ['04', 'r28', 'closingFiscal', '04表年初财政拨款结转和结余', '04 opening balance'],
  ['04', 'r29', 'closingGeneral', '04表年初一般公共预算财政拨款结转和结余', '04 opening balance, general budget'],
  ['04', 'r30', 'closingFund', '04表年初政府性基金预算财政拨款结转和结余', '04 opening balance, government funds'],
  ['04', 'r31', 'closingCapital', '04表年初国有资本经营预算财政拨款结转和结余', '04 opening balance, state capital budget'],
];

/** This year's figure of a matter whose last year's figure is kept, and the matter. */
const COMPARED: readonly (readonly [part: string, current: Sum, zh: string, en: string])[] = [
  ['income', of('01', 'r31', 'amount'), '收入总计', 'total income'],
  ['spending', of('01', 'r62', 'amount'), '支出总计', 'total expenditure'],
  ['fiscalIncome', of('04', 'r32', 'amount'), '财政拨款收入总计', 'total appropriations received'],
  ['fiscalSpending', of('04', 'r64', 'total'), '财政拨款支出总计', 'total appropriations spent'],
  ['general', of('05', 'total', 'total'), '一般公共预算财政拨款支出', 'expenditure from the general public budget'],
];

/** Against last year. An empty cell of 说明参数 is unknown, so nothing is judged without it. */
export const identitiesYears: readonly Identity[] = [
  // A warning: corrections of earlier years and recovered funds change the opening balance. The reason is asked for.
  ...BALANCES.map(([form, row, closing, zh, en]) =>
    equal({
      id: 'Y-a', part: closing, basis: 'practice', severity: 'warning',
      zh: `${zh}等于上年年末数（有调整的请说明原因）`, en: `${en} = last year’s closing balance, unless it was adjusted`,
      left: of(form, row, 'amount'), right: of('P', closing, 'previous'),
      when: filled(of('P', closing, 'previous')),
    }),
  ),
  // This year's classes add up to this year's total (05-a), so the changes do exactly when last year's figures do.
  equal({
    id: 'Y-b', part: 'classes', basis: 'inferred',
    zh: '上年各类一般公共预算财政拨款支出之和等于上年合计，否则各类增减额之和不等于总增减额', en: 'last year’s classes add up to last year’s total, or the changes by class do not add up to the total change',
    left: of('P', 'general', 'previous'), right: of('P', classCodes(), 'previous'),
    when: all(filled(of('P', 'general', 'previous')), filled(of('P', classCodes(), 'previous'))),
  }),
  // A year that is a thousand times another is most often 元 among 万元.
  ...COMPARED.map(([matter, current, zh, en]) =>
    sameMagnitude({
      id: 'Y-c', part: matter, basis: 'practice',
      zh: `${zh}与上年数一般不相差一千倍以上`, en: `${en} and last year’s are less than a thousandfold apart`,
      left: current, right: of('P', matter, 'previous'),
    }),
  ),
  sameMagnitude({
    id: 'Y-c', part: 'class', basis: 'practice', over: eachCode(['05'], 'class'),
    zh: '各类一般公共预算财政拨款支出与上年数一般不相差一千倍以上', en: 'expenditure by class and last year’s are less than a thousandfold apart',
    left: of('05', sameCode, 'total'), right: of('P', sameCode, 'previous'),
  }),
];
