import { all, filled, isZero, minus, nonzero, not, of, plus, sameCode } from '../../language/build';
import type { Block, Section } from '../../language/wording';
import { anyOf, blank, blocksWhen, change, codesOf, completion, differs, each, firstOf, heading, lacking, list, money, name, only, paragraph, paragraphs, share, some, year } from '../../language/wording-build';
import { classCodes } from '../functional-classes';
import { comparedWithLastYear, known, reasonSentence } from './words';

const TOTAL = of('05', 'total', 'total');
const LAST_TOTAL = known('general', 'previous');
const BUDGET = known('general', 'budget');
const CLASS_BUDGETS = of('P', classCodes(), 'budget');

/** Of the class that a list stands on. */
const SPENT = of('05', sameCode, 'total');
const LAST = of('P', sameCode, 'previous');
const PLANNED = of('P', sameCode, 'budget');
const PURPOSE = of('P', sameCode, 'purpose');

const ASK = '请填写各类支出年初预算';
/** A class that spent and whose budget is unknown, and no total that somebody typed in spite of it. */
const UNPLANNED = some(codesOf('类', '05'), all(nonzero(SPENT), not(filled(PLANNED)), isZero(plus(BUDGET, minus(CLASS_BUDGETS)))));

const overall: readonly Block[] = [
  heading('（一）一般公共预算财政拨款支出决算总体情况'),
  paragraph(
    year, '年度一般公共预算财政拨款支出', money(TOTAL), '万元', share('，占本年支出合计的', TOTAL, of('01', 'r58', 'amount')), '。',
    change(TOTAL, LAST_TOTAL, comparedWithLastYear('与上年相比，一般公共预算财政拨款支出', ['一般公共预算财政拨款支出与上年相同'], '请填写上年一般公共预算财政拨款支出')), '。',
    reasonSentence(differs(TOTAL, LAST_TOTAL), 'general', '请说明一般公共预算财政拨款支出增减的主要原因'),
  ),
];

const structure: readonly Block[] = [
  heading('（二）一般公共预算财政拨款支出决算结构情况'),
  paragraphs(
    list(
      {
        separator: '；', end: '。',
        lead: [year, '年度一般公共预算财政拨款支出', money(TOTAL), '万元，主要用于以下方面：'],
        otherwise: ['本年度无此项支出。'],
      },
      each(codesOf('类', '05'), nonzero(SPENT), name(), '（类）', money(SPENT), '万元', share('，占比', SPENT, TOTAL)),
    ),
  ),
];

const details: readonly Block[] = [
  heading('（三）一般公共预算财政拨款支出决算具体情况'),
  paragraphs(
    list(
      {
        separator: '。', end: '。',
        lead: [...budgetAndActual(), '。其中：'],
        otherwise: [...budgetAndActual(), '。'],
      },
      // From both forms: a class that spent last year and nothing this year must not disappear.
      each(codesOf('类', '05', 'P'), anyOf(nonzero(SPENT), nonzero(LAST), nonzero(PLANNED)), ...ofClass()),
    ),
  ),
];

function budgetAndActual() {
  const spent = ['万元，支出决算', money(TOTAL), '万元'] as const;
  return [
    year, '年度一般公共预算财政拨款支出年初预算',
    firstOf(
      [
        // The total is a formula: it is unknown while the budget of a class that spent is, unless somebody typed it.
        [UNPLANNED, [lacking(PLANNED, UNPLANNED, ASK), ...spent]],
        [anyOf(filled(CLASS_BUDGETS), nonzero(BUDGET)), [money(BUDGET), ...spent, completion('，完成年初预算的', TOTAL, BUDGET)]],
      ],
      [money(CLASS_BUDGETS, ASK), ...spent],
    ),
  ] as const;
}

function ofClass() {
  return [
    name(), '年初预算', money(PLANNED, '请填写年初预算'), '万元，支出决算', money(SPENT), '万元', completion('，完成年初预算的', SPENT, PLANNED),
    only(anyOf(nonzero(SPENT), filled(PURPOSE)), blank({ form: 'P', row: { kind: 'same-code' }, column: 'purpose' }, '，用于', '请说明用途')), '。',
    change(SPENT, LAST, comparedWithLastYear('较上年决算', ['与上年决算相同'], '请填写上年决算数')),
    only(differs(SPENT, LAST), blank({ form: 'P', row: { kind: 'same-code' }, column: 'reason' }, '，主要原因是', '请说明增减的主要原因')),
  ] as const;
}

export const generalBudget: Section = {
  key: 'generalBudget',
  title: '五、一般公共预算财政拨款支出决算情况说明',
  blocks: [
    blocksWhen(
      anyOf(...[TOTAL, LAST_TOTAL, BUDGET, of('P', classCodes(), 'previous')].map(nonzero)),
      [...overall, ...structure, ...details],
      [paragraph('本年度无此项支出。')],
    ),
  ],
};
