import { of } from '../../language/build';
import type { Section } from '../../language/wording';
import { money, paragraph, year } from '../../language/wording-build';
import { againstLastYear } from './words';

const TOTAL = of('04', 'totalIncome', 'amount');

export const appropriation: Section = {
  key: 'appropriation',
  title: '四、财政拨款收入支出决算总体情况说明',
  blocks: [paragraph(year, '年度财政拨款收入支出总计', money(TOTAL), '万元。', ...againstLastYear('财政拨款收入支出总计', TOTAL, 'fiscalTotals'))],
};
