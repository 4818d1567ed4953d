import { children, defines, eachLine, eachParent, eachRow, equal, here, of, sameCode } from '../../language/build';
import type { Identity } from '../../language/identity';
import { classKeys } from '../functional-classes';

/** 公开07 政府性基金预算财政拨款收入支出决算表. */
export const identities07: readonly Identity[] = [
  defines({
    id: '07-a', part: 'line', basis: 'inferred', over: eachLine('07'),
    zh: '每行本年支出小计等于基本支出加项目支出', en: 'each line: spending = basic + project',
    left: of('07', here, 'spending'), right: of('07', here, 'basic', 'project'),
  }),
  // Never a formula: opening and closing balances are entered, or this could not fail.
  equal({
    id: '07-a', part: 'balance', basis: 'inferred', over: eachLine('07'),
    zh: '每行年初结转和结余加本年收入等于本年支出加年末结转和结余', en: 'each line: opening balance + income = spending + closing balance',
    left: of('07', here, 'opening', 'income'), right: of('07', here, 'spending', 'closing'),
  }),
  equal({
    id: '07-a', part: 'roll-up-spending', basis: 'inferred', over: eachParent('07', 'spending'),
    zh: '上级科目的本年支出小计等于所属下级科目之和', en: 'a parent’s spending = the sum of its printed children',
    left: of('07', here, here), right: of('07', children, here),
  }),
  defines({
    id: '07-a', part: 'roll-up', basis: 'inferred', over: eachParent('07', 'opening', 'income', 'basic', 'project', 'closing'),
    zh: '上级科目等于所属下级科目之和', en: 'a parent = the sum of its printed children',
    left: of('07', here, here), right: of('07', children, here),
  }),
  equal({
    id: '07-a', part: 'opening', basis: 'inferred',
    zh: '07表年初结转和结余合计等于04表年初政府性基金预算财政拨款结转和结余', en: '07 opening balance = 04 opening balance, government funds',
    left: of('07', 'total', 'opening'), right: of('04', 'r30', 'amount'),
  }),
  equal({
    id: '07-a', part: 'income', basis: 'inferred',
    zh: '07表本年收入合计等于04表政府性基金预算财政拨款收入', en: '07 income = 04 income, government funds',
    left: of('07', 'total', 'income'), right: of('04', 'r2', 'amount'),
  }),
  equal({
    id: '07-a', part: 'spending', basis: 'inferred',
    zh: '07表本年支出合计等于04表本年支出合计的政府性基金预算财政拨款', en: '07 spending = 04 spending of the year, government funds',
    left: of('07', 'total', 'spending'), right: of('04', 'r59', 'fund'),
  }),
  equal({
    id: '07-a', part: 'closing', basis: 'inferred',
    zh: '07表年末结转和结余合计等于04表年末结转和结余的政府性基金预算财政拨款', en: '07 closing balance = 04 closing balance, government funds',
    left: of('07', 'total', 'closing'), right: of('04', 'r60', 'fund'),
  }),
  // The class rows of 04 take their figures from 07, so this tie defines them.
  defines({
    id: '07-b', part: 'class', basis: 'inferred', over: eachRow('04', classKeys(33)),
    zh: '04表各类政府性基金预算财政拨款支出等于07表该类本年支出小计', en: 'each class of 04, government funds = its spending in 07',
    left: of('04', here, 'fund'), right: of('07', sameCode, 'spending'),
  }),
];
