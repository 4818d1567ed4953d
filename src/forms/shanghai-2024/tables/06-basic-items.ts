import { ECONOMIC } from '../../../classification';
import { amount, cell, codeParts, name } from '../../language/build';
import type { FixedLane, Form, Row } from '../../language/form';

/** 资本性支出 prints these 款 only. */
const CAPITAL = ['310', '31002', '31003', '31006', '31007', '31013', '31019', '31021', '31022', '31099'];

const ITEMS = ECONOMIC.items.filter(({ code }) => ['301', '302', '303'].includes(code.slice(0, 3)) || CAPITAL.includes(code));

/** The codes that the table prints; their row keys too. */
export const ITEM_CODES: readonly string[] = ITEMS.map(({ code }) => code);

function lane(key: string, title: string, groups: readonly string[]): FixedLane {
  const items = ITEMS.filter(({ code }) => groups.includes(code.slice(0, 3)));
  return {
    key,
    title,
    columns: [...codeParts('section'), name('name', 30), amount('amount', undefined, '决算数', 14)],
    rows: items.map(({ code, name: itemName }): Row => ({ key: code, label: itemName, name: itemName, code, ...(code.length === 3 ? { emphasis: 'heading' } : { indent: 1 }) })),
  };
}

const LANE_HEAD = [cell('经济分类\n科目编码', 2), cell('科目名称', 1, 2), cell('决算数', 1, 2)];

/**
 * 一般公共预算财政拨款基本支出决算表: 65 codes.
 * Their number is known, their places are reconstructed: 人员经费 (301, 303) on the left, 公用经费 (302, 310) on the right. Correct them here.
 */
export const basicItems: Form = {
  id: '06',
  kind: 'public',
  subject: 'basic-items',
  title: '一般公共预算财政拨款基本支出决算表',
  sheetName: '一般公共预算财政拨款基本支出决算表',
  orientation: 'portrait',
  head: [
    [cell('人员经费', 4), cell('公用经费', 4)],
    [...LANE_HEAD, ...LANE_HEAD],
    [cell('类'), cell('款'), cell('类'), cell('款')],
  ],
  body: {
    kind: 'fixed',
    lanes: [
      lane('personnel', '人员经费', ['301', '303']),
      lane('public', '公用经费', ['302', '310']),
    ],
    foot: [
      { row: { key: 'personnel', label: '人员经费合计', emphasis: 'total' }, lane: 'personnel', from: 0, across: 3, figure: 3 },
      { row: { key: 'public', label: '公用经费合计', emphasis: 'total' }, lane: 'public', from: 4, across: 3, figure: 7 },
    ],
  },
  notes: ['注：本表反映本年度一般公共预算财政拨款基本支出情况。'],
  emptySentence: '说明：{unit}本年度没有一般公共预算财政拨款基本支出，故本表无数据。',
};
