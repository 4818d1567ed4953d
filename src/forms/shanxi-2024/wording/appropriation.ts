import { of } from '../../language/build';
import type { Section } from '../../language/wording';
import { change, money, paragraph, year } from '../../language/wording-build';
import { bothOrSame, comparedWithLastYear, known, reasonSentence, someDiffers } from './words';

const INCOME = of('04', 'r32', 'amount');
const SPENDING = of('04', 'r64', 'total');
const LAST_INCOME = known('fiscalIncome', 'previous');
const LAST_SPENDING = known('fiscalSpending', 'previous');

export const appropriation: Section = {
  key: 'appropriation',
  title: '四、财政拨款收支决算总体情况说明',
  blocks: [
    paragraph(
      year, '年度财政拨款收入总计', money(INCOME), '万元，支出总计', money(SPENDING), '万元。',
      bothOrSame([[INCOME, LAST_INCOME], [SPENDING, LAST_SPENDING]], ['财政拨款收入总计、支出总计均与上年相同。'], [
        '与上年相比，',
        change(INCOME, LAST_INCOME, comparedWithLastYear('财政拨款收入总计', ['财政拨款收入总计与上年相同'], '请填写上年财政拨款收入总计')), '；',
        change(SPENDING, LAST_SPENDING, comparedWithLastYear('财政拨款支出总计', ['财政拨款支出总计与上年相同'], '请填写上年财政拨款支出总计')), '。',
      ]),
      reasonSentence(someDiffers([INCOME, LAST_INCOME], [SPENDING, LAST_SPENDING]), 'fiscalChange', '请说明财政拨款收入总计、支出总计增减的主要原因'),
    ),
  ],
};
