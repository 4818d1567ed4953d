import type { Language } from '../../../src/app/messages';
import type { LastYearNote } from '../../../src/app/years/last-year';

/** What the tool says. Figures are already named, amounts printed. */
export interface LastYearWords {
  readonly intro: string;
  readonly noTables: string;
  readonly noSupport: string;
  readonly insertSupport: string;
  readonly chooseTitle: string;
  readonly choose: string;
  readonly another: string;
  readonly found: (file: string, unit: string, year: string) => string;
  readonly note: (note: LastYearNote) => string;
  readonly previous: (count: number) => string;
  readonly opening: (count: number) => string;
  readonly line: (figure: string, value: string) => string;
  readonly differing: string;
  readonly differs: (figure: string, typed: string, value: string) => string;
  readonly change: (figure: string, typed: string, value: string) => string;
  readonly openingsDiffer: string;
  readonly vanishedTitle: string;
  readonly vanished: (code: string, name: string, value: string) => string;
  readonly unreadable: string;
  readonly agrees: string;
  readonly write: (count: number) => string;
  readonly nothing: string;
  /** Figures without a cell of ours to be filled in. */
  readonly unplaced: (count: number) => string;
}

const ZH: LastYearWords = {
  intro: '只填空着的格；已填的数不动，除非在下面勾选。工作簿只在本机读取，不上传。',
  noTables: '工作簿里还没有决算公开表。请先在【表格】里插入。',
  noSupport: '上年数记在“说明参数”表里，这张表还没有插入。',
  insertSupport: '插入“说明参数”',
  chooseTitle: '上年工作簿',
  choose: '打开上年工作簿',
  another: '换一个文件',
  found: (file, unit, year) => `${file}：${unit === '' ? '没有写单位' : unit}，${year === '' ? '没有写年度' : `${year}年度`}。`,
  note: (note) => {
    switch (note.kind) {
      case 'year':
        return `注意：这个工作簿写的年度是${note.found}，上年应是${note.expected}。`;
      case 'unit':
        return `注意：这个工作簿的单位是“${note.found}”，本年是“${note.expected}”。`;
      case 'set':
        return `这个工作簿用的是另一套表式（${note.title}），按相同的事项取数。`;
    }
  },
  previous: (count) => `将填入的上年数：${count} 个`,
  opening: (count) => `将填入的年初结转和结余：${count} 个`,
  line: (figure, value) => `${figure} ${value}`,
  differing: '已填的上年数与上年工作簿不同',
  differs: (figure, typed, value) => `${figure}：填的是 ${typed}，上年工作簿是 ${value}`,
  change: (figure, typed, value) => `把${figure}由 ${typed} 改为 ${value}`,
  openingsDiffer: '年初数与上年年末数不同（有年初调整的，请在说明中写明）',
  vanishedTitle: '上年有、本年没有的类',
  vanished: (code, name, value) => `${code} ${name}，上年支出 ${value}；确实没有支出的，情况说明中也要写到`,
  unreadable: '上年表中读不出金额的格，没有取数',
  agrees: '没有要填的：已填的上年数、年初数与上年工作簿一致。',
  write: (count) => `填入 ${count} 个数`,
  nothing: '没有要填的数',
  unplaced: (count) => `另有 ${count} 个数没有地方填：采用的表里不写数，工作簿里还没有的“说明参数”请先插入。`,
};

const EN: LastYearWords = {
  intro: 'Only empty cells are filled; what was entered stays unless you tick it below. The workbook is read on this computer and goes nowhere.',
  noTables: 'The workbook holds no disclosure tables yet. Insert them under Tables.',
  noSupport: "Last year's figures are kept on the sheet 说明参数, which is not inserted yet.",
  insertSupport: 'Insert 说明参数',
  chooseTitle: "Last year's workbook",
  choose: "Open last year's workbook",
  another: 'Choose another file',
  found: (file, unit, year) => `${file}: ${unit === '' ? 'no unit named' : unit}, ${year === '' ? 'no year named' : year}.`,
  note: (note) => {
    switch (note.kind) {
      case 'year':
        return `Note: this workbook says ${note.found}; the year before is ${note.expected}.`;
      case 'unit':
        return `Note: this workbook is of “${note.found}”, this year's of “${note.expected}”.`;
      case 'set':
        return `This workbook has another form set (${note.title}); what both know is taken.`;
    }
  },
  previous: (count) => `Figures of last year to fill in: ${count}`,
  opening: (count) => `Opening balances to fill in: ${count}`,
  line: (figure, value) => `${figure} ${value}`,
  differing: "Figures of last year that differ from last year's workbook",
  differs: (figure, typed, value) => `${figure}: ${typed} was entered, last year's workbook says ${value}`,
  change: (figure, typed, value) => `Change ${figure} from ${typed} to ${value}`,
  openingsDiffer: "Opening balances that differ from last year's closing ones (say so in the narrative where they were adjusted)",
  vanishedTitle: 'Classes of last year that this year lacks',
  vanished: (code, name, value) => `${code} ${name}, ${value} last year; the narrative has to say so`,
  unreadable: 'Cells of last year that hold no amount; nothing was taken from them',
  agrees: "Nothing to fill in: what was entered agrees with last year's workbook.",
  write: (count) => `Fill in ${count} figures`,
  nothing: 'Nothing to fill in',
  unplaced: (count) => `No cell for ${count} more: nothing is written into accepted tables; insert the support sheet first where there is none.`,
};

export function lastYearWordsIn(language: Language): LastYearWords {
  return { zh: ZH, en: EN }[language];
}
