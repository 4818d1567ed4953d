import { children, defines, eachLine, eachParent, eachRow, equal, here, of, sameCode } from '../../language/build';
import type { Identity } from '../../language/identity';
import { classKeys } from '../functional-classes';

const KINDS = ['basic', 'project', 'upward', 'business', 'affiliated'];

/** 公开03 支出决算表. */
export const identities03: readonly Identity[] = [
  defines({
    id: '03-a', part: 'line', basis: 'practice', over: eachLine('03'),
    zh: '每行本年支出合计等于各项支出之和', en: 'each line: spending of the year = the sum of its kinds',
    left: of('03', here, 'total'), right: of('03', here, ...KINDS),
  }),
  equal({
    id: '03-a', part: 'roll-up-total', basis: 'practice', over: eachParent('03', 'total'),
    zh: '上级科目的本年支出合计等于所属下级科目之和', en: 'a parent’s total = the sum of its printed children',
    left: of('03', here, here), right: of('03', children, here),
  }),
  defines({
    id: '03-a', part: 'roll-up', basis: 'practice', over: eachParent('03', ...KINDS),
    zh: '上级科目等于所属下级科目之和', en: 'a parent = the sum of its printed children',
    left: of('03', here, here), right: of('03', children, here),
  }),
  equal({
    id: '03-b', part: 'total', basis: 'practice',
    zh: '03表本年支出合计等于01表本年支出合计', en: '03 spending of the year = 01 spending of the year',
    left: of('03', 'total', 'total'), right: of('01', 'r58', 'amount'),
  }),
  // The class rows of 01 take their figures from 03, so this tie defines them.
  defines({
    id: '03-b', part: 'class', basis: 'inferred', over: eachRow('01', classKeys(32)),
    zh: '01表各类支出等于03表该类本年支出合计', en: 'each class of 01 = its total in 03',
    left: of('01', here, 'amount'), right: of('03', sameCode, 'total'),
  }),
];
