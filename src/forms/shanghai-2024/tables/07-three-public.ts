import { amount, cell } from '../../language/build';
import type { Form } from '../../language/form';

/** The items in printed order: each has a 预算数 and a 决算数. */
const ITEMS = [
  ['Total', '合计'],
  ['Abroad', '因公出国（境）费'],
  ['Vehicles', '公务用车购置及运行维护费'],
  ['VehiclePurchase', '公务用车购置费'],
  ['VehicleRunning', '公务用车运行维护费'],
  ['Reception', '公务接待费'],
] as const;

/** 财政拨款“三公”经费支出决算表: one line of six pairs. */
export const threePublic: Form = {
  id: '07',
  kind: 'public',
  subject: 'three-public',
  title: '财政拨款“三公”经费支出决算表',
  sheetName: '财政拨款“三公”经费支出决算表',
  orientation: 'landscape',
  head: [
    [cell('合计', 2, 2), cell('因公出国（境）费', 2, 2), cell('公务用车购置及运行维护费', 6), cell('公务接待费', 2, 2)],
    [cell('小计', 2), cell('公务用车购置费', 2), cell('公务用车运行维护费', 2)],
    ITEMS.flatMap(() => [cell('预算数'), cell('决算数')]),
  ],
  body: {
    kind: 'fixed',
    lanes: [
      {
        key: 'money',
        title: '“三公”经费',
        columns: ITEMS.flatMap(([key, title]) => [amount(`budget${key}`, undefined, `${title}预算数`, 12), amount(`actual${key}`, undefined, `${title}决算数`, 12)]),
        rows: [{ key: 'money', label: '', name: '“三公”经费' }],
      },
    ],
  },
  notes: ['注：本表反映本年度财政拨款“三公”经费支出预决算情况。预算数为年初预算数，决算数包括当年财政拨款和以前年度结转资金安排的实际支出。'],
  emptySentence: '说明：{unit}本年度没有财政拨款“三公”经费预算和支出，故本表无数据。',
};
