import type { FileProblem } from '../../hosts/file/problem';
import { damagedSheetText } from './damaged-sheet';
import type { Language } from './messages';

/** Why a file could not be read or written: half a sentence, and what to do about it. */
export function fileProblemIn(language: Language): (problem: FileProblem) => string {
  return { zh, en }[language];
}

function zh(problem: FileProblem): string {
  switch (problem.kind) {
    case 'not-found':
      return '找不到这个文件，请核对文件名和所在文件夹';
    case 'not-a-file':
      return '这是文件夹，不是文件；请写明文件夹里的 .xlsx 文件';
    case 'empty':
      return '文件是空的（0字节）';
    case 'not-a-workbook':
      return '这不是 Excel 工作簿（.xlsx）';
    case 'old-format':
      return '这是旧格式的 .xls 文件；请用 Excel 或 WPS 打开，另存为 .xlsx 后再试';
    case 'other-format':
      return '这不是 .xlsx 格式的工作簿；请用 Excel 或 WPS 打开，另存为 .xlsx 后再试';
    case 'encrypted':
      return '文件设有打开密码；请在 Excel 或 WPS 中去掉密码、保存后再试';
    case 'damaged':
      return problem.sheets === undefined ? '文件已损坏，读不出来；请重新取得一份，或用 Excel 打开修复后再试' : `文件已损坏：${problem.sheets.map((sheet) => damagedSheetText('zh', sheet)).join('；')}；请重新取得一份，或用 Excel 打开修复后再试`;
    case 'too-large':
      return `文件内容过大（超过${String(problem.limit / 1024 / 1024)}MB），不像决算公开表`;
    case 'no-answer':
      return '读取这个文件要用的时间或内存太多，已经停止；请用 Excel 或 WPS 打开，另存为 .xlsx 后再试';
    case 'zip-bomb':
      return '文件解压后大得不正常，可能是恶意文件，没有打开';
    case 'not-readable':
      return `文件读不了（${problem.code}）；请看是否有权限、是否被其他程序占用`;
    case 'not-writable':
      return `文件写不了（${problem.code}）；请看文件夹是否存在、是否有权限，文件是否正被打开`;
  }
}

function en(problem: FileProblem): string {
  switch (problem.kind) {
    case 'not-found':
      return 'there is no such file';
    case 'not-a-file':
      return 'this is a folder; name an .xlsx file in it';
    case 'empty':
      return 'the file is empty (0 bytes)';
    case 'not-a-workbook':
      return 'this is not an Excel workbook (.xlsx)';
    case 'old-format':
      return 'this is an old .xls file; open it in Excel or WPS, save it as .xlsx and try again';
    case 'other-format':
      return 'this workbook is not an .xlsx; open it in Excel or WPS, save it as .xlsx and try again';
    case 'encrypted':
      return 'the file is protected by a password; remove it in Excel or WPS, save and try again';
    case 'damaged':
      return `the file is damaged${problem.sheets === undefined ? '' : `: ${problem.sheets.map((sheet) => damagedSheetText('en', sheet)).join('; ')}`}; get another copy, or let Excel repair it`;
    case 'too-large':
      return `the file holds too much (over ${String(problem.limit / 1024 / 1024)} MB) for disclosure tables`;
    case 'no-answer':
      return 'reading this file took too much time or memory and was stopped; open it in Excel or WPS, save it as .xlsx and try again';
    case 'zip-bomb':
      return 'the file unpacks to an absurd size, it may be malicious and was not opened';
    case 'not-readable':
      return `the file cannot be read (${problem.code}); check permissions and whether another program holds it`;
    case 'not-writable':
      return `the file cannot be written (${problem.code}); check that the folder exists, permissions, and whether the file is open`;
  }
}
