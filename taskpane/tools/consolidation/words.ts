import type { Transfer } from '../../../src/app/audit/transfers';
import type { Language } from '../../../src/app/messages';

/** What the tool says; amounts are printed. */
export interface ConsolidationWords {
  readonly chooseTitle: string;
  readonly intro: string;
  readonly choose: string;
  readonly more: string;
  readonly again: string;
  readonly checking: (file: string) => string;
  readonly unitsTitle: (count: number, year: string) => string;
  readonly unit: (name: string, errors: number) => string;
  readonly otherSet: (unit: string, own: string, taken: string) => string;
  readonly unfilled: (file: string) => string;
  /** 元 is written above its tables. */
  readonly moneyAsked: (file: string) => string;
  readonly department: (file: string) => string;
  readonly leftOut: string;
  /** Parts of tables that are in no sum, or not certain. */
  readonly unfound: string;
  readonly copies: string;
  readonly copy: (file: string, of: string) => string;
  /** Several workbooks of one unit with different figures. */
  readonly versions: string;
  readonly version: (unit: string, file: string) => string;
  readonly unchosen: (units: readonly string[]) => string;
  readonly twice: (unit: string) => string;
  readonly name: string;
  readonly adding: string;
  readonly writing: string;
  readonly resultTitle: string;
  readonly inYuan: (unit: string) => string;
  readonly asked: string;
  readonly noTransfers: string;
  readonly eliminate: (transfer: Transfer, amount: string, entries: number) => string;
  readonly entry: (unit: string, side: string, code: string, amount: string) => string;
  readonly open: (transfer: Transfer, income: string, spending: string) => string;
  readonly openTitle: string;
  readonly codeless: (unit: string, table: string) => string;
  readonly here: string;
  readonly hereTaken: string;
  readonly toFile: string;
  readonly file: (name: string, year: string) => string;
}

const ZH: ConsolidationWords = {
  chooseTitle: '各单位的工作簿',
  intro: '一次可选多个文件。文件只在本机读取，不上传，也不改动。',
  choose: '选择工作簿',
  more: '再加一些',
  again: '重新选择',
  checking: (file) => `正在读取、核对 ${file}`,
  unitsTitle: (count, year) => `已读到 ${count} 个单位${year === '' ? '' : `，${year}年度`}`,
  unit: (name, errors) => (errors === 0 ? name : `${name}：表中还有 ${errors} 处错误，照表中的数汇总`),
  otherSet: (unit, own, taken) => `${unit}：是“${own}”的表，多数单位是“${taken}”`,
  unfilled: (file) => `${file}：各表都还没有填数字`,
  moneyAsked: (file) => `${file}：表上方写的金额单位是元；填的确实是元的，先用“元转万元”，不是的请改正上方的单位`,
  department: (file) => `${file}：公开级次是“部门”，本身就是汇总表`,
  leftOut: '没有汇总的文件',
  unfound: '不完整或需要确认的表',
  copies: '同一单位、数都相同的文件，勾选的才汇总',
  copy: (file, of) => `也汇总 ${file}（与 ${of} 相同）`,
  versions: '同一单位有几个数不相同的文件，勾选的才汇总；单位名称写错的，请在文件里改正',
  version: (unit, file) => `${unit}：${file}`,
  unchosen: (units) => `请先勾选${units.map((unit) => `“${unit}”`).join('、')}以哪个文件为准。`,
  twice: (unit) => `“${unit}”有不止一个工作簿，都会汇总。`,
  name: '部门名称',
  adding: '正在汇总',
  writing: '正在生成文件',
  resultTitle: '汇总',
  inYuan: (unit) => (unit === '元' ? '各单位都有元，按元汇总，万元由元得出。' : `按${unit}汇总。`),
  asked: '内部往来是否抵销',
  noTransfers: '各单位之间没有补助和上缴，没有要抵销的。',
  eliminate: ({ income, spending }, amount, entries) => `抵销${income}与${spending}，${amount}（${entries} 笔）`,
  entry: (unit, side, code, amount) => `${unit} ${side}${code === '' ? '' : ` ${code}`} ${amount}`,
  open: ({ income, spending }, taken, given) => `${income}还有 ${taken}，${spending}还有 ${given}`,
  openTitle: '没有抵销的（两边不等或没有勾选；可在“抵销”表里填写抵销数）',
  codeless: (unit, table) => `${unit}的${table}有没填或填错科目代码的行，没有汇总。`,
  here: '写入这个工作簿',
  hereTaken: '这个工作簿里已有决算公开表，只能生成文件；要直接写入请新建空白工作簿。',
  toFile: '生成文件',
  file: (name, year) => `${name === '' ? '部门' : name}${year}年度汇总决算公开表.xlsx`,
};

const EN: ConsolidationWords = {
  chooseTitle: "The units' workbooks",
  intro: 'Several files can be chosen at once. They are read on this computer, go nowhere and stay as they are.',
  choose: 'Choose workbooks',
  more: 'Add more',
  again: 'Choose anew',
  checking: (file) => `Reading and checking ${file}`,
  unitsTitle: (count, year) => `${count} units${year === '' ? '' : `, ${year}`}`,
  unit: (name, errors) => (errors === 0 ? name : `${name}: still holds errors (${errors}); its figures are added as they stand`),
  otherSet: (unit, own, taken) => `${unit}: another form set or year (“${own}”, most have “${taken}”)`,
  unfilled: (file) => `${file}: no figure is filled in yet`,
  moneyAsked: (file) => `${file}: says 元 above its tables; make its tables in 万元 first, or correct the unit above`,
  department: (file) => `${file}: a consolidation itself`,
  leftOut: 'Files that are left out',
  unfound: 'Tables that are not complete, or not certain',
  copies: 'Files of one unit with the same figures: only what you tick is added',
  copy: (file, of) => `Add ${file} too (the same as ${of})`,
  versions: 'Files of one unit with different figures: only what you tick is added; correct the name in the file where it is wrong',
  version: (unit, file) => `${unit}: ${file}`,
  unchosen: (units) => `Tick first which file counts: ${units.join(', ')}.`,
  twice: (unit) => `“${unit}” has more than one workbook; all are added.`,
  name: 'Name of the department',
  adding: 'Adding up',
  writing: 'Writing the file',
  resultTitle: 'Consolidation',
  inYuan: (unit) => (unit === '元' ? 'All units have 元, so they are added in 元 and 万元 follow from them.' : `Added in ${unit}.`),
  asked: 'Transfers between the units',
  noTransfers: 'The units gave each other nothing: there is nothing to eliminate.',
  eliminate: ({ income, spending }, amount, entries) => `Eliminate ${income} and ${spending}, ${amount} (${entries} entries)`,
  entry: (unit, side, code, amount) => `${unit} ${side}${code === '' ? '' : ` ${code}`} ${amount}`,
  open: ({ income, spending }, taken, given) => `${income} ${taken}, ${spending} ${given}`,
  openTitle: 'Not eliminated (the sides differ, or you did not agree; amounts can be entered on the sheet 抵销)',
  codeless: (unit, table) => `${unit}: ${table} has lines without a proper code, which are left out.`,
  here: 'Write into this workbook',
  hereTaken: 'This workbook holds disclosure tables already, so only a file can be made; use a new, empty workbook to write into.',
  toFile: 'Make the file',
  file: (name, year) => `${name === '' ? '部门' : name}${year}年度汇总决算公开表.xlsx`,
};

export function consolidationWordsIn(language: Language): ConsolidationWords {
  return { zh: ZH, en: EN }[language];
}
