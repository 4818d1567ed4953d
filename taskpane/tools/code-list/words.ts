import type { Language } from '../../../src/app/messages';

/** What the tool says. */
export interface CodeListWords {
  readonly noSheet: (sheet: string) => string;
  readonly insert: string;
  readonly nowTitle: string;
  readonly shipped: (count: number) => string;
  readonly imported: (source: string, count: number) => string;
  readonly choose: string;
  readonly nothing: (file: string) => string;
  readonly foundTitle: (file: string) => string;
  readonly found: (classes: number, groups: number, items: number) => string;
  readonly year: (year: string) => string;
  readonly noYear: string;
  readonly examples: string;
  readonly differing: string;
  readonly unlisted: string;
  readonly renamed: string;
  readonly rename: (code: string, before: string, now: string) => string;
  readonly accept: string;
  readonly kept: string;
  readonly source: (file: string, year: string) => string;
}

const ZH: CodeListWords = {
  noSheet: (sheet) => `科目表记在“${sheet}”工作表里，它和公开表一起插入。请先插入公开表。`,
  insert: '插入全部表格',
  nowTitle: '现在用的科目表',
  shipped: (count) => `随程序提供的 ${count} 个科目：不完整，表里没有的不作提示。`,
  imported: (source, count) => `${source}，${count} 个科目。`,
  choose: '打开科目表文件',
  nothing: (file) => `${file}：没有找到科目代码和名称两栏（代码3、5、7位，或类、款、项分列）。`,
  foundTitle: (file) => file,
  found: (classes, groups, items) => `类 ${classes} 个，款 ${groups} 个，项 ${items} 个。`,
  year: (year) => `文件里写的年度：${year}年。`,
  noYear: '文件里没有写年度，请自行核对。',
  examples: '例如',
  differing: '同一代码有两个名称，用前一个',
  unlisted: '各表用到、这份科目表里没有的代码（采用后只作提示）',
  renamed: '各表所用科目的名称与现在的不同',
  rename: (code, before, now) => `${code}：现在“${before}”，这份表“${now}”`,
  accept: '采用这份科目表',
  kept: '“自己补充的科目”不动。',
  source: (file, year) => `导入自“${file}”${year === '' ? '' : `（${year}年）`}`,
};

const EN: CodeListWords = {
  noSheet: (sheet) => `The list is kept on the sheet ${sheet}, which comes with the tables. Insert them first.`,
  insert: 'Insert all tables',
  nowTitle: 'The list in use',
  shipped: (count) => `${count} codes that come with the program: not complete, so a code that it lacks is not pointed out.`,
  imported: (source, count) => `${source}, ${count} codes.`,
  choose: 'Open a list of codes',
  nothing: (file) => `${file}: no columns of codes and names were found (codes of 3, 5 or 7 digits, or 类, 款 and 项 apart).`,
  foundTitle: (file) => file,
  found: (classes, groups, items) => `类 ${classes}, 款 ${groups}, 项 ${items}.`,
  year: (year) => `The file names the year ${year}.`,
  noYear: 'The file names no year; please see for yourself.',
  examples: 'For example',
  differing: 'Codes under two names; the first is taken',
  unlisted: 'Codes of your tables that this list lacks (only pointed out once it is in use)',
  renamed: 'Codes of your tables whose names differ from the present ones',
  rename: (code, before, now) => `${code}: now “${before}”, in this list “${now}”`,
  accept: 'Use this list',
  kept: 'Codes of your own beside it stay as they are.',
  source: (file, year) => `导入自“${file}”${year === '' ? '' : `（${year}年）`}`,
};

export function codeListWordsIn(language: Language): CodeListWords {
  return { zh: ZH, en: EN }[language];
}
