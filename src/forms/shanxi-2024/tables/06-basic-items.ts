import { ECONOMIC } from '../../../classification';
import { amount, cell, code, name } from '../../language/build';
import type { FixedLane, Form, Row } from '../../language/form';

/** 基本建设 is not basic expenditure: these groups print `——` throughout. */
const NEVER_FILLED = ['309', '311'];

/** Printed in lane order: 人员经费 (301, 303), then 公用经费 in code order. */
const PERSONNEL = ['301', '303'];

function itemRows(holds: (itemCode: string) => boolean): Row[] {
  return ECONOMIC.items
    .filter((item) => holds(item.code))
    .map(({ code: itemCode, name: itemName }) => ({
      key: itemCode,
      label: itemName,
      name: itemName,
      code: itemCode,
      ...(NEVER_FILLED.includes(itemCode.slice(0, 3)) ? { cells: 'structural' as const } : {}),
      ...(itemCode.length === 3 ? { emphasis: 'heading' as const } : { indent: 1 }),
    }));
}

function lane(key: string, title: string, holds: (itemCode: string) => boolean): FixedLane {
  return { key, title, columns: [code('code', 9), name('name', 25), amount('amount', undefined, '决算数', 12)], rows: itemRows(holds) };
}

/** 公用经费 from one code to another; as text a 类 stands before its 款. */
function publicLane(key: string, first: string, last: string): FixedLane {
  return lane(key, '公用经费', (itemCode) => !PERSONNEL.includes(itemCode.slice(0, 3)) && itemCode >= first && itemCode <= last);
}

/** 公开06 一般公共预算财政拨款基本支出决算明细表. */
export const basicItems: Form = {
  id: '06',
  kind: 'public',
  subject: 'basic-items',
  title: '一般公共预算财政拨款基本支出决算明细表',
  number: '公开06表',
  sheetName: '公开06表',
  orientation: 'landscape',
  head: [
    [cell('人员经费', 3), cell('公用经费', 9)],
    Array.from({ length: 4 }, () => [cell('科目代码'), cell('科目名称'), cell('决算数')]).flat(),
  ],
  body: {
    kind: 'fixed',
    // As published: 27 + 28 + 28 + 27 codes.
    lanes: [
      lane('personnel', '人员经费', (itemCode) => PERSONNEL.includes(itemCode.slice(0, 3))),
      publicLane('public', '302', '30299'),
      publicLane('public2', '307', '31010'),
      publicLane('public3', '31011', '39999'),
    ],
    foot: [
      { row: { key: 'personnel', label: '人员经费合计', emphasis: 'total' }, lane: 'personnel', from: 0, across: 2, figure: 2 },
      { row: { key: 'public', label: '公用经费合计', emphasis: 'total' }, lane: 'public', from: 3, across: 8, figure: 11 },
    ],
  },
  notes: ['注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。'],
  emptySentence: '说明：本表无数据',
};
