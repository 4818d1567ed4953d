import { of } from '../../language/build';
import type { ChartText } from '../../language/document';
import { classRows } from '../functional-classes';

const SOURCES = ['一般公共预算财政拨款收入', '政府性基金预算财政拨款收入', '国有资本经营预算财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];

/** Structure of income and expenditure, and the change against last year. */
export const charts: readonly ChartText[] = [
  {
    title: '收入、支出与上年比较', section: 'totals',
    bars: [
      { name: '收入总计', current: of('01', 'r31', 'amount'), previous: of('P', 'income', 'previous') },
      { name: '支出总计', current: of('01', 'r62', 'amount'), previous: of('P', 'spending', 'previous') },
    ],
  },
  { title: '收入结构', section: 'income', bars: SOURCES.map((name, i) => ({ name, current: of('01', `r${i + 1}`, 'amount') })) },
  { title: '支出结构（按功能分类）', section: 'spending', bars: classRows(32).map(({ key, label, name }) => ({ name: name ?? label, current: of('01', key, 'amount') })) },
];
