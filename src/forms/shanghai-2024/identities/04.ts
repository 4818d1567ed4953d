import { defines, eachColumn, eachRow, equal, here, of } from '../../language/build';
import type { Identity } from '../../language/identity';
import { classKeys } from '../functional-classes';

const FUNDS = ['general', 'fund', 'capital'] as const;

/** Each kind of appropriation has one key: of its income line in 01 and 04, and of its spending column. */
const BY_FUND: readonly (readonly [key: string, opening: string, zh: string, en: string])[] = [
  ['general', 'openingGeneral', '一般公共预算财政拨款', 'general budget'],
  ['fund', 'openingFund', '政府性基金预算财政拨款', 'government funds'],
  ['capital', 'openingCapital', '国有资本经营预算财政拨款', 'state capital budget'],
];

/** 财政拨款收入支出决算总表. Its class cells are defined by 05-b, 08-b and 09-b. */
export const identities04: readonly Identity[] = [
  defines({
    id: '04-a', part: 'income', basis: 'practice',
    zh: '本年收入合计等于三项财政拨款之和', en: 'income of the year = the three appropriations',
    left: of('04', 'income', 'amount'), right: of('04', FUNDS, 'amount'),
  }),
  defines({
    id: '04-a', part: 'line', basis: 'practice', over: eachRow('04', [...classKeys, 'closing']),
    zh: '支出各行的合计等于三项财政拨款之和', en: 'each spending row: total = the three appropriations',
    left: of('04', here, 'total'), right: of('04', here, ...FUNDS),
  }),
  equal({
    id: '04-a', part: 'line-of-sums', basis: 'practice', over: eachRow('04', ['spending', 'totalSpending']),
    zh: '本年支出合计、总计的合计栏等于三项财政拨款之和', en: 'spending of the year and total spending: total = the three appropriations',
    left: of('04', here, 'total'), right: of('04', here, ...FUNDS),
  }),
  defines({
    id: '04-a', part: 'spending', basis: 'practice', over: eachColumn('total', ...FUNDS),
    zh: '本年支出合计等于各类支出之和', en: 'spending of the year = the sum of its classes',
    left: of('04', 'spending', here), right: of('04', classKeys, here),
  }),
  defines({
    id: '04-b', part: 'opening', basis: 'practice',
    zh: '年初财政拨款结转和结余等于三项之和', en: 'opening balance = the three opening balances',
    left: of('04', 'opening', 'amount'), right: of('04', BY_FUND.map(([, opening]) => opening), 'amount'),
  }),
  defines({
    id: '04-b', part: 'income', basis: 'practice',
    zh: '收入总计等于本年收入合计加年初财政拨款结转和结余', en: 'total income = income of the year + opening balance',
    left: of('04', 'totalIncome', 'amount'), right: of('04', ['income', 'opening'], 'amount'),
  }),
  defines({
    id: '04-b', part: 'spending', basis: 'practice', over: eachColumn('total', ...FUNDS),
    zh: '支出总计等于本年支出合计加年末财政拨款结转和结余', en: 'total spending = spending of the year + closing balance',
    left: of('04', 'totalSpending', here), right: of('04', ['spending', 'closing'], here),
  }),
  equal({
    id: '04-b', part: 'balance', basis: 'practice',
    zh: '财政拨款收入总计等于支出总计', en: 'total income = total spending',
    left: of('04', 'totalIncome', 'amount'), right: of('04', 'totalSpending', 'total'),
  }),
  ...BY_FUND.map(([key, opening, zh, en]) =>
    equal({
      id: '04-c', part: key, basis: 'inferred',
      zh: `${zh}：本年收入加年初结转和结余等于本年支出加年末结转和结余`, en: `${en}: income + opening balance = spending + closing balance`,
      left: of('04', [key, opening], 'amount'), right: of('04', ['spending', 'closing'], key),
    }),
  ),
  ...BY_FUND.map(([key, , zh, en]) =>
    defines({
      id: '04-d', part: key, basis: 'inferred',
      zh: `财政拨款总表${zh}等于总表${zh}收入`, en: `the appropriations table’s income, ${en} = its line of the overall table`,
      left: of('04', key, 'amount'), right: of('01', key, 'amount'),
    }),
  ),
];
