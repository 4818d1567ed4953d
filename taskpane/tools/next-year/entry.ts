import { lazy } from 'react';
import type { Tool } from '../tool';

export const nextYearTool: Tool = {
  id: 'next-year',
  words: {
    zh: { title: '建立下年度工作簿', text: '表的结构、单位、科目、文字带到下一年，本年数转为上年数、年末转为年初，本年数留空。' },
    en: { title: "Next year's workbook", text: "Carries structure, unit, codes and texts over; this year's figures become last year's, closing balances opening ones, and the amounts are empty." },
  },
  Body: lazy(() => import('./next-year-tool').then(({ NextYearTool }) => ({ default: NextYearTool }))),
};
