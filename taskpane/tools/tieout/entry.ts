import { lazy } from 'react';
import type { Tool } from '../tool';

export const tieOutTool: Tool = {
  id: 'tieout',
  words: {
    zh: { title: '核对文本', text: '把写好的情况说明或整份公开文本与表逐个数字核对，指出写错的数、写反的增减、没填的空白，可以取走改好的 Word 文件。' },
    en: { title: 'Text against figures', text: 'Holds a narrative or the whole published text against the tables, number by number; a corrected Word file can be taken away.' },
  },
  Body: lazy(() => import('./tieout-tool').then(({ TieOutTool }) => ({ default: TieOutTool }))),
};
