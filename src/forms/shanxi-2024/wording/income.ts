import { nonzero, of, r } from '../../language/build';
import type { Section } from '../../language/wording';
import { each, list, money, name, nameOfColumn, oneWhen, paragraphs, rows, share, year } from '../../language/wording-build';

const TOTAL = of('01', 'r27', 'amount');
const APPROPRIATION = of('01', r(1, 3), 'amount');
const OTHER = of('01', { kind: 'here' }, 'amount');

export const income: Section = {
  key: 'income',
  title: '二、收入决算情况说明',
  blocks: [
    paragraphs(
      list(
        {
          separator: '；', end: '。',
          lead: [year, '年度收入合计', money(TOTAL), '万元，其中：'],
          otherwise: [year, '年度收入合计', money(TOTAL), '万元。'],
        },
        oneWhen(nonzero(APPROPRIATION), nameOfColumn('02', 'appropriation'), money(APPROPRIATION), '万元', share('，占比', APPROPRIATION, TOTAL)),
        each(rows('01', ...r(4, 8)), nonzero(OTHER), name(), money(OTHER), '万元', share('，占比', OTHER, TOTAL)),
      ),
    ),
  ],
};
