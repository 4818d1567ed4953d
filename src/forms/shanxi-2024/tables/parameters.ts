import { amount, cell, code, label, words } from '../../language/build';
import type { Level, UnitKind } from '../../language/condition';
import type { Column, Form, Row } from '../../language/form';
import { classRowsByCode } from '../functional-classes';

const FIGURES = ['text', 'value', 'budget', 'previous', 'purpose', 'reason'] as const;
type Figure = (typeof FIGURES)[number];

const UNIT_KINDS: readonly UnitKind[] = ['行政', '参公', '事业'];
const LEVELS: readonly Level[] = ['单位', '部门'];

/** A matter of which only the named cells are entered. */
function matter(key: string, text: string, figures: readonly Figure[], more: Partial<Row> = {}): Row {
  return { key, label: text, ...more, cells: Object.fromEntries(FIGURES.map((figure) => [figure, figures.includes(figure) ? 'input' : 'none'])) };
}
function heading(key: string, text: string): Row {
  return { key, label: text, cells: 'none', emphasis: 'heading' };
}
function count(key: string, text: string): Row {
  return matter(key, text, ['value'], { measure: 'count', unit: '个', indent: 1 });
}

const COLUMNS: readonly Column[] = [
  code('code', 9),
  label('item', 34),
  words('text', '文字', 28),
  amount('value', undefined, '本年数', 12),
  amount('budget', undefined, '年初预算数', 12),
  amount('previous', undefined, '上年数', 12),
  words('purpose', '用于', 36),
  words('reason', '主要原因', 44),
];

/**
 * 说明参数: what part three says and no public table holds. An empty cell means unknown, not 0.
 * Rows are matters; `previous` is last year's figure of the same matter.
 */
export const parameters: Form = {
  id: 'P',
  kind: 'support',
  title: '说明参数',
  sheetName: '说明参数',
  orientation: 'landscape',
  head: [[cell('科目代码'), cell('事项'), cell('文字'), cell('本年数'), cell('年初预算数'), cell('上年数'), cell('用于……'), cell('主要原因是……')]],
  body: {
    kind: 'fixed',
    lanes: [
      {
        key: 'matters',
        title: '事项',
        columns: COLUMNS,
        rows: [
          heading('aboutUnit', '一、单位信息'),
          matter('set', '表式', ['text'], { indent: 1 }),
          matter('unit', '部门（单位）名称', ['text'], { indent: 1 }),
          matter('kind', '单位性质', ['text'], { indent: 1, options: UNIT_KINDS }),
          matter('level', '公开级次', ['text'], { indent: 1, options: LEVELS }),
          matter('year', '年度', ['text'], { indent: 1 }),

          heading('aboutTotals', '二、收支总体情况'),
          matter('income', '收入总计', ['previous'], { indent: 1 }),
          matter('spending', '支出总计', ['previous'], { indent: 1 }),
          matter('totalsChange', '收入总计、支出总计增减原因', ['reason'], { indent: 1 }),
          matter('fiscalIncome', '财政拨款收入总计', ['previous'], { indent: 1 }),
          matter('fiscalSpending', '财政拨款支出总计', ['previous'], { indent: 1 }),
          matter('fiscalChange', '财政拨款收入总计、支出总计增减原因', ['reason'], { indent: 1 }),

          heading('aboutBalances', '三、上年年末结转和结余'),
          matter('closing', '年末结转和结余', ['previous'], { indent: 1 }),
          matter('closingFiscal', '年末财政拨款结转和结余', ['previous'], { indent: 1 }),
          matter('closingGeneral', '一般公共预算财政拨款', ['previous'], { name: '年末一般公共预算财政拨款结转和结余', indent: 2 }),
          matter('closingFund', '政府性基金预算财政拨款', ['previous'], { name: '年末政府性基金预算财政拨款结转和结余', indent: 2 }),
          matter('closingCapital', '国有资本经营预算财政拨款', ['previous'], { name: '年末国有资本经营预算财政拨款结转和结余', indent: 2 }),

          heading('aboutGeneral', '四、一般公共预算财政拨款支出'),
          matter('general', '一般公共预算财政拨款支出', ['budget', 'previous', 'reason'], { emphasis: 'total' }),
          ...classRowsByCode().map(({ key, label: text, ...more }) => matter(key, text, ['budget', 'previous', 'purpose', 'reason'], { ...more, indent: 1 })),

          heading('aboutOtherBudgets', '五、政府性基金预算、国有资本经营预算财政拨款'),
          matter('fundIncome', '政府性基金预算财政拨款收入', ['previous'], { indent: 1 }),
          matter('fundSpending', '政府性基金预算财政拨款支出', ['budget', 'previous', 'purpose', 'reason'], { indent: 1 }),
          matter('capitalSpending', '国有资本经营预算财政拨款支出', ['budget', 'previous', 'purpose', 'reason'], { indent: 1 }),

          heading('aboutThreePublic', '六、财政拨款“三公”经费'),
          matter('threePublic', '“三公”经费支出', ['previous', 'reason'], { emphasis: 'total' }),
          matter('abroad', '因公出国（境）费', ['previous', 'purpose', 'reason'], { indent: 1 }),
          matter('vehiclePurchase', '公务用车购置费', ['previous', 'purpose', 'reason'], { indent: 1 }),
          matter('vehicleRunning', '公务用车运行维护费', ['previous', 'purpose', 'reason'], { indent: 1 }),
          matter('reception', '公务接待费', ['previous', 'reason'], { indent: 1 }),
          matter('receptionDomestic', '国内接待费', ['purpose'], { indent: 2 }),
          matter('receptionForeign', '国（境）外接待费', ['purpose'], { indent: 2 }),

          heading('aboutOperation', '七、机关运行经费'),
          matter('operation', '机关运行经费', ['previous', 'reason'], { indent: 1 }),

          heading('aboutPerformance', '八、预算绩效'),
          count('projects', '二级项目绩效自评个数'),
          matter('projectMoney', '绩效自评涉及资金', ['value'], { indent: 1 }),
          count('gradeExcellent', '自评等级为“优”的项目数'),
          count('gradeGood', '自评等级为“良”的项目数'),
          count('gradeFair', '自评等级为“中”的项目数'),
          count('gradePoor', '自评等级为“差”的项目数'),
          matter('improvement', '对“中”“差”项目采取的改进管理措施', ['text'], { indent: 1 }),

          heading('aboutOther', '九、其他'),
          matter('otherMatters', '其他需要说明的事项', ['text'], { indent: 1 }),
        ],
      },
    ],
  },
  notes: ['注：本表不公开，供生成情况说明和核对使用。空白表示未掌握，不等于0；上年确实没有的，请填0。'],
};
