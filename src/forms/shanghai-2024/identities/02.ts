import { equal, of } from '../../language/build';
import type { Identity } from '../../language/identity';
import { lineIdentities } from './lines';

/** Other sources have the same key as column here and as row of 01. */
const OTHER_SOURCES: readonly (readonly [key: string, zh: string, en: string])[] = [
  ['superior', '上级补助收入', 'subsidies from the superior unit'],
  ['service', '事业收入', 'service income'],
  ['business', '经营收入', 'business income'],
  ['affiliated', '附属单位上缴收入', 'income handed over by affiliated units'],
  ['other', '其他收入', 'other income'],
];

/** 收入决算表. */
export const identities02: readonly Identity[] = [
  ...lineIdentities({ form: '02', basis: 'practice', total: 'total', parts: ['appropriation', ...OTHER_SOURCES.map(([key]) => key)] }),
  equal({
    id: '02-b', part: 'total', basis: 'practice',
    zh: '收入决算表本年收入合计等于总表本年收入合计', en: 'the income table’s income of the year = the overall table’s income of the year',
    left: of('02', 'total', 'total'), right: of('01', 'income', 'amount'),
  }),
  equal({
    id: '02-b', part: 'appropriation', basis: 'practice',
    zh: '收入决算表财政拨款收入合计等于总表三项财政拨款收入之和', en: 'the income table’s appropriations = the three appropriations of the overall table',
    left: of('02', 'total', 'appropriation'), right: of('01', ['general', 'fund', 'capital'], 'amount'),
  }),
  equal({
    id: '02-b', part: 'fiscal', basis: 'practice',
    zh: '收入决算表财政拨款收入合计等于财政拨款总表本年收入合计', en: 'the income table’s appropriations = the appropriations table’s income of the year',
    left: of('02', 'total', 'appropriation'), right: of('04', 'income', 'amount'),
  }),
  ...OTHER_SOURCES.map(([key, zh, en]) =>
    equal({
      id: '02-b', part: key, basis: 'inferred',
      zh: `收入决算表${zh}合计等于总表${zh}`, en: `the income table’s ${en} = its line of the overall table`,
      left: of('02', 'total', key), right: of('01', key, 'amount'),
    }),
  ),
];
