import { amount, cell, label, words } from '../../language/build';
import type { Level, UnitKind } from '../../language/condition';
import type { Column, Form, Row } from '../../language/form';

const FIGURES = ['text', 'value', 'budget', 'previous', 'purpose', 'reason'] as const;
type Figure = (typeof FIGURES)[number];

const UNIT_KINDS: readonly UnitKind[] = ['行政', '参公', '事业'];
const LEVELS: readonly Level[] = ['单位', '部门'];

/** A matter of which only the named cells are entered. */
function matter(key: string, text: string, figures: readonly Figure[], more: Partial<Row> = {}): Row {
  return { key, label: text, indent: 1, ...more, cells: Object.fromEntries(FIGURES.map((figure) => [figure, figures.includes(figure) ? 'input' : 'none'])) };
}
function heading(key: string, text: string): Row {
  return { key, label: text, cells: 'none', emphasis: 'heading' };
}
function count(key: string, text: string, unit: string, indent = 1): Row {
  return matter(key, text, ['value'], { measure: 'count', unit, indent });
}

const COLUMNS: readonly Column[] = [
  label('item', 36),
  words('text', '文字', 28),
  amount('value', undefined, '本年数', 12),
  amount('budget', undefined, '年初预算数', 12),
  amount('previous', undefined, '上年数', 12),
  words('purpose', '主要用于', 36),
  words('reason', '主要原因', 44),
];

/**
 * 说明参数: what the narrative says and no public table holds. An empty cell means unknown, not 0; on 三公 and on the budget
 * the reason is that of the difference from the budget, elsewhere that of the change against last year.
 */
export const parameters: Form = {
  id: 'P',
  kind: 'support',
  title: '说明参数',
  sheetName: '说明参数',
  orientation: 'landscape',
  head: [[cell('事项'), cell('文字'), cell('本年数'), cell('年初预算数'), cell('上年数'), cell('主要用于……'), cell('主要原因……')]],
  body: {
    kind: 'fixed',
    lanes: [
      {
        key: 'matters',
        title: '事项',
        columns: COLUMNS,
        rows: [
          heading('aboutUnit', '一、单位信息'),
          matter('set', '表式', ['text']),
          matter('unit', '部门（单位）名称', ['text']),
          matter('kind', '单位性质', ['text'], { options: UNIT_KINDS }),
          matter('level', '公开级次', ['text'], { options: LEVELS }),
          matter('year', '年度', ['text']),

          heading('aboutTotals', '二、收支总体情况'),
          matter('totals', '收入支出总计', ['previous', 'reason']),
          matter('fiscalTotals', '财政拨款收入支出总计', ['previous', 'reason']),

          heading('aboutBalances', '三、上年年末结转和结余'),
          matter('closing', '年末结转和结余', ['previous']),
          matter('closingFiscal', '年末财政拨款结转和结余', ['previous']),
          matter('closingGeneral', '一般公共预算财政拨款', ['previous'], { name: '年末一般公共预算财政拨款结转和结余', indent: 2 }),
          matter('closingFund', '政府性基金预算财政拨款', ['previous'], { name: '年末政府性基金预算财政拨款结转和结余', indent: 2 }),
          matter('closingCapital', '国有资本经营预算财政拨款', ['previous'], { name: '年末国有资本经营预算财政拨款结转和结余', indent: 2 }),

          heading('aboutGeneral', '四、一般公共预算财政拨款支出（各项的年初预算、用途、原因填入“项级说明”）'),
          matter('general', '一般公共预算财政拨款支出', ['budget', 'previous', 'reason']),
          matter('generalBudget', '决算数与年初预算数的差异', ['reason']),

          heading('aboutThreePublic', '五、财政拨款“三公”经费'),
          matter('threePublic', '“三公”经费支出', ['reason']),
          matter('abroad', '因公出国（境）费', ['purpose', 'reason']),
          count('abroadGroups', '因公出国（境）团组', '个', 2),
          count('abroadPeople', '因公出国（境）人次', '人次', 2),
          matter('vehiclePurchase', '公务用车购置费', ['purpose', 'reason']),
          count('vehiclesBought', '公务用车购置数', '辆', 2),
          matter('vehicleRunning', '公务用车运行维护费', ['purpose', 'reason']),
          count('vehiclesKept', '公务用车保有量', '辆', 2),
          matter('reception', '公务接待费', ['purpose', 'reason']),
          count('receptions', '国内公务接待批次', '批次', 2),
          count('guests', '国内公务接待人次', '人次', 2),
          count('receptionsAbroad', '国（境）外公务接待批次', '批次', 2),
          count('guestsAbroad', '国（境）外公务接待人次', '人次', 2),

          heading('aboutOtherBudgets', '六、政府性基金预算、国有资本经营预算财政拨款'),
          matter('fund', '政府性基金预算财政拨款支出', ['purpose']),
          matter('capital', '国有资本经营预算财政拨款支出', ['purpose']),

          heading('aboutPerformance', '七、预算绩效管理'),
          count('projects', '绩效自评项目', '个'),
          matter('projectMoney', '绩效自评涉及预算资金', ['value']),
          matter('performance', '预算绩效管理工作开展情况', ['text']),

          heading('aboutOperation', '八、机关运行经费'),
          matter('operation', '机关运行经费', ['value', 'previous', 'reason']),

          heading('aboutProcurement', '九、政府采购'),
          matter('procurement', '政府采购支出', ['value']),
          matter('goods', '政府采购货物支出', ['value'], { indent: 2 }),
          matter('works', '政府采购工程支出', ['value'], { indent: 2 }),
          matter('services', '政府采购服务支出', ['value'], { indent: 2 }),
          matter('contracts', '授予中小企业合同金额', ['value']),
          matter('smallContracts', '其中：授予小微企业合同金额', ['value'], { name: '授予小微企业合同金额', indent: 2 }),

          heading('aboutAssets', '十、国有资产占用'),
          count('vehicles', '车辆', '辆'),
          count('equipment', '单价100万元（含）以上设备（不含车辆）', '台（套）'),

          heading('aboutOther', '十一、其他'),
          matter('otherMatters', '其他需要说明的事项', ['text']),
        ],
      },
    ],
  },
  notes: ['注：本表不公开，供生成情况说明和核对使用。空白表示未掌握，不等于0；确实没有的，请填0。'],
};
