import type { Language } from '../messages';
import type { ReviewItem, ReviewKind } from './review';

/** What the list before publishing says: a word for each kind, a sentence for each item, and what to do about a kind. `table` names a table. */
export interface ReviewWords {
  readonly kind: Readonly<Record<ReviewKind, string>>;
  readonly todo: Readonly<Record<ReviewKind, string>>;
  readonly sentence: (item: ReviewItem, table: (form: string) => string) => string;
}

const ZH: ReviewWords = {
  kind: { unfilled: '未填', error: '错误', 'no-table': '缺表', 'no-figures': '空表', project: '自评表', blank: '空白', 'no-line': '缺行', placeholder: '待定', level: '用词', outdated: '报告' },
  todo: {
    unfilled: '填好各表，再生成公开文本。',
    error: '改正所列的单元格；确有原因、可以不改的，在【检查】里忽略并写明理由。',
    'no-table': '插入后填写。',
    'no-figures': '漏填的补上；确实没有数据的，在所列的单元格填 0，公开文本就会注明“本表无数据”。',
    project: '填好再公开；不要的，删去这张工作表。',
    blank: '填在所列的单元格里，随工作簿保存。',
    'no-line': '先在【表格】里点【一键补全】，补上缺的行再填。',
    placeholder: '写的像是临时占位的字，会原样印出来；改成要公开的内容。',
    level: '改成所列的说法。',
    outdated: '核对后重新出具（【工具】里的【校验报告、存档】）。',
  },
  sentence: (item, table) => {
    switch (item.kind) {
      case 'unfilled':
        return '各表都还没有填数字，公开文本里没有情况说明';
      case 'error':
        return item.message;
      case 'no-table':
        return `工作簿中没有${table(item.form)}${item.blanks > 0 ? `，有${item.blanks}处空白无处填写` : ''}`;
      case 'no-figures':
        return `${table(item.form)}没有填数字`;
      case 'project':
        return item.lacks.length === 0 ? `${item.table}还没有填写` : `${item.table}没有填：${item.lacks.join('、')}`;
      case 'blank':
      case 'no-line':
        return item.asks;
      case 'placeholder':
        return `写的是“${item.said}”，还没有填好`;
      case 'level':
        return `写的是“${item.said}”，本报告应为“${item.level}”`;
      case 'outdated':
        return '工作簿里的“校验报告”已过期：出具以后有改动';
    }
  },
};

const EN: ReviewWords = {
  kind: { unfilled: 'empty workbook', error: 'error', 'no-table': 'missing', 'no-figures': 'empty', project: '绩效自评表', blank: 'blank', 'no-line': 'missing line', placeholder: 'placeholder', level: 'term', outdated: 'report' },
  todo: {
    unfilled: 'Fill in the tables, then make the document.',
    error: 'Correct the cells named; what may stand is waived under Check, with a reason.',
    'no-table': 'Insert it and fill it in.',
    'no-figures': 'Fill in what was forgotten. Where there is nothing, type a 0 into the cell named: the document then says 本表无数据.',
    project: 'Fill it in before publishing, or delete the sheet.',
    blank: 'Fill in the cell named; it is kept with the workbook.',
    'no-line': 'Complete the missing lines under Tables, then fill them in.',
    placeholder: 'It reads like a stand-in and would be printed as it is: write what is to be published.',
    level: 'Use the word named.',
    outdated: 'Check, then make it anew (under Tools, Verification report).',
  },
  sentence: (item, table) => {
    switch (item.kind) {
      case 'unfilled':
        return 'no table holds a figure, and the document has no narrative';
      case 'error':
        return item.message;
      case 'no-table':
        return `the workbook lacks ${table(item.form)}${item.blanks > 0 ? `, where ${item.blanks} blanks are filled in` : ''}`;
      case 'no-figures':
        return `${table(item.form)} holds no figures`;
      case 'project':
        return item.lacks.length === 0 ? `${item.table} is not filled in` : `${item.table} lacks ${item.lacks.join(', ')}`;
      case 'blank':
      case 'no-line':
        return item.asks;
      case 'placeholder':
        return `says “${item.said}”, which is still to be filled in`;
      case 'level':
        return `says “${item.said}” where this report says “${item.level}”`;
      case 'outdated':
        return 'the workbook’s 校验报告 is outdated: something was changed since';
    }
  },
};

export function reviewWordsIn(language: Language): ReviewWords {
  return { zh: ZH, en: EN }[language];
}
