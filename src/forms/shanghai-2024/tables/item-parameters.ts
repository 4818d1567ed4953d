import { amount, cell, codeParts, name, words } from '../../language/build';
import type { Form } from '../../language/form';
import { CODE_AND_NAME, ITEM, LEVELS } from './lines';

/** 项级说明: the budget, purpose and reason of every 项 of general-budget expenditure, which the narrative tells one by one. */
export const itemParameters: Form = {
  id: 'I',
  kind: 'support',
  title: '项级说明',
  sheetName: '项级说明',
  orientation: 'landscape',
  head: [[ITEM, cell('年初预算数', 1, 3), cell('主要用于……', 1, 3), cell('决算数与预算数差异的主要原因……', 1, 3)], CODE_AND_NAME, LEVELS],
  body: {
    kind: 'lines',
    lane: {
      key: 'items',
      title: '项级说明',
      columns: [...codeParts(), name('name', 36), amount('budget', undefined, '年初预算数', 14), words('purpose', '主要用于', 44), words('reason', '差异原因', 44)],
    },
    total: { key: 'total', label: '合计', emphasis: 'total', cells: { budget: 'input', purpose: 'none', reason: 'none' } },
    classification: 'functional',
    blank: 20,
    explains: '05',
  },
  notes: ['注：本表不公开，供生成情况说明使用。科目与一般公共预算财政拨款支出决算表一致；本年只有预算、没有支出的科目也列入。'],
};
