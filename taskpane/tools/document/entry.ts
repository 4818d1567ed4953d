import { lazy } from 'react';
import type { Tool } from '../tool';

export const documentTool: Tool = {
  id: 'document',
  words: {
    zh: { title: '生成公开文本', text: '把封面、目录、概况、决算表、情况说明、名词解释做成一个 Word 文件，发布前先检查一遍。' },
    en: { title: 'Published document', text: 'Makes one Word file of cover, contents, tables, narrative and terms, and lists what to see to before publishing.' },
  },
  Body: lazy(() => import('./document-tool').then(({ DocumentTool }) => ({ default: DocumentTool }))),
};

export const chartTool: Tool = {
  id: 'charts',
  words: {
    zh: { title: '插入图表', text: '把收入、支出结构和与上年的比较画成 Excel 图表，随表中的数字变动。' },
    en: { title: 'Insert charts', text: 'Draws the structure of income and expenditure and the change against last year as charts of Excel.' },
  },
  Body: lazy(() => import('./chart-tool').then(({ ChartTool }) => ({ default: ChartTool }))),
};

export const archiveTool: Tool = {
  id: 'archive',
  words: {
    zh: { title: '校验报告、存档', text: '出具供签字的校验报告；把工作簿、公开文本、校验报告打成一个压缩包存档。' },
    en: { title: 'Verification report, archive', text: 'Writes the 校验报告 to be signed, and packs workbook, document and report into one file.' },
  },
  Body: lazy(() => import('./archive-tool').then(({ ArchiveTool }) => ({ default: ArchiveTool }))),
};
