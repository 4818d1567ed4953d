import { lazy } from 'react';
import type { Tool } from '../tool';

export const recogniseTool: Tool = {
  id: 'recognise',
  words: {
    zh: { title: '识别现有表格', text: '认出别处来的决算公开表（软件导出、上年沿用），先看清单再采用；采用后边填边查，不改动任何单元格。' },
    en: { title: 'Recognise tables', text: 'Finds disclosure tables that come from elsewhere, listed before they are accepted; then they are checked as you type. No cell is changed.' },
  },
  Body: lazy(() => import('./recognise-tool').then(({ RecogniseTool }) => ({ default: RecogniseTool }))),
};
