import { here, nonzero, of } from '../../language/build';
import type { Section } from '../../language/wording';
import { columns, each, list, money, name, paragraphs, share, year } from '../../language/wording-build';

const TOTAL = of('01', 'r58', 'amount');
const KIND = of('03', 'total', here);

export const spending: Section = {
  key: 'spending',
  title: '三、支出决算情况说明',
  blocks: [
    paragraphs(
      list(
        {
          separator: '；', end: '。',
          lead: [year, '年度支出合计', money(TOTAL), '万元，其中：'],
          otherwise: [year, '年度支出合计', money(TOTAL), '万元。'],
        },
        each(columns('03', 'total', 'basic', 'project', 'upward', 'business', 'affiliated'), nonzero(KIND), name(), money(KIND), '万元', share('，占比', KIND, TOTAL)),
      ),
    ),
  ],
};
