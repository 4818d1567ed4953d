import { children, defines, eachLine, eachParent, eachRow, equal, here, of, sameCode } from '../../language/build';
import type { Identity } from '../../language/identity';
import { classKeys } from '../functional-classes';

/** 公开05 一般公共预算财政拨款支出决算表. */
export const identities05: readonly Identity[] = [
  defines({
    id: '05-a', part: 'line', basis: 'practice', over: eachLine('05'),
    zh: '每行小计等于基本支出加项目支出', en: 'each line: total = basic + project',
    left: of('05', here, 'total'), right: of('05', here, 'basic', 'project'),
  }),
  equal({
    id: '05-a', part: 'roll-up-total', basis: 'practice', over: eachParent('05', 'total'),
    zh: '上级科目的小计等于所属下级科目之和', en: 'a parent’s total = the sum of its printed children',
    left: of('05', here, here), right: of('05', children, here),
  }),
  defines({
    id: '05-a', part: 'roll-up', basis: 'practice', over: eachParent('05', 'basic', 'project'),
    zh: '上级科目等于所属下级科目之和', en: 'a parent = the sum of its printed children',
    left: of('05', here, here), right: of('05', children, here),
  }),
  equal({
    id: '05-b', part: 'total', basis: 'practice',
    zh: '05表合计等于04表本年支出合计的一般公共预算财政拨款', en: '05 total = 04 spending of the year, general budget',
    left: of('05', 'total', 'total'), right: of('04', 'r59', 'general'),
  }),
  // The class rows of 04 take their figures from 05, so this tie defines them.
  defines({
    id: '05-b', part: 'class', basis: 'practice', over: eachRow('04', classKeys(33)),
    zh: '04表各类一般公共预算财政拨款支出等于05表该类小计', en: 'each class of 04, general budget = its total in 05',
    left: of('04', here, 'general'), right: of('05', sameCode, 'total'),
  }),
  equal({
    id: '05-c', part: 'basic', basis: 'practice',
    zh: '05表基本支出合计等于06表人员经费合计加公用经费合计', en: '05 basic expenditure = 06 personnel + public funds',
    left: of('05', 'total', 'basic'), right: of('06', ['personnel', 'public'], 'amount'),
  }),
];
