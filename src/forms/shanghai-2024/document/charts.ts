import { of } from '../../language/build';
import type { ChartText } from '../../language/document';
import { classRows } from '../functional-classes';

const SOURCES: readonly (readonly [row: string, name: string])[] = [
  ['general', '一般公共预算财政拨款收入'], ['fund', '政府性基金预算财政拨款收入'], ['capital', '国有资本经营预算财政拨款收入'], ['superior', '上级补助收入'],
  ['service', '事业收入'], ['business', '经营收入'], ['affiliated', '附属单位上缴收入'], ['other', '其他收入'],
];

/** Structure of income and expenditure, and the change against last year. */
export const charts: readonly ChartText[] = [
  { title: '收入支出总计与上年比较', section: 'totals', bars: [{ name: '收入支出总计', current: of('01', 'totalIncome', 'amount'), previous: of('P', 'totals', 'previous') }] },
  { title: '收入结构', section: 'income', bars: SOURCES.map(([row, name]) => ({ name, current: of('01', row, 'amount') })) },
  { title: '支出结构（按功能分类）', section: 'spending', bars: classRows.map(({ key, label, name }) => ({ name: name ?? label, current: of('01', key, 'amount') })) },
];
