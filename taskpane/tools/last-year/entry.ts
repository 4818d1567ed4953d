import { lazy } from 'react';
import type { Tool } from '../tool';

export const lastYearTool: Tool = {
  id: 'last-year',
  words: {
    zh: { title: '上年数据', text: '打开上年的工作簿，取上年数、年初数，先看清单再填入；与已填的数不同的、消失的类一并列出。' },
    en: { title: "Last year's figures", text: "Opens last year's workbook and takes its figures and closing balances, listed before they are written, with what differs and what vanished." },
  },
  Body: lazy(() => import('./last-year-tool').then(({ LastYearTool }) => ({ default: LastYearTool }))),
};
