import type { Language } from '../../../src/app/messages';

/** What all tools say. */
export interface PartWords {
  readonly busy: (what: string, done: number, total: number) => string;
  readonly progress: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly reading: (file: string) => string;
  /** A file that could not be read, and why. */
  readonly unread: (file: string, why: string) => string;
  readonly more: (count: number) => string;
  readonly made: string;
  readonly download: (name: string) => string;
  readonly noDownload: string;
  readonly openWindow: string;
  readonly refusedWindow: string;
  readonly openWorkbook: string;
  readonly openedWorkbook: string;
  readonly refusedWorkbook: string;
}

const ZH: PartWords = {
  busy: (what, done, total) => `${what === '' ? '正在处理' : what}……${total > 1 ? ` ${done}/${total}` : ''}`,
  progress: '进度',
  cancel: '取消',
  cancelled: '已取消，没有改动。',
  failed: '没有做成，请再试一次；仍不行请把文件发给维护人员。',
  reading: (file) => `正在读取 ${file}`,
  unread: (file, why) => `${file}：${why}。`,
  more: (count) => `其余 ${count} 项`,
  made: '已生成。',
  download: (name) => `下载 ${name}`,
  noDownload: '点了没有反应？有的 Excel 不允许窗格下载，可以：',
  openWindow: '在新窗口打开',
  refusedWindow: '这里不允许打开新窗口。',
  openWorkbook: '用 Excel 新建工作簿打开',
  openedWorkbook: '已在新的 Excel 窗口打开，请在那里保存。',
  refusedWorkbook: '这个 Excel 不能这样打开。',
};

const EN: PartWords = {
  busy: (what, done, total) => `${what === '' ? 'Working' : what} …${total > 1 ? ` ${done}/${total}` : ''}`,
  progress: 'Progress',
  cancel: 'Cancel',
  cancelled: 'Cancelled; nothing was changed.',
  failed: 'It could not be done. Please try again, and send the file to the maintainers if it fails again.',
  reading: (file) => `Reading ${file}`,
  unread: (file, why) => `${file}: ${why}.`,
  more: (count) => `${count} more`,
  made: 'It is made.',
  download: (name) => `Download ${name}`,
  noDownload: 'Nothing happened? Some Excels do not let a pane download. You can:',
  openWindow: 'Open in a new window',
  refusedWindow: 'No new window is allowed here.',
  openWorkbook: 'Open as a new workbook in Excel',
  openedWorkbook: 'Opened in a new Excel window; save it there.',
  refusedWorkbook: 'This Excel cannot open it so.',
};

export function partWordsIn(language: Language): PartWords {
  return { zh: ZH, en: EN }[language];
}
