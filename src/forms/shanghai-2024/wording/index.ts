import type { Wording } from '../../language/wording';
import { appropriation } from './appropriation';
import { basicItems } from './basic-items';
import { generalBudget } from './general-budget';
import { income } from './income';
import { governmentFunds, stateCapital } from './other-budgets';
import { otherMatters, performance } from './other-matters';
import { spending } from './spending';
import { threePublic } from './three-public';
import { totals } from './totals';

/** 决算情况说明 of 上海 2024: eleven sections. */
export const wording: Wording = {
  percentPlaces: 2,
  unreadable: '此处数据无法识别，请更正',
  sections: [totals, income, spending, appropriation, generalBudget, basicItems, threePublic, governmentFunds, stateCapital, performance, otherMatters],
};
