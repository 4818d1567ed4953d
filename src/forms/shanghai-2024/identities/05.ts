import { defines, eachRow, equal, here, of, sameCode } from '../../language/build';
import type { Identity } from '../../language/identity';
import { classKeys } from '../functional-classes';
import { lineIdentities } from './lines';

/** 一般公共预算财政拨款支出决算表. */
export const identities05: readonly Identity[] = [
  ...lineIdentities({ form: '05', basis: 'practice', total: 'total', parts: ['basic', 'project'] }),
  equal({
    id: '05-b', part: 'total', basis: 'practice',
    zh: '一般公共预算财政拨款支出合计等于财政拨款总表本年支出合计的一般公共预算财政拨款', en: 'the general budget table’s total = the appropriations table’s spending of the year, general budget',
    left: of('05', 'total', 'total'), right: of('04', 'spending', 'general'),
  }),
  // The class rows of 04 take their figures from 05, so this tie defines them.
  defines({
    id: '05-b', part: 'class', basis: 'practice', over: eachRow('04', classKeys),
    zh: '财政拨款总表各类一般公共预算财政拨款支出等于一般公共预算支出决算表该类合计', en: 'each class of the appropriations table, general budget = its total in the general budget table',
    left: of('04', here, 'general'), right: of('05', sameCode, 'total'),
  }),
  equal({
    id: '05-c', part: 'basic', basis: 'practice',
    zh: '一般公共预算基本支出合计等于人员经费合计加公用经费合计', en: 'the general budget table’s basic expenditure = the basic items table’s personnel + public funds',
    left: of('05', 'total', 'basic'), right: of('06', ['personnel', 'public'], 'amount'),
  }),
];
