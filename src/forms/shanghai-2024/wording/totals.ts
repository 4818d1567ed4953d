import { of } from '../../language/build';
import type { Section } from '../../language/wording';
import { money, paragraph, year } from '../../language/wording-build';
import { againstLastYear } from './words';

const TOTAL = of('01', 'totalIncome', 'amount');

/** 上海 gives income and expenditure in one figure: they balance. */
export const totals: Section = {
  key: 'totals',
  title: '一、收入支出决算总体情况说明',
  blocks: [paragraph(year, '年度收入支出总计', money(TOTAL), '万元。', ...againstLastYear('收入支出总计', TOTAL, 'totals'))],
};
