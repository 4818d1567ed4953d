import type { Language } from '../../../src/app/messages';

/** What the tool says. */
export interface NextYearWords {
  readonly thisTitle: string;
  readonly thisText: (unit: string, year: string) => string;
  readonly thisEmpty: string;
  readonly make: string;
  readonly otherTitle: string;
  readonly otherText: string;
  readonly choose: string;
  readonly making: string;
  readonly resultTitle: (year: number) => string;
  readonly carried: (count: number) => string;
  /** Where the old year's tables are empty. */
  readonly nothingCarried: string;
  readonly unreadable: string;
  readonly errors: (count: number) => string;
  readonly toFile: string;
  readonly here: string;
  readonly hereTaken: string;
  readonly file: (unit: string, year: number) => string;
}

const ZH: NextYearWords = {
  thisTitle: '由这个工作簿',
  thisText: (unit, year) => `现在的工作簿：${unit === '' ? '没有写单位' : unit}，${year}年度。生成的是另一个文件，这个工作簿不动。`,
  thisEmpty: '这个工作簿里没有决算公开表。',
  make: '建立下年度工作簿',
  otherTitle: '由上年的工作簿文件',
  otherText: '新建空白工作簿，打开窗格，再选上年的文件：可以直接建在这个工作簿里。',
  choose: '打开上年工作簿',
  making: '正在建立',
  resultTitle: (year) => `${year}年度`,
  carried: (count) => `带入 ${count} 个上年数和年初数；本年数都是空的；“主要原因”没有带入，要重写。`,
  nothingCarried: '上年各表还没有填数字：只带入单位、科目和文字，没有带入上年数和年初数；上年的表填好后请重新建立。',
  unreadable: '上年表中读不出金额、没有带入的格',
  errors: (count) => `注意：上年表中还有 ${count} 处错误，带入的数照表中写成；请先在上年工作簿里核对。`,
  toFile: '生成文件',
  here: '建在这个工作簿里',
  hereTaken: '这个工作簿里已有决算公开表，只能生成文件。',
  file: (unit, year) => `${unit}${year}年度决算公开表.xlsx`,
};

const EN: NextYearWords = {
  thisTitle: 'From this workbook',
  thisText: (unit, year) => `This workbook: ${unit === '' ? 'no unit named' : unit}, ${year}. What is made is another file; this workbook stays as it is.`,
  thisEmpty: 'This workbook holds no disclosure tables.',
  make: "Make next year's workbook",
  otherTitle: "From a file of last year's",
  otherText: "In a new, empty workbook, choose last year's file: the tables can be made right here.",
  choose: "Open last year's workbook",
  making: 'Making it',
  resultTitle: (year) => `${year}`,
  carried: (count) => `${count} figures of last year and opening balances were carried over; this year's amounts are empty, and reasons have to be written anew.`,
  nothingCarried: "Last year's tables hold no figures yet, so only unit, codes and words were carried over; make it again when they are filled in.",
  unreadable: 'Cells of last year that hold no amount; nothing was carried over from them',
  errors: (count) => `Note: last year's tables still hold errors (${count}), and their figures were carried over as they stand. Check that workbook first.`,
  toFile: 'Make the file',
  here: 'Put it into this workbook',
  hereTaken: 'This workbook holds disclosure tables already, so only a file can be made.',
  file: (unit, year) => `${unit}${year}年度决算公开表.xlsx`,
};

export function nextYearWordsIn(language: Language): NextYearWords {
  return { zh: ZH, en: EN }[language];
}
