import type { Language } from '../../../src/app/messages';

/** What the tool says; it comes with the tool. */
export interface ToolWords {
  readonly noTables: string;
  readonly reviewTitle: (count: number) => string;
  readonly reviewing: string;
  readonly ready: string;
  readonly show: (cell: string) => string;
  readonly reviewKind: (kind: string, count: number) => string;
  readonly insert: (table: string) => string;
  readonly textsTitle: string;
  readonly texts: string;
  readonly openTexts: string;
  readonly insertTexts: string;
  readonly makeTitle: string;
  readonly mark: string;
  readonly charts: string;
  readonly make: string;
  readonly making: (percent: number) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly made: string;
  /** Of a paper that was made of other figures or texts than the present ones. */
  readonly outdated: string;
  readonly again: string;
  readonly download: (name: string) => string;
  readonly provisional: string;
  readonly noDownload: string;
  readonly openWindow: string;
  readonly refusedWindow: string;
  readonly copy: string;
  readonly copied: string;
  readonly refusedCopy: string;
  readonly wholeText: string;
  readonly selectAll: string;
  readonly narrativeSheet: string;
  readonly chartsTitle: string;
  readonly chartsNote: string;
  readonly insertCharts: string;
  readonly noCharts: string;
  readonly reportTitle: string;
  readonly report: string;
  readonly reportNone: string;
  readonly reportValid: string;
  readonly reportOutdated: string;
  readonly issue: string;
  readonly archiveTitle: string;
  readonly archiveText: string;
  readonly archive: string;
  /** Behind the document's title, in the name of the file. */
  readonly archiveName: string;
  readonly packingWorkbook: string;
  readonly packingDocument: string;
  readonly packingReport: string;
  readonly archived: string;
  readonly archiveLacking: string;
  readonly archiveChoose: string;
  readonly archiveOther: (name: string) => string;
  readonly archiveChanged: string;
  readonly refusedArchive: string;
}

const ZH: ToolWords = {
  noTables: '工作簿里还没有决算公开表。请先在【表格】里插入并填写。',
  reviewTitle: (count) => (count === 0 ? '发布前检查' : `发布前检查：还有 ${count} 处`),
  reviewing: '正在检查……',
  ready: '没有发现问题，可以发布。',
  show: (cell) => `到 ${cell}`,
  reviewKind: (kind, count) => `${kind}（${count}）`,
  insert: (table) => `插入${table}`,
  textsTitle: '职责、机构等文字',
  texts: '第一部分的职责和机构设置、名词解释的范围、附件，填在“公开文本”工作表里。',
  openTexts: '打开“公开文本”',
  insertTexts: '插入“公开文本”',
  makeTitle: '公开文本',
  mark: '还有错误时，每页标明“未通过校验”',
  charts: '附图：收入、支出结构，与上年比较',
  make: '生成 Word 文件',
  making: (percent) => `正在生成 ${percent}%`,
  cancel: '取消',
  cancelled: '已取消。',
  failed: '没有生成，请再试一次；仍不行请把工作簿发给维护人员。',
  made: '已生成。',
  outdated: '已过期：生成后数据有改动，请重新生成。',
  again: '重新生成',
  download: (name) => `下载 ${name}`,
  provisional: '目录中的页码是估计的：在 Word 里点目录、按 F9，就更新为准确的页码。',
  noDownload: '点了没有反应？有的 Excel 不允许窗格下载，可以：',
  openWindow: '在新窗口打开',
  refusedWindow: '这里不允许打开新窗口，请用“复制全文”。',
  copy: '复制全文，粘贴到 Word',
  copied: '已复制，请在 Word 里粘贴。',
  refusedCopy: '这里不允许用按钮复制。全文已在下面选中，请按 Ctrl+C（Mac 为 ⌘C），再到 Word 里粘贴；情况说明也可以写成工作表，从那里复制。',
  wholeText: '公开文本全文',
  selectAll: '选中全文',
  narrativeSheet: '情况说明写成工作表',
  chartsTitle: '图表',
  chartsNote: '把收入、支出结构和与上年的比较画成 Excel 图表，放在“图表”工作表里；图表随表中的数字变动。',
  insertCharts: '插入图表',
  noCharts: '表里还没有可以画成图表的数字。',
  reportTitle: '校验报告',
  report: '写明单位、时间、数字指纹、每条规则的结果、保留的问题及原因，供签字存档：写成工作表，同时生成 Word 文件。以后数字有改动，报告会显示已过期。',
  reportNone: '还没有校验报告。',
  reportValid: '工作簿里的校验报告与现在的数字一致。',
  reportOutdated: '工作簿里的校验报告已过期：出具以后有改动，请重新出具。',
  issue: '出具校验报告',
  archiveTitle: '存档',
  archiveText: '把工作簿（连同还没有保存的改动）、公开文本、校验报告打成一个 .zip 压缩包。',
  archive: '生成存档',
  archiveName: '存档',
  packingWorkbook: '正在取工作簿',
  packingDocument: '正在生成公开文本',
  packingReport: '正在生成校验报告',
  archived: '已生成，内有工作簿、公开文本、校验报告。',
  archiveLacking: '这个 Excel 不把工作簿交给窗格，压缩包里只有公开文本和校验报告。请先保存工作簿，再在这里选择它，就会放进压缩包。',
  archiveChoose: '选择已保存的工作簿',
  archiveOther: (name) => `${name} 中的数字或文字与现在打开的工作簿不同，没有放进压缩包。请保存后再选。`,
  archiveChanged: '生成的时候，表里的数字或文字又有改动，所以没有生成；请等大家录完，再生成一次。',
  refusedArchive: '这里不允许打开新窗口。请在浏览器里（网页版 Excel）打开这个工作簿，再生成存档；或者保存工作簿，在另一台电脑的 Excel 里打开，再生成存档。',
};

