import { cell, label, words } from '../../language/build';
import type { Form, Row } from '../../language/form';

/** What is printed of 名词解释. */
export const TERM_CHOICES = { all: '全部', used: '只列涉及的' } as const;

function text(key: string, title: string, more: Partial<Row> = {}): Row {
  return { key, label: title, indent: 1, ...more };
}
function heading(key: string, title: string): Row {
  return { key, label: title, cells: 'none', emphasis: 'heading' };
}

/** 公开文本: the texts of the published document that no table and no sentence holds. A line of a cell is a paragraph. */
export const publicationTexts: Form = {
  id: 'T',
  kind: 'support',
  title: '公开文本',
  sheetName: '公开文本',
  orientation: 'portrait',
  head: [[cell('事项'), cell('文字')]],
  body: {
    kind: 'fixed',
    lanes: [
      {
        key: 'texts',
        title: '文本',
        columns: [label('item', 28), words('text', '文字', 92)],
        rows: [
          heading('aboutDuties', '第一部分 概况'),
          text('duties', '一、职责'),
          text('structure', '二、机构设置情况'),
          heading('aboutTerms', '第四部分 名词解释'),
          text('terms', '名词的范围', { options: Object.values(TERM_CHOICES) }),
          text('moreTerms', '另外需要解释的名词和科目'),
          heading('aboutAttachments', '第五部分 附件'),
          text('attachments', '附件'),
          heading('aboutSigners', '校验报告'),
          text('preparer', '填报人'),
          text('reviewer', '复核人'),
          text('head', '负责人'),
        ],
      },
    ],
  },
  notes: ['注：本表供生成公开文本使用。一格里可以写多段，段与段之间用 Alt+Enter 换行。'],
};
