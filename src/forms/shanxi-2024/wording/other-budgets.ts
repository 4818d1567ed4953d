import { nonzero, of, sameCode } from '../../language/build';
import type { Sum } from '../../language/identity';
import type { Block, Phrases, Section } from '../../language/wording';
import { anyOf, blank, blocksWhen, change, codesOf, completion, differs, each, list, money, name, paragraph, paragraphs, share, year } from '../../language/wording-build';
import { comparedWithLastYear, known, reasonSentence, someDiffers } from './words';

const FUND_INCOME = of('07', 'total', 'income');
const FUND_SPENDING = of('07', 'total', 'spending');
const LAST_FUND_INCOME = known('fundIncome', 'previous');
const LAST_FUND_SPENDING = known('fundSpending', 'previous');

export const governmentFunds: Section = {
  key: 'governmentFunds',
  title: '七、政府性基金预算财政拨款收支决算情况说明',
  blocks: [
    blocksWhen(
      anyOf(...[of('07', 'total', 'opening'), FUND_INCOME, FUND_SPENDING, of('07', 'total', 'closing'), LAST_FUND_INCOME, LAST_FUND_SPENDING].map(nonzero)),
      [
        paragraph(
          year, '年度政府性基金预算财政拨款年初结转和结余', money(of('07', 'total', 'opening')), '万元，本年收入', money(FUND_INCOME),
          '万元，本年支出', money(FUND_SPENDING), '万元，年末结转和结余', money(of('07', 'total', 'closing')), '万元。与上年相比，',
          change(FUND_INCOME, LAST_FUND_INCOME, comparedWithLastYear('本年收入', ['本年收入与上年相同'], '请填写上年政府性基金预算财政拨款收入')), '；',
          change(FUND_SPENDING, LAST_FUND_SPENDING, comparedWithLastYear('本年支出', ['本年支出与上年相同'], '请填写上年政府性基金预算财政拨款支出')), '。',
          reasonSentence(someDiffers([FUND_INCOME, LAST_FUND_INCOME], [FUND_SPENDING, LAST_FUND_SPENDING]), 'fundSpending', '请说明政府性基金预算财政拨款收支增减的主要原因'),
        ),
        ...spendingByClass('07', 'spending', 'fundSpending', '政府性基金预算财政拨款'),
      ],
      [paragraph('本年度无此项收支。')],
    ),
  ],
};

const CAPITAL_SPENDING = of('08', 'total', 'total');
const LAST_CAPITAL_SPENDING = known('capitalSpending', 'previous');

export const stateCapital: Section = {
  key: 'stateCapital',
  title: '八、国有资本经营预算财政拨款支出决算情况说明',
  blocks: [
    blocksWhen(
      anyOf(nonzero(CAPITAL_SPENDING), nonzero(LAST_CAPITAL_SPENDING)),
      [
        paragraph(
          year, '年度国有资本经营预算财政拨款支出', money(CAPITAL_SPENDING), '万元。',
          change(
            CAPITAL_SPENDING, LAST_CAPITAL_SPENDING,
            comparedWithLastYear('与上年相比，国有资本经营预算财政拨款支出', ['国有资本经营预算财政拨款支出与上年相同'], '请填写上年国有资本经营预算财政拨款支出'),
          ), '。',
          reasonSentence(differs(CAPITAL_SPENDING, LAST_CAPITAL_SPENDING), 'capitalSpending', '请说明国有资本经营预算财政拨款支出增减的主要原因'),
        ),
        ...spendingByClass('08', 'total', 'capitalSpending', '国有资本经营预算财政拨款'),
      ],
      [paragraph('本年度无此项支出。')],
    ),
  ],
};

/** By kind, then by class; nothing where nothing was spent. */
function spendingByClass(form: '07' | '08', column: string, row: string, fund: string): readonly Block[] {
  const total = of(form, 'total', column);
  const spent = of(form, sameCode, column);
  const budget = known(row, 'budget');
  const kinds = list(
    { lead: ['，其中：'], separator: '，' },
    ...[['基本支出', of(form, 'total', 'basic')] as const, ['项目支出', of(form, 'total', 'project')] as const].map(([words, kind]) => ofKind(words, kind, total)),
  );
  const lead: Phrases = [
    year, `年度${fund}支出`, money(total), '万元', completion('，完成年初预算的', total, budget), kinds,
    blank({ form: 'P', row, column: 'purpose' }, '，用于', '请说明用途'), '。按支出功能分类：',
  ];
  const classes = list({ lead, separator: '；', end: '。' }, each(codesOf('类', form), nonzero(spent), name(), '（类）', money(spent), '万元', share('，占比', spent, total)));
  return [blocksWhen(nonzero(total), [paragraphs(classes)])];
}

function ofKind(words: string, kind: Sum, total: Sum) {
  return { kind: 'one', when: nonzero(kind), phrases: [words, money(kind), '万元', share('（占比', kind, total, '）')] } as const;
}
