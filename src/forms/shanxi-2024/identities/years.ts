import { all, equal, filled, of } from '../../language/build';
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
];
