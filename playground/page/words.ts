/** The stand-in's own words; those of the ribbon stand in the add-in's manifest. */
export interface Words {
  readonly program: string;
  readonly newBook: string;
  readonly sampleBook: string;
  readonly savedBook: string;
  readonly file: string;
  readonly home: string;
  readonly groups: { readonly start: string; readonly file: string };
  readonly blank: string;
  readonly blankTip: string;
  readonly sample: string;
  readonly sampleTip: string;
  readonly saved: string;
  readonly savedTip: string;
  readonly open: string;
  readonly openTip: string;
  readonly save: string;
  readonly saveTip: string;
  readonly undo: string;
  readonly redo: string;
  readonly closePane: string;
  readonly resizePane: string;
  readonly close: string;
  readonly savedAs: (name: string) => string;
  readonly nothingSaved: string;
  readonly notReadable: (name: string) => string;
  readonly notSaved: string;
  readonly noPane: string;
}

const zh: Words = {
  program: '表格（演示环境，代替 Excel）',
  newBook: '工作簿1.xlsx',
  sampleBook: '岚县创业就业服务中心2024年度决算公开.xlsx',
  savedBook: '上次保存.xlsx',
  file: '文件',
  home: '开始',
  groups: { start: '新建', file: '文件' },
  blank: '空白工作簿',
  blankTip: '新建一个空白工作簿。',
  sample: '示例报告',
  sampleTip: '打开岚县创业就业服务中心2024年度决算公开报告，全部数据已填列。',
  saved: '上次保存',
  savedTip: '打开上次在本浏览器保存的工作簿。',
  open: '打开…',
  openTip: '打开电脑上的 .xlsx 或 .xls 文件。文件不会上传。',
  save: '保存',
  saveTip: '保存为 .xlsx 文件（Ctrl+S）。',
  undo: '撤消',
  redo: '恢复',
  closePane: '关闭窗格',
  resizePane: '调整窗格宽度',
  close: '关闭',
  savedAs: (name) => `已保存 ${name}。`,
  nothingSaved: '本浏览器还没有保存过工作簿。',
  notReadable: (name) => `无法打开 ${name}：不是可读取的 Excel 文件。`,
  notSaved: '保存失败，请再试一次。',
  noPane: '窗格没有响应，请刷新页面再试。',
};

const en: Words = {
  program: 'Sheets (stands in for Excel)',
  newBook: 'Book1.xlsx',
  sampleBook: 'lanxian-2024.xlsx',
  savedBook: 'last-saved.xlsx',
  file: 'File',
  home: 'Home',
  groups: { start: 'New', file: 'File' },
  blank: 'Blank workbook',
  blankTip: 'Opens an empty workbook.',
  sample: 'Sample report',
  sampleTip: 'Opens the 2024 report of a real unit with all its figures.',
  saved: 'Last saved',
  savedTip: 'Opens the workbook that was last saved in this browser.',
  open: 'Open…',
  openTip: 'Opens an .xlsx or .xls file of this computer. It is not uploaded.',
  save: 'Save',
  saveTip: 'Saves an .xlsx file (Ctrl+S).',
  undo: 'Undo',
  redo: 'Redo',
  closePane: 'Close the pane',
  resizePane: 'Width of the pane',
  close: 'Close',
  savedAs: (name) => `Saved ${name}.`,
  nothingSaved: 'No workbook has been saved in this browser yet.',
  notReadable: (name) => `${name} cannot be opened: it is no Excel file that can be read.`,
  notSaved: 'Saving failed, please try again.',
  noPane: 'The pane does not answer. Reload the page and try again.',
};

export function wordsFor(locale: string): Words {
  return locale === 'zh-CN' ? zh : en;
}
