import { amount, cell, code, name } from '../../language/build';
import type { Form } from '../../language/form';

/** 公开07 政府性基金预算财政拨款收入支出决算表. */
export const governmentFunds: Form = {
  id: '07',
  kind: 'public',
  subject: 'government-funds',
  title: '政府性基金预算财政拨款收入支出决算表',
  number: '公开07表',
  sheetName: '公开07表',
  orientation: 'landscape',
  head: [
    [cell('项目', 2), cell('年初结转和结余', 1, 2), cell('本年收入', 1, 2), cell('本年支出', 3), cell('年末结转和结余', 1, 2)],
    [cell('科目代码'), cell('科目名称'), cell('小计'), cell('基本支出'), cell('项目支出')],
    [cell('栏次', 2), ...['1', '2', '3', '4', '5', '6'].map((number) => cell(number))],
  ],
  body: {
    kind: 'lines',
    lane: {
      key: 'money',
      title: '收入支出',
      columns: [
        code('code'),
        name('name', 38),
        amount('opening', 1, '年初结转和结余'),
        amount('income', 2, '本年收入'),
        amount('spending', 3, '本年支出小计'),
        amount('basic', 4, '基本支出'),
        amount('project', 5, '项目支出'),
        amount('closing', 6, '年末结转和结余'),
      ],
    },
    total: { key: 'total', label: '合计', emphasis: 'total' },
    classification: 'functional',
    blank: 10,
  },
  notes: ['注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。'],
  emptySentence: '说明：本表无数据',
};