const EN: ToolWords = {
  noTables: 'The workbook holds no disclosure tables yet. Insert them under Tables and fill them in.',
  reviewTitle: (count) => (count === 0 ? 'Before publishing' : `Before publishing: ${count} to see to`),
  reviewing: 'Looking …',
  ready: 'Nothing to see to: it can be published.',
  show: (cell) => `Go to ${cell}`,
  reviewKind: (kind, count) => `${kind} (${count})`,
  insert: (table) => `Insert ${table}`,
  textsTitle: 'Duties, organisation and other texts',
  texts: 'The duties and organisation of part one, the choice of terms and the attachments are kept on the sheet 公开文本.',
  openTexts: 'Open 公开文本',
  insertTexts: 'Insert 公开文本',
  makeTitle: 'The document',
  mark: 'While errors are open, mark every page 未通过校验',
  charts: 'With charts: structure of income and expenditure, change against last year',
  make: 'Make the Word file',
  making: (percent) => `Making it: ${percent}%`,
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  failed: 'It could not be made; please try again, and send the workbook to the maintainers if it fails again.',
  made: 'It is made.',
  outdated: 'Outdated: figures or texts were changed since it was made. Make it again.',
  again: 'Make it again',
  download: (name) => `Download ${name}`,
  provisional: 'The page numbers in the table of contents are estimated: click it in Word and press F9, and they are exact.',
  noDownload: 'Nothing happened? Some Excels do not let a pane download. You can:',
  openWindow: 'Open in a new window',
  refusedWindow: 'No new window is allowed here; copy the text instead.',
  copy: 'Copy everything and paste it into Word',
  copied: 'Copied; paste it into Word.',
  refusedCopy: 'A button may not copy here. The whole text stands selected below: press Ctrl+C (⌘C on a Mac) and paste it into Word. The narrative can be written as a sheet too, and copied there.',
  wholeText: 'The whole document',
  selectAll: 'Select everything',
  narrativeSheet: 'Write the narrative as a sheet',
  chartsTitle: 'Charts',
  chartsNote: 'Draws the structure of income and expenditure and the change against last year as charts of Excel, on the sheet 图表. They follow the figures of the tables.',
  insertCharts: 'Insert charts',
  noCharts: 'The tables hold no figures for a chart yet.',
  reportTitle: '校验报告 (verification report)',
  report: 'Unit, time, fingerprint of the figures, the verdict of every rule, what was let stand and why: to be signed and filed, as a sheet and as a Word file. It shows itself outdated when figures change later.',
  reportNone: 'There is none yet.',
  reportValid: 'The report in the workbook is of the figures as they are.',
  reportOutdated: 'The report in the workbook is outdated: something was changed since. Make it anew.',
  issue: 'Issue the report',
  archiveTitle: 'Archive',
  archiveText: 'Packs the workbook (with what was not saved yet), the document and the 校验报告 into one .zip.',
  archive: 'Make the archive',
  archiveName: '存档',
  packingWorkbook: 'Fetching the workbook',
  packingDocument: 'Making the document',
  packingReport: 'Making the report',
  archived: 'It is made, with workbook, document and report.',
  archiveLacking: 'This Excel does not hand its workbook to a pane: the .zip holds the document and the report only. Save the workbook, then choose it here and it is added.',
  archiveChoose: 'Choose the saved workbook',
  archiveOther: (name) => `Figures or texts of ${name} are not those of the open workbook, so it was not added. Save the workbook and choose it again.`,
  archiveChanged: 'Figures or texts were changed while the archive was made, so nothing was made; make it again when nobody is entering any.',
  refusedArchive: 'No new window is allowed here. Open this workbook in a browser (Excel on the web) and make the archive there; or save it, open it in Excel on another computer and make the archive there.',
};

export function toolWordsIn(language: Language): ToolWords {
  return { zh: ZH, en: EN }[language];
}
