import { amount, cell, code, name } from '../../language/build';
import type { Form } from '../../language/form';

/** 公开03 支出决算表. Source: the standard layout of the 2024 template. */
export const spending: Form = {
  id: '03',
  kind: 'public',
  subject: 'spending',
  title: '支出决算表',
  number: '公开03表',
  sheetName: '公开03表',
  orientation: 'landscape',
  head: [
    [
      cell('项目', 2), cell('本年支出合计', 1, 2), cell('基本支出', 1, 2), cell('项目支出', 1, 2), cell('上缴上级支出', 1, 2),
      cell('经营支出', 1, 2), cell('对附属单位\n补助支出', 1, 2),
    ],
    [cell('科目代码'), cell('科目名称')],
    [cell('栏次', 2), ...['1', '2', '3', '4', '5', '6'].map((number) => cell(number))],
  ],
  body: {
    kind: 'lines',
    lane: {
      key: 'spending',
      title: '本年支出',
      columns: [
        code('code'),
        name('name', 38),
        amount('total', 1, '本年支出合计'),
        amount('basic', 2, '基本支出'),
        amount('project', 3, '项目支出'),
        amount('upward', 4, '上缴上级支出'),
        amount('business', 5, '经营支出'),
        amount('affiliated', 6, '对附属单位补助支出'),
      ],
    },
    total: { key: 'total', label: '合计', emphasis: 'total' },
    classification: 'functional',
    blank: 20,
  },
  notes: ['注：本表反映部门本年度各项支出情况。'],
};
