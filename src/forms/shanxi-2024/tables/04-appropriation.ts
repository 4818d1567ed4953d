import { amount, blankRows, cell, label, lineNumber } from '../../language/build';
import type { Form } from '../../language/form';
import { classRows } from '../functional-classes';

/** 公开04 财政拨款收入支出决算总表. */
export const appropriation: Form = {
  id: '04',
  kind: 'public',
  subject: 'appropriation',
  title: '财政拨款收入支出决算总表',
  number: '公开04表',
  sheetName: '公开04表',
  orientation: 'landscape',
  head: [
    [cell('收入', 3), cell('支出', 6)],
    [
      cell('项目'), cell('行次'), cell('金额'), cell('项目'), cell('行次'), cell('合计'),
      cell('一般公共预算财政拨款'), cell('政府性基金预算财政拨款'), cell('国有资本经营预算财政拨款'),
    ],
    [cell('栏次'), cell(''), cell('1'), cell('栏次'), cell(''), cell('2'), cell('3'), cell('4'), cell('5')],
  ],
  body: {
    kind: 'fixed',
    lanes: [
      {
        key: 'income',
        title: '收入',
        columns: [label('item', 32), lineNumber('number'), amount('amount', 1, '金额', 19)],
        rows: [
          { key: 'r1', number: 1, label: '一、一般公共预算财政拨款' },
          { key: 'r2', number: 2, label: '二、政府性基金预算财政拨款' },
          { key: 'r3', number: 3, label: '三、国有资本经营预算财政拨款' },
          ...blankRows(4, 26),
          { key: 'r27', number: 27, label: '本年收入合计', emphasis: 'total' },
          { key: 'r28', number: 28, label: '年初财政拨款结转和结余' },
          // Printed without 年初 under the line above; a message must not confuse them with lines 1 to 3.
          { key: 'r29', number: 29, label: '一般公共预算财政拨款', name: '年初一般公共预算财政拨款结转和结余', indent: 1 },
          { key: 'r30', number: 30, label: '政府性基金预算财政拨款', name: '年初政府性基金预算财政拨款结转和结余', indent: 1 },
          { key: 'r31', number: 31, label: '国有资本经营预算财政拨款', name: '年初国有资本经营预算财政拨款结转和结余', indent: 1 },
          { key: 'r32', number: 32, label: '总计', name: '收入总计', emphasis: 'total' },
        ],
      },
      {
        key: 'spending',
        title: '支出',
        columns: [
          label('item', 32),
          lineNumber('number'),
          amount('total', 2, '合计', 19),
          amount('general', 3, '一般公共预算财政拨款', 25),
          amount('fund', 4, '政府性基金预算财政拨款', 25),
          amount('capital', 5, '国有资本经营预算财政拨款', 25),
        ],
        rows: [
          ...classRows(33),
          { key: 'r59', number: 59, label: '本年支出合计', emphasis: 'total' },
          { key: 'r60', number: 60, label: '年末财政拨款结转和结余' },
          ...blankRows(61, 63),
          { key: 'r64', number: 64, label: '总计', name: '支出总计', emphasis: 'total' },
        ],
      },
    ],
  },
  notes: ['注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。'],
};
