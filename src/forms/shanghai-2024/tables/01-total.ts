import { amount, cell, label, spaceRows } from '../../language/build';
import type { Form } from '../../language/form';
import { classRows } from '../functional-classes';

/** 收入支出决算总表. */
export const total: Form = {
  id: '01',
  kind: 'public',
  subject: 'total',
  title: '收入支出决算总表',
  sheetName: '收入支出决算总表',
  orientation: 'portrait',
  head: [
    [cell('收入', 2), cell('支出', 2)],
    [cell('项目'), cell('决算数'), cell('项目'), cell('决算数')],
  ],
  body: {
    kind: 'fixed',
    lanes: [
      {
        key: 'income',
        title: '收入',
        columns: [label('item', 38), amount('amount', undefined, '决算数')],
        rows: [
          { key: 'general', label: '一、一般公共预算财政拨款收入' },
          { key: 'fund', label: '二、政府性基金预算财政拨款收入' },
          { key: 'capital', label: '三、国有资本经营预算财政拨款收入' },
          { key: 'superior', label: '四、上级补助收入' },
          { key: 'service', label: '五、事业收入' },
          { key: 'business', label: '六、经营收入' },
          { key: 'affiliated', label: '七、附属单位上缴收入' },
          { key: 'other', label: '八、其他收入' },
          // So that 合计 and 总计 stand beside those of expenditure.
          ...spaceRows(classRows.length - 8),
          { key: 'income', label: '本年收入合计', emphasis: 'total' },
          { key: 'surplusUsed', label: '使用非财政拨款结余（含专用结余）' },
          { key: 'opening', label: '年初结转和结余' },
          { key: 'totalIncome', label: '总计', name: '收入总计', emphasis: 'total' },
        ],
      },
      {
        key: 'spending',
        title: '支出',
        columns: [label('item', 36), amount('amount', undefined, '决算数')],
        rows: [
          ...classRows,
          { key: 'spending', label: '本年支出合计', emphasis: 'total' },
          { key: 'distributed', label: '结余分配' },
          { key: 'closing', label: '年末结转和结余' },
          { key: 'totalSpending', label: '总计', name: '支出总计', emphasis: 'total' },
        ],
      },
    ],
  },
  notes: ['注：本表反映本年度的总收支和年末结转结余情况。金额单位转换时可能存在尾数误差。'],
};
