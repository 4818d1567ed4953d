import { nonzero, of } from '../../language/build';
import type { Condition } from '../../language/condition';
import type { Wording } from '../../language/wording';
import { anyOf } from '../../language/wording-build';
import { appropriation } from './appropriation';
import { basicItems } from './basic-items';
import { generalBudget } from './general-budget';
import { income } from './income';
import { governmentFunds, stateCapital } from './other-budgets';
import { otherMatters, performance } from './other-matters';
import { spending } from './spending';
import { threePublic } from './three-public';
import { totals } from './totals';

/** 04 tells that there was money of this kind: its income line and its column have one key. */
function holdsFund(key: string, opening: string): Condition {
  return anyOf(nonzero(of('04', [key, opening], 'amount')), nonzero(of('04', ['spending', 'closing'], key)));
}

/** 决算情况说明 of 上海 2024: eleven sections. */
export const wording: Wording = {
  percentPlaces: 2,
  unreadable: '此处数据无法识别，请更正',
  absent: '请按《{table}》填写',
  unknown: [
    { form: '08', missing: holdsFund('fund', 'openingFund'), empty: holdsFund('fund', 'openingFund') },
    { form: '09', missing: holdsFund('capital', 'openingCapital'), empty: holdsFund('capital', 'openingCapital') },
  ],
  sections: [totals, income, spending, appropriation, generalBudget, basicItems, threePublic, governmentFunds, stateCapital, performance, otherMatters],
};
