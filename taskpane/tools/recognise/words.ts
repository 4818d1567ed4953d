import type { Language } from '../../../src/app/messages';

/** What the tool says. Tables are already named. */
export interface RecogniseWords {
  readonly intro: string;
  readonly findTitle: string;
  readonly find: string;
  readonly again: string;
  readonly none: string;
  /** Every table of the set was inserted. */
  readonly allOwn: string;
  readonly foundTitle: (count: number) => string;
  readonly set: (title: string) => string;
  readonly rivalSets: (titles: readonly string[]) => string;
  readonly asSet: (title: string) => string;
  readonly place: (sheet: string, address: string) => string;
  readonly choice: (place: string) => string;
  readonly maybe: (headings: readonly string[]) => string;
  readonly leaveOut: string;
  readonly sheetsLeft: (sheets: readonly string[]) => string;
  readonly accept: (count: number) => string;
  readonly pointTitle: string;
  readonly pointText: string;
  readonly form: string;
  readonly point: string;
  readonly notThere: (heading: string) => string;
  readonly pointed: (heading: string) => string;
  readonly acceptedTitle: (count: number) => string;
  readonly acceptedText: string;
  readonly lost: (headings: readonly string[]) => string;
  readonly forget: string;
}

const ZH: RecogniseWords = {
  intro: '按标题、栏目、行名和科目代码认表，放在哪张工作表都行。只看不改：采用时只记下表的位置。',
  findTitle: '查找',
  find: '识别工作簿里的表',
  again: '重新识别',
  none: '没有认出决算公开表。可以在下面选表名，再到工作表里选中表格所在区域。',
  allOwn: '这一套公开表都是插入的，已经在核对，不用再识别。',
  foundTitle: (count) => `认出 ${String(count)} 处`,
  set: (title) => `按“${title}”识别。`,
  rivalSets: (titles) => `也可能是${titles.map((title) => `“${title}”`).join('、')}的表。`,
  asSet: (title) => `按“${title}”识别`,
  place: (sheet, address) => `转到 ${sheet}!${address}`,
  choice: (place) => `${place} 是哪张表`,
  maybe: (headings) => `可能是 ${headings.join('，或 ')}`,
  leaveOut: '不采用',
  sheetsLeft: (sheets) => `有数字而没有认出的工作表：${sheets.join('、')}。`,
  accept: (count) => (count === 0 ? '没有选中的表' : `采用 ${String(count)} 张表`),
  pointTitle: '没有认出或认错了？指给我看',
  pointText: '选表名，到工作表里选中整张表（从标题到最后一行），再点下面的按钮。',
  form: '表名',
  point: '以所选区域为这张表',
  notThere: (heading) => `所选区域里没有认出“${heading}”：请连同标题和表头一起选中。`,
  pointed: (heading) => `已列入上面的清单：${heading}。`,
  acceptedTitle: (count) => `已采用 ${String(count)} 张表`,
  acceptedText: '录入时即时核对，插入的行会跟上，重新打开仍然有效。这些表里不写入任何内容。',
  lost: (headings) => `采用过、现在认不出的：${headings.join('、')}。请重新识别。`,
  forget: '取消识别',
};

const EN: RecogniseWords = {
  intro: 'Tables are known by titles, heads, rows and codes, on whatever sheet they stand. Nothing is changed: accepting them keeps their places.',
  findTitle: 'Find',
  find: 'Find tables in the workbook',
  again: 'Find again',
  none: 'No disclosure table was recognised. Choose a table below and select where it stands.',
  allOwn: 'All tables of this set were inserted and are checked already; there is nothing to recognise.',
  foundTitle: (count) => `Places found: ${String(count)}`,
  set: (title) => `Read as “${title}”.`,
  rivalSets: (titles) => `They might as well be of ${titles.map((title) => `“${title}”`).join(', ')}.`,
  asSet: (title) => `Recognise as “${title}”`,
  place: (sheet, address) => `Go to ${sheet}!${address}`,
  choice: (place) => `What is ${place}`,
  maybe: (headings) => `Perhaps ${headings.join(', or ')}`,
  leaveOut: 'Leave out',
  sheetsLeft: (sheets) => `Sheets with figures that were not recognised: ${sheets.join(', ')}.`,
  accept: (count) => (count === 0 ? 'No table is chosen' : `Accept ${String(count)} tables`),
  pointTitle: 'Missing or wrong? Point at it',
  pointText: 'Choose the table, select all of it in the sheet (from its title to its last row), then press the button.',
  form: 'Table',
  point: 'The selection is this table',
  notThere: (heading) => `The selection does not look like “${heading}”: select its title and heads too.`,
  pointed: (heading) => `Listed above: ${heading}.`,
  acceptedTitle: (count) => `Tables accepted: ${String(count)}`,
  acceptedText: 'They are checked as you type, inserted rows are followed, and they are known again when the workbook is reopened. Nothing is written into them.',
  lost: (headings) => `Accepted, but not recognised any more: ${headings.join(', ')}. Please find them again.`,
  forget: 'Forget them',
};

export function recogniseWordsIn(language: Language): RecogniseWords {
  return { zh: ZH, en: EN }[language];
}
