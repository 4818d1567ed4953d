import { lazy } from 'react';
import type { Tool } from '../tool';

export const codeListTool: Tool = {
  id: 'code-list',
  words: {
    zh: { title: '科目表', text: '导入当年的支出功能分类科目表（.xlsx、.xls 或 .csv），名称按它核对、查找；表里没有的科目只提示。' },
    en: { title: 'Classification', text: 'Imports the official list of codes of the year (.xlsx, .xls or .csv); names are looked up and checked in it, and a code that it lacks is only pointed out.' },
  },
  Body: lazy(() => import('./code-list-tool').then(({ CodeListTool }) => ({ default: CodeListTool }))),
};
