import type { Wording } from '../../language/wording';
import { appropriation } from './appropriation';
import { basicItems } from './basic-items';
import { generalBudget } from './general-budget';
import { income } from './income';
import { governmentFunds, stateCapital } from './other-budgets';
import { otherMatters } from './other-matters';
import { spending } from './spending';
import { threePublic } from './three-public';
import { totals } from './totals';

/** 第三部分 情况说明 of 山西 2024: ten sections, worded as published. */
export const wording: Wording = {
  percentPlaces: 2,
  unreadable: '此处数据无法识别，请更正',
  sections: [totals, income, spending, appropriation, generalBudget, basicItems, governmentFunds, stateCapital, threePublic, otherMatters],
};
