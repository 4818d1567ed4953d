import { defines, eachRow, equal, here, of, sameCode } from '../../language/build';
import type { Identity } from '../../language/identity';
import { classKeys } from '../functional-classes';
import { lineIdentities } from './lines';

/** 支出决算表. */
export const identities03: readonly Identity[] = [
  ...lineIdentities({ form: '03', basis: 'practice', total: 'total', parts: ['basic', 'project', 'upward', 'business', 'affiliated'] }),
  equal({
    id: '03-b', part: 'total', basis: 'practice',
    zh: '支出决算表本年支出合计等于总表本年支出合计', en: 'the expenditure table’s spending of the year = the overall table’s spending of the year',
    left: of('03', 'total', 'total'), right: of('01', 'spending', 'amount'),
  }),
  // The class rows of 01 take their figures from 03, so this tie defines them.
  defines({
    id: '03-b', part: 'class', basis: 'inferred', over: eachRow('01', classKeys),
    zh: '总表各类支出等于支出决算表该类本年支出合计', en: 'each class of the overall table = its total in the expenditure table',
    left: of('01', here, 'amount'), right: of('03', sameCode, 'total'),
  }),
];
