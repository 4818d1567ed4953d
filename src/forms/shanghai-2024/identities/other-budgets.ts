import { defines, eachLine, eachRow, equal, here, of, sameCode } from '../../language/build';
import type { Identity } from '../../language/identity';
import { classKeys } from '../functional-classes';
import { lineIdentities } from './lines';

interface Budget {
  readonly form: '08' | '09';
  /** Its income line in 04, and its spending column there. */
  readonly key: 'fund' | 'capital';
  readonly opening: string;
  readonly zh: string;
  readonly en: string;
}

/** 政府性基金预算, 国有资本经营预算财政拨款收入支出决算表. */
export const identitiesOtherBudgets: readonly Identity[] = [
  ...budget({ form: '08', key: 'fund', opening: 'openingFund', zh: '政府性基金预算财政拨款', en: 'government funds' }),
  ...budget({ form: '09', key: 'capital', opening: 'openingCapital', zh: '国有资本经营预算财政拨款', en: 'state capital budget' }),
];

function budget({ form, key, opening, zh, en }: Budget): Identity[] {
  return [
    ...lineIdentities({ form, basis: 'inferred', total: 'spending', parts: ['basic', 'project'], others: ['opening', 'income', 'closing'] }),
    // Never a formula: opening and closing balances are entered, or this could not fail.
    equal({
      id: `${form}-a`, part: 'balance', basis: 'inferred', over: eachLine(form),
      zh: '每行年初结转和结余加本年收入等于本年支出加年末结转和结余', en: 'each line: opening balance + income = spending + closing balance',
      left: of(form, here, 'opening', 'income'), right: of(form, here, 'spending', 'closing'),
    }),
    equal({
      id: `${form}-a`, part: 'opening', basis: 'inferred',
      zh: `${zh}年初结转和结余合计等于财政拨款总表的年初数`, en: `this table’s opening balance = the appropriations table’s opening balance, ${en}`,
      left: of(form, 'total', 'opening'), right: of('04', opening, 'amount'),
    }),
    equal({
      id: `${form}-a`, part: 'income', basis: 'inferred',
      zh: `${zh}本年收入合计等于财政拨款总表的${zh}收入`, en: `this table’s income = the appropriations table’s income, ${en}`,
      left: of(form, 'total', 'income'), right: of('04', key, 'amount'),
    }),
    equal({
      id: `${form}-a`, part: 'spending', basis: 'inferred',
      zh: `${zh}本年支出合计等于财政拨款总表本年支出合计的该项`, en: `this table’s spending = the appropriations table’s spending of the year, ${en}`,
      left: of(form, 'total', 'spending'), right: of('04', 'spending', key),
    }),
    equal({
      id: `${form}-a`, part: 'closing', basis: 'inferred',
      zh: `${zh}年末结转和结余合计等于财政拨款总表的年末数`, en: `this table’s closing balance = the appropriations table’s closing balance, ${en}`,
      left: of(form, 'total', 'closing'), right: of('04', 'closing', key),
    }),
    // The class rows of 04 take their figures from here, so this tie defines them.
    defines({
      id: `${form}-b`, part: 'class', basis: 'inferred', over: eachRow('04', classKeys),
      zh: `财政拨款总表各类${zh}支出等于该类本年支出合计`, en: `each class of the appropriations table, ${en} = its spending in its table`,
      left: of('04', here, key), right: of(form, sameCode, 'spending'),
    }),
  ];
}
