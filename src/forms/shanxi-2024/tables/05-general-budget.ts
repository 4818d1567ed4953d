import { amount, cell, code, name } from '../../language/build';
import type { Form } from '../../language/form';

/** 公开05 一般公共预算财政拨款支出决算表. */
export const generalBudget: Form = {
  id: '05',
  kind: 'public',
  subject: 'general-budget',
  title: '一般公共预算财政拨款支出决算表',
  number: '公开05表',
  sheetName: '公开05表',
  orientation: 'portrait',
  head: [
    [cell('项目', 2), cell('本年支出', 3)],
    [cell('科目代码'), cell('科目名称'), cell('小计'), cell('基本支出'), cell('项目支出')],
    [cell('栏次', 2), cell('1'), cell('2'), cell('3')],
  ],
  body: {
    kind: 'lines',
    lane: {
      key: 'spending',
      title: '本年支出',
      columns: [code('code'), name('name', 38), amount('total', 1, '小计'), amount('basic', 2, '基本支出'), amount('project', 3, '项目支出')],
    },
    total: { key: 'total', label: '合计', emphasis: 'total' },
    classification: 'functional',
    blank: 20,
  },
  notes: ['注：本表反映部门本年度一般公共预算财政拨款支出情况。'],
  emptySentence: '说明：本表无数据',
};
