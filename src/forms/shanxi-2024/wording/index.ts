import { nonzero, of } from '../../language/build';
import type { Condition } from '../../language/condition';
import type { Wording } from '../../language/wording';
import { anyOf } from '../../language/wording-build';
import { appropriation } from './appropriation';
import { basicItems } from './basic-items';
import { generalBudget } from './general-budget';
import { income } from './income';
import { governmentFunds, stateCapital } from './other-budgets';
import { otherMatters } from './other-matters';
import { spending } from './spending';
import { threePublic } from './three-public';
import { totals } from './totals';

/** 04 tells that there was money of this kind. */
function holdsFund(income: string, opening: string, column: string): Condition {
  return anyOf(nonzero(of('04', [income, opening], 'amount')), nonzero(of('04', ['r59', 'r60'], column)));
}

/** 第三部分 情况说明 of 山西 2024: ten sections, worded as published. */
export const wording: Wording = {
  percentPlaces: 2,
  unreadable: '此处数据无法识别，请更正',
  absent: '请按{table}填写',
  unknown: [
    { form: '07', missing: holdsFund('r2', 'r30', 'fund'), empty: holdsFund('r2', 'r30', 'fund') },
    { form: '08', missing: holdsFund('r3', 'r31', 'capital'), empty: holdsFund('r3', 'r31', 'capital') },
    // Where 三公 money was spent, there were vehicles, travellers or guests.
    { form: '10', empty: nonzero(of('09', 'money', 'actualTotal')) },
  ],
  sections: [totals, income, spending, appropriation, generalBudget, basicItems, governmentFunds, stateCapital, threePublic, otherMatters],
};
