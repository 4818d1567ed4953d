import type { DocumentWording } from '../../language/document';
import type { TextRef } from '../../language/text-ref';
import { TERM_CHOICES } from '../tables/publication-texts';
import { charts } from './charts';
import { terms } from './terms';

function at(row: string): TextRef {
  return { form: 'T', row, column: 'text' };
}

/** The five parts of a published document. */
export const documentWording: DocumentWording = {
  cover: ['{year}年度{level}决算公开'],
  contents: '目　录',
  header: '{unit}{year}年度{level}决算公开',
  parts: [
    {
      kind: 'texts',
      title: '第一部分 概况',
      texts: [
        { title: '一、本{level}职责', at: at('duties'), ask: '请填写本{level}职责' },
        { title: '二、机构设置情况', at: at('structure'), ask: '请填写机构设置情况' },
      ],
    },
    { kind: 'tables', title: '第二部分 {year}年{level}决算表' },
    { kind: 'narrative', title: '第三部分 情况说明' },
    {
      kind: 'terms',
      title: '第四部分 名词解释',
      terms,
      choice: { ...at('terms'), onlyUsed: TERM_CHOICES.used },
      more: { at: at('moreTerms'), otherwise: '本{level}无自行增加的预算支出科目解释说明。' },
    },
    { kind: 'attachments', title: '第五部分 附件', text: { at: at('attachments'), otherwise: '无' } },
  ],
  noData: '说明：本表无数据',
  charts,
  signers: [
    { role: '填报人', at: at('preparer') },
    { role: '复核人', at: at('reviewer') },
    { role: '负责人', at: at('head') },
  ],
};
