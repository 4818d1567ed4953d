import { defines, equal, of } from '../../language/build';
import type { Identity } from '../../language/identity';
import { classKeys } from '../functional-classes';

export const SOURCES = ['general', 'fund', 'capital', 'superior', 'service', 'business', 'affiliated', 'other'] as const;

/** 收入支出决算总表. */
export const identities01: readonly Identity[] = [
  defines({
    id: '01-a', part: 'income', basis: 'practice',
    zh: '本年收入合计等于各项收入之和', en: 'income of the year = the sum of its sources',
    left: of('01', 'income', 'amount'), right: of('01', SOURCES, 'amount'),
  }),
  defines({
    id: '01-a', part: 'spending', basis: 'practice',
    zh: '本年支出合计等于各类支出之和', en: 'spending of the year = the sum of its classes',
    left: of('01', 'spending', 'amount'), right: of('01', classKeys, 'amount'),
  }),
  defines({
    id: '01-b', part: 'income', basis: 'practice',
    zh: '收入总计等于本年收入合计、使用非财政拨款结余、年初结转和结余之和', en: 'total income = income of the year + non-fiscal surplus used + opening balance',
    left: of('01', 'totalIncome', 'amount'), right: of('01', ['income', 'surplusUsed', 'opening'], 'amount'),
  }),
  defines({
    id: '01-b', part: 'spending', basis: 'practice',
    zh: '支出总计等于本年支出合计、结余分配、年末结转和结余之和', en: 'total spending = spending of the year + surplus distributed + closing balance',
    left: of('01', 'totalSpending', 'amount'), right: of('01', ['spending', 'distributed', 'closing'], 'amount'),
  }),
  // Never a formula: the closing balance is entered, or this could not fail.
  equal({
    id: '01-b', part: 'balance', basis: 'practice',
    zh: '收入总计等于支出总计', en: 'total income = total spending',
    left: of('01', 'totalIncome', 'amount'), right: of('01', 'totalSpending', 'amount'),
  }),
];
