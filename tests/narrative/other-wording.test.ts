import type { Form, FormSet } from '../../src/forms';
import { amount, cell, code, filled, label, name as nameColumn, nonzero, of, sameCode, words } from '../../src/forms/language/build';
import {
  anyOf, blank, blocksWhen, change, codesOf, completion, difference, each, firstOf, heading, lastYear, list, money, name, oneWhen, only, ordinal, paragraph, paragraphs, rate, share, unitName, when, year,
} from '../../src/forms/language/wording-build';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { narrate, narrativeText } from '../../src/narrative';
import { type ReportJson, reportFromJson } from '../../src/report';

/*
 * Another jurisdiction in nothing but declarations, worded as 上海 does: one figure for 收入支出总计, 占 and 持平, every 项
 * with its 类 and 款 explained against the budget, and what does not apply left out.
 */

const support: Form = {
  id: 'Q', kind: 'support', title: '说明参数', sheetName: '说明参数', orientation: 'landscape', head: [[cell('科目编码')]], notes: [],
  body: {
    kind: 'lines', classification: 'functional', blank: 5, total: { key: 'total', label: '合计' },
    lane: { key: 'items', title: '', columns: [code('code'), nameColumn('name', 20), amount('budget', undefined, '年初预算'), amount('previous', undefined, '上年'), words('purpose', '用途', 20), words('reason', '原因', 20)] },
  },
};
const about: Form = {
  id: 'U', kind: 'support', title: '单位', sheetName: '单位', orientation: 'portrait', head: [[cell('事项')]], notes: [],
  body: { kind: 'fixed', lanes: [{ key: 'about', title: '', columns: [label('item', 10), words('text', '文字', 20)], rows: ['unit', 'kind', 'level', 'year'].map((key) => ({ key, label: key })) }] },
};

const TOTAL = of('05', 'total', 'total');
const SPENT = of('05', sameCode, 'total');
const PLANNED = of('Q', sameCode, 'budget');
const VEHICLES = of('09', 'money', 'actualVehicles');

function sizeOf(lead: string) {
  return {
    more: [lead, '增加', difference, '万元', rate('，增长')], less: [lead, '减少', difference, '万元', rate('，下降')],
    same: [lead, '持平'], unknown: { lead, ask: '请填写上年数' },
  };
}

const set: FormSet = {
  ...shanxi2024,
  id: 'elsewhere-2024',
  money: { unit: '万元', places: 2, grouping: false },
  forms: [...shanxi2024.forms.filter(({ id }) => ['01', '05', '09'].includes(id)), support, about],
  profile: { set: { form: 'U', row: 'set', column: 'text' }, unit: { form: 'U', row: 'unit', column: 'text' }, year: { form: 'U', row: 'year', column: 'text' }, kind: { form: 'U', row: 'kind', column: 'text' }, level: { form: 'U', row: 'level', column: 'text' } },
  wording: {
    percentPlaces: 2,
    unreadable: '数据有误',
    absent: 'ASK {table}',
    sections: [
      {
        key: 'totals', title: '一、收入支出决算总体情况说明',
        blocks: [paragraph(unitName('单位名称'), year, '年度收入支出总计', money(of('01', 'r31', 'amount')), '万元。', change(of('01', 'r31', 'amount'), of('Q', 'total', 'previous'), sizeOf('与')), '（', lastYear, '年度）。')],
      },
      {
        key: 'items', title: '二、一般公共预算财政拨款支出决算情况说明',
        blocks: [
          heading('（三）具体情况'),
          paragraphs(
            list(
              { separator: '。', end: '。', lead: ['年初预算为', money(of('Q', 'total', 'budget'), '年初预算'), '万元，支出决算为', money(TOTAL), '万元', completion('，完成年初预算的', TOTAL, of('Q', 'total', 'budget')), '。其中：'] },
              each(
                codesOf('项', '05', 'Q'), anyOf(nonzero(SPENT), nonzero(PLANNED)),
                ordinal, '.', name('类'), '（类）', name('款'), '（款）', name(), '（项）', share('，占', SPENT, TOTAL), only(filled(of('Q', sameCode, 'purpose')), blank({ form: 'Q', row: { kind: 'same-code' }, column: 'purpose' }, '。主要用于：', '用途')),
                '。年初预算为', money(PLANNED, '年初预算'), '万元，支出决算为', money(SPENT), '万元。',
                when(filled(PLANNED), change(SPENT, PLANNED, {
                  more: ['决算数大于预算数的主要原因', blank({ form: 'Q', row: { kind: 'same-code' }, column: 'reason' }, '：', '原因')],
                  less: ['决算数小于预算数的主要原因', blank({ form: 'Q', row: { kind: 'same-code' }, column: 'reason' }, '：', '原因')],
                  same: ['决算数与预算数持平'], unknown: { lead: '', ask: '' },
                }))(['未编制年初预算']),
              ),
            ),
          ),
        ],
      },
      {
        key: 'vehicles', title: '三、“三公”经费', when: nonzero(VEHICLES),
        blocks: [blocksWhen(nonzero(VEHICLES), [paragraphs(list({ separator: '；', end: '。' }, oneWhen(nonzero(VEHICLES), firstOf([[nonzero(VEHICLES), ['用车', money(VEHICLES), '万元']]], []))))])],
      },
    ],
  },
};

