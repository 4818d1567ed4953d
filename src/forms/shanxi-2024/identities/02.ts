import { children, defines, eachLine, eachParent, equal, here, of, r } from '../../language/build';
import type { Identity } from '../../language/identity';

const SOURCES = ['appropriation', 'superior', 'service', 'business', 'affiliated', 'other'];

/** Where each other source stands in 01. */
const OTHER_SOURCES: readonly (readonly [column: string, row: string, zh: string, en: string])[] = [
  ['superior', 'r4', '上级补助收入', 'subsidies from the superior unit'],
  ['service', 'r5', '事业收入', 'service income'],
  ['business', 'r6', '经营收入', 'business income'],
  ['affiliated', 'r7', '附属单位上缴收入', 'income handed over by affiliated units'],
  ['other', 'r8', '其他收入', 'other income'],
];

/** 公开02 收入决算表. */
export const identities02: readonly Identity[] = [
  defines({
    id: '02-a', part: 'line', basis: 'practice', over: eachLine('02'),
    zh: '每行本年收入合计等于各项收入之和', en: 'each line: income of the year = the sum of its sources',
    left: of('02', here, 'total'), right: of('02', here, ...SOURCES),
  }),
  equal({
    id: '02-a', part: 'roll-up-total', basis: 'practice', over: eachParent('02', 'total'),
    zh: '上级科目的本年收入合计等于所属下级科目之和', en: 'a parent’s total = the sum of its printed children',
    left: of('02', here, here), right: of('02', children, here),
  }),
  defines({
    id: '02-a', part: 'roll-up', basis: 'practice', over: eachParent('02', ...SOURCES),
    zh: '上级科目等于所属下级科目之和', en: 'a parent = the sum of its printed children',
    left: of('02', here, here), right: of('02', children, here),
  }),
  equal({
    id: '02-b', part: 'total', basis: 'practice',
    zh: '02表本年收入合计等于01表本年收入合计', en: '02 income of the year = 01 income of the year',
    left: of('02', 'total', 'total'), right: of('01', 'r27', 'amount'),
  }),
  equal({
    id: '02-b', part: 'appropriation', basis: 'practice',
    zh: '02表财政拨款收入合计等于01表三项财政拨款收入之和', en: '02 appropriations = the three appropriations of 01',
    left: of('02', 'total', 'appropriation'), right: of('01', r(1, 3), 'amount'),
  }),
  equal({
    id: '02-b', part: 'fiscal', basis: 'practice',
    zh: '02表财政拨款收入合计等于04表本年收入合计', en: '02 appropriations = 04 income of the year',
    left: of('02', 'total', 'appropriation'), right: of('04', 'r27', 'amount'),
  }),
  ...OTHER_SOURCES.map(([column, row, zh, en]) =>
    equal({
      id: '02-b', part: column, basis: 'inferred',
      zh: `02表${zh}合计等于01表${zh}`, en: `02 ${en} = its line of 01`,
      left: of('02', 'total', column), right: of('01', row, 'amount'),
    }),
  ),
];
