import type { Language } from '../messages';
import type { ReviewItem } from './review';

/** What the list before publishing says of an item: a word for its kind, and a sentence. `table` names a table. */
export interface ReviewWords {
  readonly kind: Readonly<Record<ReviewItem['kind'], string>>;
  readonly sentence: (item: ReviewItem, table: (form: string) => string) => string;
}

const ZH: ReviewWords = {
  kind: { error: '错误', blank: '空白', level: '用词', 'no-table': '缺表', 'no-sentence': '空表', outdated: '报告' },
  sentence: (item, table) => {
    switch (item.kind) {
      case 'error':
        return item.message;
      case 'blank':
        return item.asks;
      case 'level':
        return `写的是“${item.said}”，本报告应为“${item.level}”`;
      case 'no-table':
        return `工作簿中没有${table(item.form)}`;
      case 'no-sentence':
        return `${table(item.form)}没有数据，也没有“本表无数据”的说明`;
      case 'outdated':
        return '工作簿里的“校验报告”已过期：出具以后有改动';
    }
  },
};

const EN: ReviewWords = {
  kind: { error: 'error', blank: 'blank', level: 'term', 'no-table': 'missing', 'no-sentence': 'empty', outdated: 'report' },
  sentence: (item, table) => {
    switch (item.kind) {
      case 'error':
        return item.message;
      case 'blank':
        return item.asks;
      case 'level':
        return `says “${item.said}” where this report says “${item.level}”`;
      case 'no-table':
        return `the workbook lacks ${table(item.form)}`;
      case 'no-sentence':
        return `${table(item.form)} holds no figures and no sentence that says so`;
      case 'outdated':
        return 'the workbook’s 校验报告 is outdated: something was changed since';
    }
  },
};

export function reviewWordsIn(language: Language): ReviewWords {
  return { zh: ZH, en: EN }[language];
}
