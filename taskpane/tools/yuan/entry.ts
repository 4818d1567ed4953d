import { lazy } from 'react';
import type { Tool } from '../tool';

export const yuanTool: Tool = {
  id: 'yuan',
  words: {
    zh: { title: '元转万元', text: '按元填列或打开以元填列的工作簿，万元表由公式得出，关系按元核对到分；需要时调平尾差。' },
    en: { title: '元 to 万元', text: 'Enter the figures in 元 or open a workbook that has them: the tables in 万元 follow by formula, relations are proved to the cent, and roundings can be balanced on request.' },
  },
  Body: lazy(() => import('./yuan-tool').then(({ YuanTool }) => ({ default: YuanTool }))),
};
