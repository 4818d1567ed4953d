import { here, nonzero, of } from '../../language/build';
import type { Section } from '../../language/wording';
import { columns, each, list, money, name, paragraph, share, year } from '../../language/wording-build';

const TOTAL = of('01', 'spending', 'amount');
const KIND = of('03', 'total', here);

export const spending: Section = {
  key: 'spending',
  title: '三、支出决算情况说明',
  blocks: [
    paragraph(
      year, '年度本年支出合计', money(TOTAL), '万元',
      list(
        { lead: ['，其中：'], separator: '；' },
        each(columns('03', 'total', 'basic', 'project', 'upward', 'business', 'affiliated'), nonzero(KIND), name(), money(KIND), '万元', share('，占', KIND, TOTAL)),
      ),
      '。',
    ),
  ],
};
