import { here, nonzero, of } from '../../language/build';
import type { Phrases, Section } from '../../language/wording';
import { anyOf, blocksWhen, childrenIn, each, list, money, name, oneWhen, paragraph, paragraphs, rows, when, year } from '../../language/wording-build';

const TOTAL = of('05', 'total', 'basic');
const PERSONNEL = of('06', 'personnel', 'amount');
const PUBLIC = of('06', 'public', 'amount');
const ITEM = of('06', here, 'amount');
/** Groups of 公用经费 beside 商品和服务支出. */
const OTHER_GROUPS = ['307', '310', '312', '313', '399'];

const item: Phrases = [name(), money(ITEM), '万元'];

/** `工资福利支出133.40万元，其中基本工资50.07万元，津贴补贴9.63万元；…` */
function grouped(...groups: string[]) {
  return list(
    { lead: ['，主要包括'], separator: '；' },
    each(rows('06', ...groups), nonzero(ITEM), ...item, list({ lead: ['，其中'], separator: '，' }, each(childrenIn('06'), nonzero(ITEM), ...item))),
  );
}

/** 商品和服务支出 alone needs no group: `办公费2.53万元，电费0.40万元`. */
const goodsAndServices = list(
  { lead: ['，主要包括'], separator: '，' },
  each(rows('06', '302'), undefined, list({ separator: '，' }, each(childrenIn('06'), nonzero(ITEM), ...item))),
);

export const basicItems: Section = {
  key: 'basicItems',
  title: '六、一般公共预算财政拨款基本支出决算情况说明',
  blocks: [
    blocksWhen(
      anyOf(nonzero(TOTAL), nonzero(PERSONNEL), nonzero(PUBLIC)),
      [
        paragraphs(
          list(
            {
              separator: '；', end: '。',
              lead: [year, '年度一般公共预算财政拨款基本支出', money(TOTAL), '万元，其中：'],
              otherwise: [year, '年度一般公共预算财政拨款基本支出', money(TOTAL), '万元。'],
            },
            oneWhen(nonzero(PERSONNEL), '人员经费', money(PERSONNEL), '万元', grouped('301', '303')),
            oneWhen(
              nonzero(PUBLIC), '公用经费', money(PUBLIC), '万元',
              when(anyOf(...OTHER_GROUPS.map((group) => nonzero(of('06', group, 'amount')))), grouped('302', ...OTHER_GROUPS))([goodsAndServices]),
            ),
          ),
        ),
      ],
      [paragraph('本年度无此项支出。')],
    ),
  ],
};
