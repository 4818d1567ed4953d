import { here, nonzero, of } from '../../language/build';
import type { Item, Phrases, Section } from '../../language/wording';
import { anyOf, blocksWhen, childrenIn, each, list, money, name, oneWhen, paragraph, paragraphs, rows, year } from '../../language/wording-build';
import { nothingOf } from './words';

const TOTAL = of('05', 'total', 'basic');
const PERSONNEL = of('06', 'personnel', 'amount');
const PUBLIC = of('06', 'public', 'amount');
const AMOUNT = of('06', here, 'amount');

const item: Phrases = [name(), money(AMOUNT), '万元'];

/** `人员经费133.40万元，主要包括：工资福利支出133.40万元，其中：基本工资50.07万元、津贴补贴9.63万元；…。` */
function funds(words: string, total: typeof TOTAL, groups: readonly string[]): Item {
  return oneWhen(
    nonzero(total), words, money(total), '万元',
    list(
      { lead: ['，主要包括：'], separator: '；' },
      each(rows('06', ...groups), nonzero(AMOUNT), ...item, list({ lead: ['，其中：'], separator: '、' }, each(childrenIn('06'), nonzero(AMOUNT), ...item))),
    ),
  );
}

export const basicItems: Section = {
  key: 'basicItems',
  title: '六、一般公共预算财政拨款基本支出决算情况说明',
  blocks: [
    blocksWhen(
      anyOf(...[TOTAL, PERSONNEL, PUBLIC].map(nonzero)),
      [
        paragraph(year, '年度一般公共预算财政拨款基本支出', money(TOTAL), '万元。'),
        paragraphs(list({ separator: '。', end: '。' }, funds('人员经费', PERSONNEL, ['301', '303']), funds('公用经费', PUBLIC, ['302', '310']))),
      ],
      [nothingOf('一般公共预算财政拨款基本支出')],
    ),
  ],
};
