import { lazy } from 'react';
import type { Tool } from '../tool';

export const consolidationTool: Tool = {
  id: 'consolidation',
  words: {
    zh: { title: '汇总', text: '选所属各单位的工作簿，内部往来确认后抵销，逐行汇总成部门的决算公开表，每个数可查到各单位。' },
    en: { title: 'Consolidation', text: "Adds up the workbooks of a department's units line by line; transfers between them are eliminated once you agree, and every figure shows each unit's part." },
  },
  Body: lazy(() => import('./consolidation-tool').then(({ ConsolidationTool }) => ({ default: ConsolidationTool }))),
};
