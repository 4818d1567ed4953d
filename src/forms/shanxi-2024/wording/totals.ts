import { of } from '../../language/build';
import type { Section } from '../../language/wording';
import { change, money, paragraph, year } from '../../language/wording-build';
import { bothOrSame, comparedWithLastYear, known, reasonSentence, someDiffers } from './words';

const INCOME = of('01', 'r31', 'amount');
const SPENDING = of('01', 'r62', 'amount');
const LAST_INCOME = known('income', 'previous');
const LAST_SPENDING = known('spending', 'previous');

export const totals: Section = {
  key: 'totals',
  title: '一、收入支出决算总体情况说明',
  blocks: [
    paragraph(
      year, '年度收入总计', money(INCOME), '万元，支出总计', money(SPENDING), '万元。',
      bothOrSame([[INCOME, LAST_INCOME], [SPENDING, LAST_SPENDING]], ['收入总计、支出总计均与上年相同。'], [
        '与上年相比，',
        change(INCOME, LAST_INCOME, comparedWithLastYear('收入总计', ['收入总计与上年相同'], '请填写上年收入总计')), '，',
        change(SPENDING, LAST_SPENDING, comparedWithLastYear('支出总计', ['支出总计与上年相同'], '请填写上年支出总计')), '。',
      ]),
      reasonSentence(someDiffers([INCOME, LAST_INCOME], [SPENDING, LAST_SPENDING]), 'totalsChange', '请说明收入总计、支出总计增减的主要原因'),
    ),
  ],
};
