import { amount, cell, code, name } from '../../language/build';
import type { Form } from '../../language/form';

/** 公开08 国有资本经营预算财政拨款支出决算表. */
export const stateCapital: Form = {
  id: '08',
  kind: 'public',
  subject: 'state-capital',
  title: '国有资本经营预算财政拨款支出决算表',
  number: '公开08表',
  sheetName: '公开08表',
  orientation: 'portrait',
  head: [
    [cell('项目', 2), cell('本年支出', 3)],
    [cell('科目代码'), cell('科目名称'), cell('合计'), cell('基本支出'), cell('项目支出')],
    [cell('栏次', 2), cell('1'), cell('2'), cell('3')],
  ],
  body: {
    kind: 'lines',
    lane: {
      key: 'spending',
      title: '本年支出',
      columns: [code('code'), name('name', 38), amount('total', 1, '本年支出合计'), amount('basic', 2, '基本支出'), amount('project', 3, '项目支出')],
    },
    total: { key: 'total', label: '合计', emphasis: 'total' },
    classification: 'functional',
    blank: 10,
  },
  notes: ['注：本表反映部门本年度国有资本经营预算财政拨款支出情况。'],
  emptySentence: '说明：本表无数据',
};
