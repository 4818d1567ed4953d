import { cell } from '../../language/build';
import { CODE_AND_NAME, ITEM, LEVELS, linesTable } from './lines';

/** 一般公共预算财政拨款支出决算表. */
export const generalBudget = linesTable({
  id: '05',
  subject: 'general-budget',
  title: '一般公共预算财政拨款支出决算表',
  sheetName: '一般公共预算财政拨款支出决算表',
  orientation: 'portrait',
  head: [[ITEM, cell('合计', 1, 3), cell('基本支出', 1, 3), cell('项目支出', 1, 3)], CODE_AND_NAME, LEVELS],
  lane: 'spending',
  amounts: [['total', '本年支出合计'], ['basic', '基本支出'], ['project', '项目支出']],
  note: '注：本表反映本年度一般公共预算财政拨款支出情况。',
});
