import { codes, defines, of } from '../../language/build';
import type { Identity } from '../../language/identity';
import { ITEM_CODES } from '../tables/06-basic-items';

const GROUPS = ITEM_CODES.filter((code) => code.length === 3);

/** 一般公共预算财政拨款基本支出决算表. */
export const identities06: readonly Identity[] = [
  ...GROUPS.map((group) =>
    defines({
      id: '06-a', part: group, basis: 'practice',
      zh: `${group}等于所属各款之和`, en: `${group} = the sum of its items`,
      left: of('06', group, 'amount'), right: of('06', ITEM_CODES.filter((code) => code.length === 5 && code.startsWith(group)), 'amount'),
    }),
  ),
  defines({
    id: '06-a', part: 'personnel', basis: 'practice',
    zh: '人员经费合计等于301加303', en: 'personnel funds = 301 + 303',
    left: of('06', 'personnel', 'amount'), right: of('06', codes('301', '303'), 'amount'),
  }),
  defines({
    id: '06-a', part: 'public', basis: 'practice',
    zh: '公用经费合计等于302加310', en: 'public funds = 302 + 310',
    left: of('06', 'public', 'amount'), right: of('06', codes('302', '310'), 'amount'),
  }),
];
