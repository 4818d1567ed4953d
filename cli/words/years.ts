import type { LastYearNote } from '../../src/app/years/last-year';
import type { Language } from '../../src/app/messages';

/** What the commands about last and next year say. Figures are already named, amounts printed. */
export interface YearWords {
  readonly nextYear: (year: number, carried: number) => string;
  /** The old year's tables are empty. */
  readonly nothingCarried: (year: number) => string;
  readonly keptErrors: (errors: number) => string;
  readonly unreadable: (figures: readonly string[]) => string;
  readonly heading: (file: string) => string;
  readonly note: (note: LastYearNote) => string;
  readonly differing: (figure: string, typed: string, value: string) => string;
  readonly vanished: (code: string, name: string, value: string) => string;
  readonly agrees: string;
  readonly filled: (count: number) => string;
  /** Figures without a cell of ours to be filled in. */
  readonly unplaced: (count: number) => string;
  readonly kept: (count: number) => string;
}

const ZH: YearWords = {
  nextYear: (year, carried) => `${String(year)}年度：带入${String(carried)}个上年数和年初数，本年数都是空的；“主要原因”没有带入，要重写。`,
  nothingCarried: (year) => `${String(year)}年度：上年各表还没有填数字，只带入了单位、科目和文字，没有带入上年数和年初数；上年的表填好后请重新建立。`,
  keptErrors: (errors) => `注意：上年表中还有${String(errors)}处错误，带入的数照表中写成；请先用 check 核对。`,
  unreadable: (figures) => `上年表中这些单元格读不出金额，没有带入：${figures.join('、')}。`,
  heading: (file) => `与上年工作簿比较（${file}）`,
  note: (note) => {
    switch (note.kind) {
      case 'year':
        return `上年工作簿写的年度是${note.found}，应为${note.expected}`;
      case 'unit':
        return `上年工作簿的单位是“${note.found}”，本年是“${note.expected}”`;
      case 'set':
        return `上年工作簿用的是另一套表式（${note.title}），按相同的事项取数`;
    }
  },
  differing: (figure, typed, value) => `${figure}填的是${typed}，上年工作簿中是${value}；核对时按上年工作簿`,
  vanished: (code, name, value) => `${code} ${name}上年支出${value}，本年没有这一类的支出；确实没有支出的，情况说明中也要写到`,
  agrees: '已填的上年数与上年工作簿一致。',
  filled: (count) => `填入${String(count)}个上年数和年初数。`,
  unplaced: (count) => `另有${String(count)}个没有地方填：这个工作簿里没有本工具的“说明参数”表或总表；请填在本工具生成的工作簿里。`,
  kept: (count) => `${String(count)}个已填的数与上年工作簿不同，没有改动。`,
};

const EN: YearWords = {
  nextYear: (year, carried) => `${String(year)}: ${String(carried)} figures of last year and opening balances were carried over; this year's amounts are empty, and reasons have to be written anew.`,
  nothingCarried: (year) => `${String(year)}: last year's tables hold no figures yet, so only unit, codes and words were carried over; make it again when they are filled in.`,
  keptErrors: (errors) => `Note: last year's tables still hold errors (${String(errors)}), and their figures were carried over as they stand; run check first.`,
  unreadable: (figures) => `These cells of last year hold no amount and were not carried over: ${figures.join(', ')}.`,
  heading: (file) => `Compared with last year's workbook (${file})`,
  note: (note) => {
    switch (note.kind) {
      case 'year':
        return `last year's workbook says ${note.found}, not ${note.expected}`;
      case 'unit':
        return `last year's workbook is of “${note.found}”, this one of “${note.expected}”`;
      case 'set':
        return `last year's workbook has another form set (${note.title}); what both know was taken`;
    }
  },
  differing: (figure, typed, value) => `${figure} says ${typed}, last year's workbook ${value}, which the check goes by`,
  vanished: (code, name, value) => `${code} ${name} spent ${value} last year and nothing this year; the narrative has to say so`,
  agrees: "What was filled in agrees with last year's workbook.",
  filled: (count) => `Filled in: ${String(count)} figures of last year and opening balances.`,
  unplaced: (count) => `No cell for ${String(count)} more: the workbook lacks a support sheet or tables of the product; fill them into one that it made.`,
  kept: (count) => `Not changed, though last year's workbook says otherwise: ${String(count)}.`,
};

export function yearWordsIn(language: Language): YearWords {
  return { zh: ZH, en: EN }[language];
}
