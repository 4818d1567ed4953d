import { amount, cell, code, name } from '../../language/build';
import type { Form } from '../../language/form';

/** 公开02 收入决算表. Source: the standard layout of the 2024 template. */
export const income: Form = {
  id: '02',
  kind: 'public',
  subject: 'income',
  title: '收入决算表',
  number: '公开02表',
  sheetName: '公开02表',
  orientation: 'landscape',
  head: [
    [
      cell('项目', 2), cell('本年收入合计', 1, 2), cell('财政拨款收入', 1, 2), cell('上级补助收入', 1, 2), cell('事业收入', 1, 2),
      cell('经营收入', 1, 2), cell('附属单位\n上缴收入', 1, 2), cell('其他收入', 1, 2),
    ],
    [cell('科目代码'), cell('科目名称')],
    [cell('栏次', 2), ...['1', '2', '3', '4', '5', '6', '7'].map((number) => cell(number))],
  ],
  body: {
    kind: 'lines',
    lane: {
      key: 'income',
      title: '本年收入',
      columns: [
        code('code'),
        name('name', 38),
        amount('total', 1, '本年收入合计', 14),
        amount('appropriation', 2, '财政拨款收入', 14),
        amount('superior', 3, '上级补助收入', 14),
        amount('service', 4, '事业收入', 14),
        amount('business', 5, '经营收入', 14),
        amount('affiliated', 6, '附属单位上缴收入', 14),
        amount('other', 7, '其他收入', 14),
      ],
    },
    total: { key: 'total', label: '合计', emphasis: 'total' },
    classification: 'functional',
    blank: 20,
  },
  notes: ['注：本表反映部门本年度取得的各项收入情况。'],
};
