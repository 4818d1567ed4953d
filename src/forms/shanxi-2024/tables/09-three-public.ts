import { amount, cell } from '../../language/build';
import type { Column, Form, HeadCell } from '../../language/form';

const ITEMS = [cell('合计', 1, 2), cell('因公出国\n（境）费', 1, 2), cell('公务用车购置及运行维护费', 3), cell('公务接待费', 1, 2)];
const VEHICLE_ITEMS: readonly HeadCell[] = [cell('小计'), cell('公务用车\n购置费'), cell('公务用车\n运行维护费')];

function columns(prefix: 'budget' | 'actual', what: '预算数' | '决算数', first: number): Column[] {
  return [
    amount(`${prefix}Total`, first, `${what}合计`, 12),
    amount(`${prefix}Abroad`, first + 1, `因公出国（境）费${what}`, 12),
    amount(`${prefix}Vehicles`, first + 2, `公务用车购置及运行维护费${what}`, 12),
    amount(`${prefix}VehiclePurchase`, first + 3, `公务用车购置费${what}`, 12),
    amount(`${prefix}VehicleRunning`, first + 4, `公务用车运行维护费${what}`, 12),
    amount(`${prefix}Reception`, first + 5, `公务接待费${what}`, 12),
  ];
}

/** 公开09 财政拨款“三公”经费支出决算表: one line of twelve figures. */
export const threePublic: Form = {
  id: '09',
  kind: 'public',
  subject: 'three-public',
  title: '财政拨款“三公”经费支出决算表',
  number: '公开09表',
  sheetName: '公开09表',
  orientation: 'landscape',
  head: [
    [cell('预算数', 6), cell('决算数', 6)],
    [...ITEMS, ...ITEMS],
    [...VEHICLE_ITEMS, ...VEHICLE_ITEMS],
    Array.from({ length: 12 }, (_, i) => cell(String(i + 1))),
  ],
  body: {
    kind: 'fixed',
    lanes: [
      {
        key: 'money',
        title: '“三公”经费',
        columns: [...columns('budget', '预算数', 1), ...columns('actual', '决算数', 7)],
        rows: [{ key: 'money', label: '', name: '“三公”经费' }],
      },
    ],
  },
  notes: [
    '注：本表反映部门本年度“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。',
  ],
  emptySentence: '说明：本表无数据',
};
