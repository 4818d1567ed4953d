import { here, nonzero, of } from '../../language/build';
import type { Section } from '../../language/wording';
import { each, list, money, name, nameOfColumn, oneWhen, paragraph, rows, share, year } from '../../language/wording-build';

const TOTAL = of('01', 'income', 'amount');
const APPROPRIATION = of('01', ['general', 'fund', 'capital'], 'amount');
const OTHER = of('01', here, 'amount');

export const income: Section = {
  key: 'income',
  title: '二、收入决算情况说明',
  blocks: [
    paragraph(
      year, '年度本年收入合计', money(TOTAL), '万元',
      list(
        { lead: ['，其中：'], separator: '；' },
        oneWhen(nonzero(APPROPRIATION), nameOfColumn('02', 'appropriation'), money(APPROPRIATION), '万元', share('，占', APPROPRIATION, TOTAL)),
        each(rows('01', 'superior', 'service', 'business', 'affiliated', 'other'), nonzero(OTHER), name(), money(OTHER), '万元', share('，占', OTHER, TOTAL)),
      ),
      '。',
    ),
  ],
};
