import { lazy } from 'react';
import type { Tool } from '../tool';

export const documentTool: Tool = {
  id: 'document',
  words: {
    zh: { title: '生成公开文本', text: '把封面、目录、概况、决算表、情况说明、名词解释做成一个 Word 文件，发布前先检查一遍，并出具校验报告。' },
    en: { title: 'Published document', text: 'Makes one Word file of cover, contents, tables, narrative and terms, lists what to see to before publishing, and writes the 校验报告.' },
  },
  Body: lazy(() => import('./document-tool').then(({ DocumentTool }) => ({ default: DocumentTool }))),
};
