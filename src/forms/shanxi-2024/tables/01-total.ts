import { amount, blankRows, cell, label, lineNumber } from '../../language/build';
import type { Form } from '../../language/form';
import { classRows } from '../functional-classes';

/** 公开01 收入支出决算总表. */
export const total: Form = {
  id: '01',
  kind: 'public',
  subject: 'total',
  title: '收入支出决算总表',
  number: '公开01表',
  sheetName: '公开01表',
  orientation: 'portrait',
  head: [
    [cell('收入', 3), cell('支出', 3)],
    [cell('项目'), cell('行次'), cell('金额'), cell('项目'), cell('行次'), cell('金额')],
    [cell('栏次'), cell(''), cell('1'), cell('栏次'), cell(''), cell('2')],
  ],
  body: {
    kind: 'fixed',
    lanes: [
      {
        key: 'income',
        title: '收入',
        columns: [label('item', 36), lineNumber('number'), amount('amount', 1, '金额')],
        rows: [
          { key: 'r1', number: 1, label: '一、一般公共预算财政拨款收入' },
          { key: 'r2', number: 2, label: '二、政府性基金预算财政拨款收入' },
          { key: 'r3', number: 3, label: '三、国有资本经营预算财政拨款收入' },
          { key: 'r4', number: 4, label: '四、上级补助收入' },
          { key: 'r5', number: 5, label: '五、事业收入' },
          { key: 'r6', number: 6, label: '六、经营收入' },
          { key: 'r7', number: 7, label: '七、附属单位上缴收入' },
          { key: 'r8', number: 8, label: '八、其他收入' },
          ...blankRows(9, 26),
          { key: 'r27', number: 27, label: '本年收入合计', emphasis: 'total' },
          { key: 'r28', number: 28, label: '使用非财政拨款结余（含专用结余）' },
          { key: 'r29', number: 29, label: '年初结转和结余' },
          ...blankRows(30, 30),
          { key: 'r31', number: 31, label: '总计', name: '收入总计', emphasis: 'total' },
        ],
      },
      {
        key: 'spending',
        title: '支出',
        columns: [label('item', 36), lineNumber('number'), amount('amount', 2, '金额')],
        rows: [
          ...classRows(32),
          { key: 'r58', number: 58, label: '本年支出合计', emphasis: 'total' },
          { key: 'r59', number: 59, label: '结余分配' },
          { key: 'r60', number: 60, label: '年末结转和结余' },
          ...blankRows(61, 61),
          { key: 'r62', number: 62, label: '总计', name: '支出总计', emphasis: 'total' },
        ],
      },
    ],
  },
  notes: ['注：本表反映部门本年度的总收支和年末结转结余情况。本套报表金额单位转换时可能存在尾数误差。'],
};