function textOf(tables: ReportJson['tables']): string {
  const read = reportFromJson({ set: set.id, tables });
  if (read.kind === 'refused') throw new Error(read.why.en);
  return narrativeText(narrate(set, read.report));
}

const items = [
  { code: '208', name: '' }, { code: '20805', name: '' }, { code: '2080501', name: '' }, { code: '2080505', name: '' }, { code: '2299999', name: '其他支出' },
];
const tables: ReportJson['tables'] = {
  '01': { figures: { r31: { amount: '1234.5' } } },
  '05': { lines: items, figures: { total: { total: '1234.5' }, '2080501': { total: '34.5' }, '2080505': { total: '200' }, '2299999': { total: '1000' } } },
  '09': { figures: {} },
  Q: {
    lines: items,
    figures: { total: { budget: '1000', previous: '1234.5' }, '2080501': { budget: '40', purpose: { text: '离退休经费。' }, reason: { text: '人员减少' } }, '2080505': { budget: '200' } },
  },
  U: { figures: { unit: { text: { text: '某某局' } }, year: { text: '2024' } } },
};

describe('the wording of another jurisdiction', () => {
  it('explains every 项 under its 类 and 款, and leaves out what does not apply', () => {
    expect(textOf(tables)).toBe(
      [
        '一、收入支出决算总体情况说明',
        '某某局2024年度收入支出总计1234.50万元。与持平（2023年度）。',
        '',
        '二、一般公共预算财政拨款支出决算情况说明',
        '（三）具体情况',
        '年初预算为1000.00万元，支出决算为1234.50万元，完成年初预算的123.45%。其中：',
        '1.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项），占2.79%。主要用于：离退休经费。年初预算为40.00万元，支出决算为34.50万元。决算数小于预算数的主要原因：人员减少。',
        '2.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项），占16.20%。年初预算为200.00万元，支出决算为200.00万元。决算数与预算数持平。',
        '3.其他支出（类）【请填写22999的科目名称】（款）其他支出（项），占81.00%。年初预算为【年初预算】万元，支出决算为1000.00万元。未编制年初预算。',
        '',
      ].join('\n'),
    );
  });

  it('asks for the name of the unit, and tells a section that applies', () => {
    const text = textOf({ ...tables, U: { figures: {} }, '09': { figures: { money: { actualVehicles: '2' } } } });
    expect(text).toContain('【单位名称】2024年度');
    expect(text).toContain('三、“三公”经费\n用车2.00万元。\n');
  });
});
