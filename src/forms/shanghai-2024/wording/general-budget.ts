import { filled, nonzero, of, sameCode } from '../../language/build';
import type { Block, Section } from '../../language/wording';
import { anyOf, blank, blocksWhen, codesOf, completion, each, heading, list, money, name, only, ordinal, paragraph, paragraphs, share, year } from '../../language/wording-build';
import { againstBudget, againstLastYear, known, nothingOf } from './words';

const TOTAL = of('05', 'total', 'total');
const BUDGET = known('general', 'budget');

/** Of the code that a list stands on. */
const SPENT = of('05', sameCode, 'total');
const PLANNED = of('I', sameCode, 'budget');
const PURPOSE = of('I', sameCode, 'purpose');
const ITEM = { kind: 'same-code' } as const;

const overall: readonly Block[] = [
  heading('（一）一般公共预算财政拨款支出决算总体情况'),
  paragraph(
    year, '年度一般公共预算财政拨款支出', money(TOTAL), '万元', share('，占本年支出合计的', TOTAL, of('01', 'spending', 'amount')), '。',
    ...againstLastYear('一般公共预算财政拨款支出', TOTAL, 'general'),
  ),
];

const structure: readonly Block[] = [
  heading('（二）一般公共预算财政拨款支出决算结构情况'),
  paragraph(
    year, '年度一般公共预算财政拨款支出', money(TOTAL), '万元',
    list({ lead: ['，主要用于以下方面：'], separator: '；' }, each(codesOf('类', '05'), nonzero(SPENT), name(), '（类）', money(SPENT), '万元', share('，占', SPENT, TOTAL))),
    '。',
  ),
];

const details: readonly Block[] = [
  heading('（三）一般公共预算财政拨款支出决算具体情况'),
  paragraph(
    year, '年度一般公共预算财政拨款支出年初预算为', money(BUDGET, '请填写年初预算'), '万元，支出决算为', money(TOTAL), '万元', completion('，完成年初预算的', TOTAL, BUDGET), '。',
    only(filled(BUDGET), againstBudget(TOTAL, BUDGET, { form: 'P', row: 'generalBudget' })),
  ),
  paragraphs(
    list(
      { separator: '', lead: ['其中：'] },
      // Also from the budgets: a 项 with a budget and no expenditure must not disappear.
      each(
        codesOf('项', '05', 'I'), anyOf(nonzero(SPENT), nonzero(PLANNED)),
        ordinal, '．', name('类'), '（类）', name('款'), '（款）', name('项'), '（项）。',
        only(anyOf(nonzero(SPENT), filled(PURPOSE)), blank({ form: 'I', row: ITEM, column: 'purpose' }, '主要用于：', '请说明用途'), '。'),
        '年初预算为', money(PLANNED, '请填写年初预算'), '万元，支出决算为', money(SPENT), '万元', completion('，完成年初预算的', SPENT, PLANNED), '。',
        only(filled(PLANNED), againstBudget(SPENT, PLANNED, { form: 'I', row: ITEM })),
      ),
    ),
  ),
];

export const generalBudget: Section = {
  key: 'generalBudget',
  title: '五、一般公共预算财政拨款支出决算情况说明',
  blocks: [
    blocksWhen(anyOf(...[TOTAL, known('general', 'previous'), BUDGET].map(nonzero)), [...overall, ...structure, ...details], [nothingOf('一般公共预算财政拨款支出')]),
  ],
};
