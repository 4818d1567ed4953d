import type { DocumentWording } from '../../language/document';
import type { TextRef } from '../../language/text-ref';
import { TERM_CHOICES } from '../tables/publication-texts';
import { charts } from './charts';
import { terms } from './terms';

function at(row: string): TextRef {
  return { form: 'T', row, column: 'text' };
}

/** The parts of a published document. 附件 stand there only where a unit has some. */
export const documentWording: DocumentWording = {
  cover: ['{year}年度{level}决算'],
  contents: '目　录',
  header: '{unit}{year}年度{level}决算',
  parts: [
    {
      kind: 'texts',
      title: '第一部分 {level}概况',
      texts: [
        { title: '一、主要职能', at: at('duties'), ask: '请填写主要职能' },
        { title: '二、机构设置', at: at('structure'), ask: '请填写机构设置' },
      ],
    },
    { kind: 'tables', title: '第二部分 {year}年度{level}决算表' },
    { kind: 'narrative', title: '第三部分 {year}年度{level}决算情况说明' },
    { kind: 'terms', title: '第四部分 名词解释', terms, choice: { ...at('terms'), onlyUsed: TERM_CHOICES.used }, more: { at: at('moreTerms') } },
    { kind: 'attachments', title: '第五部分 附件', text: { at: at('attachments') } },
  ],
  noData: '说明：{unit}本年度没有相应的收入和支出，故本表无数据。',
  charts,
  signers: [
    { role: '填报人', at: at('preparer') },
    { role: '复核人', at: at('reviewer') },
    { role: '负责人', at: at('head') },
  ],
};
