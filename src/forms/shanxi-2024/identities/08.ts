import { children, defines, eachLine, eachParent, eachRow, equal, here, of, sameCode } from '../../language/build';
import type { Identity } from '../../language/identity';
import { classKeys } from '../functional-classes';

/** 公开08 国有资本经营预算财政拨款支出决算表. */
export const identities08: readonly Identity[] = [
  defines({
    id: '08-a', part: 'line', basis: 'inferred', over: eachLine('08'),
    zh: '每行本年支出合计等于基本支出加项目支出', en: 'each line: total = basic + project',
    left: of('08', here, 'total'), right: of('08', here, 'basic', 'project'),
  }),
  equal({
    id: '08-a', part: 'roll-up-total', basis: 'inferred', over: eachParent('08', 'total'),
    zh: '上级科目的本年支出合计等于所属下级科目之和', en: 'a parent’s total = the sum of its printed children',
    left: of('08', here, here), right: of('08', children, here),
  }),
  defines({
    id: '08-a', part: 'roll-up', basis: 'inferred', over: eachParent('08', 'basic', 'project'),
    zh: '上级科目等于所属下级科目之和', en: 'a parent = the sum of its printed children',
    left: of('08', here, here), right: of('08', children, here),
  }),
  equal({
    id: '08-a', part: 'total', basis: 'inferred',
    zh: '08表合计等于04表本年支出合计的国有资本经营预算财政拨款', en: '08 total = 04 spending of the year, state capital budget',
    left: of('08', 'total', 'total'), right: of('04', 'r59', 'capital'),
  }),
  // The class rows of 04 take their figures from 08, so this tie defines them.
  defines({
    id: '08-b', part: 'class', basis: 'inferred', over: eachRow('04', classKeys(33)),
    zh: '04表各类国有资本经营预算财政拨款支出等于08表该类合计', en: 'each class of 04, state capital budget = its total in 08',
    left: of('04', here, 'capital'), right: of('08', sameCode, 'total'),
  }),
];
