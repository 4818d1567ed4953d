import { amount, cell, label, spaceRows } from '../../language/build';
import type { Form } from '../../language/form';
import { classRows } from '../functional-classes';

/** 财政拨款收入支出决算总表. */
export const appropriation: Form = {
  id: '04',
  kind: 'public',
  subject: 'appropriation',
  title: '财政拨款收入支出决算总表',
  sheetName: '财政拨款收入支出决算总表',
  orientation: 'landscape',
  head: [
    [cell('收入', 2), cell('支出', 5)],
    [cell('项目'), cell('决算数'), cell('项目'), cell('合计'), cell('一般公共预算财政拨款'), cell('政府性基金预算财政拨款'), cell('国有资本经营预算财政拨款')],
  ],
  body: {
    kind: 'fixed',
    lanes: [
      {
        key: 'income',
        title: '收入',
        columns: [label('item', 34), amount('amount', undefined, '决算数', 18)],
        rows: [
          { key: 'general', label: '一、一般公共预算财政拨款' },
          { key: 'fund', label: '二、政府性基金预算财政拨款' },
          { key: 'capital', label: '三、国有资本经营预算财政拨款' },
          ...spaceRows(classRows.length - 5),
          { key: 'income', label: '本年收入合计', emphasis: 'total' },
          { key: 'opening', label: '年初财政拨款结转和结余' },
          // Printed without 年初 under the line above; a message must not confuse them with the first three lines.
          { key: 'openingGeneral', label: '一般公共预算财政拨款', name: '年初一般公共预算财政拨款结转和结余', indent: 1 },
          { key: 'openingFund', label: '政府性基金预算财政拨款', name: '年初政府性基金预算财政拨款结转和结余', indent: 1 },
          { key: 'openingCapital', label: '国有资本经营预算财政拨款', name: '年初国有资本经营预算财政拨款结转和结余', indent: 1 },
          { key: 'totalIncome', label: '总计', name: '收入总计', emphasis: 'total' },
        ],
      },
      {
        key: 'spending',
        title: '支出',
        columns: [
          label('item', 34),
          amount('total', undefined, '合计', 18),
          amount('general', undefined, '一般公共预算财政拨款', 25),
          amount('fund', undefined, '政府性基金预算财政拨款', 25),
          amount('capital', undefined, '国有资本经营预算财政拨款', 25),
        ],
        rows: [
          ...classRows,
          { key: 'spending', label: '本年支出合计', emphasis: 'total' },
          { key: 'closing', label: '年末财政拨款结转和结余' },
          ...spaceRows(1, 'gap'),
          { key: 'totalSpending', label: '总计', name: '支出总计', emphasis: 'total' },
        ],
      },
    ],
  },
  notes: ['注：本表反映本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。'],
};
