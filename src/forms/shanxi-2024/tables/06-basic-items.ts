import { ECONOMIC } from '../../../classification';
import { amount, cell, code, name } from '../../language/build';
import type { CellUse, FixedLane, Form, Row } from '../../language/form';

/** 基本建设 is not basic expenditure: these groups print `——` throughout. */
const NEVER_FILLED = ['309', '311'];

function itemRows(fromCode: string, toCode: string): Row[] {
  const codes = ECONOMIC.items.map((item) => item.code);
  return ECONOMIC.items.slice(codes.indexOf(fromCode), codes.indexOf(toCode) + 1).map(({ code: itemCode, name: itemName }) => ({
    key: itemCode,
    label: itemName,
    name: itemName,
    code: itemCode,
    ...(NEVER_FILLED.includes(itemCode.slice(0, 3)) ? { cells: 'structural' as CellUse } : {}),
    ...(itemCode.length === 3 ? { emphasis: 'heading' as const } : { indent: 1 }),
  }));
}

function lane(key: string, title: string, fromCode: string, toCode: string): FixedLane {
  return { key, title, columns: [code('code', 8), name('name', 26), amount('amount', undefined, '决算数', 11)], rows: itemRows(fromCode, toCode) };
}

/** 公开06 一般公共预算财政拨款基本支出决算明细表. */
export const basicItems: Form = {
  id: '06',
  kind: 'public',
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
      lane('personnel', '人员经费', '301', '30399'),
      lane('public', '公用经费', '302', '30299'),
      lane('public2', '公用经费', '307', '31010'),
      lane('public3', '公用经费', '31011', '39999'),
    ],
    foot: [
      { row: { key: 'personnel', label: '人员经费合计', emphasis: 'total' }, lane: 'personnel', from: 0, across: 2, figure: 2 },
      { row: { key: 'public', label: '公用经费合计', emphasis: 'total' }, lane: 'public', from: 3, across: 8, figure: 11 },
    ],
  },
  notes: ['注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。'],
  emptySentence: '说明：本表无数据',
};
