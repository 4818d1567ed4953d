import type { CommandName } from './words';

type Help = Readonly<Record<Extract<CommandName, 'document' | 'report' | 'archive'>, string>>;

export const DOCUMENT_HELP_ZH: Help = {
  document: `由填好的表生成整本公开文本：封面、目录、概况、决算表、情况说明、名词解释、附件。

用法：juesuan document 文件.xlsx --out 文件.docx [选项]

选项：
  --out 文件       要生成的 Word 文件；已有同名文件的，原文件另存为“…（旧1）”
  --force          直接替换同名文件，不另存原来的
  --pdf            同时生成 PDF（同名，扩展名 .pdf）；需要 LibreOffice
  --mark           还有错误时，每一页都标明“未通过校验”
  --charts         情况说明中附图：收入、支出结构，与上年比较
  --provisional    目录页码用估计数，不用 LibreOffice，更快
  --lang zh|en     提示用中文（默认）或英文；公开文本本身总是中文

职责、机构设置等文字填在“公开文本”表里；没有填的，文中用【】标出。
目录页码由 LibreOffice 排版得出；没有安装时是估计的，会说明。
每次都列出发布前检查：错误、空白、“单位”“部门”混用、缺的表、没有说明的空表。

退出码：0 没有错误；1 已生成，但表中有错误；2 没有完成，或要了 PDF 而没有生成
`,
  report: `生成校验报告：单位、时间、数字指纹、每条规则的结果、签字栏。

用法：juesuan report 文件.xlsx [--out 校验报告.docx]
      juesuan report 文件.xlsx --fingerprint 指纹

选项：
  --out 文件          要生成的 Word 文件；不写时与工作簿放在一起，叫“单位年度校验报告.docx”；已有同名文件的，原文件另存为“…（旧1）”
  --force             直接替换同名文件，不另存原来的
  --fingerprint 指纹  与以前报告上的指纹比较：不同，说明出具以后有改动
  --lang zh|en        提示用中文（默认）或英文

退出码：0 没有错误，或指纹一致；1 表中有错误，或指纹不同（已过期）；2 没有完成。写了 --fingerprint 时只看指纹
`,
  archive: `把工作簿、公开文本、校验报告打成一个压缩包存档。

用法：juesuan archive 文件.xlsx --out 文件.zip [--pdf] [--mark] [--provisional] [--force]

选项、退出码与 document 命令相同。
`,
};

export const DOCUMENT_HELP_EN: Help = {
  document: `Makes the whole disclosure: cover, contents, 概况, tables, narrative, 名词解释, 附件.

Usage: juesuan document F.xlsx --out F.docx [options]

Options:
  --out FILE       the Word file to make; an existing one is kept beside it as …（旧1）
  --force          replace an existing file, keeping nothing of it
  --pdf            a PDF beside it; needs LibreOffice
  --mark           mark every page 未通过校验 while errors are open
  --charts         draw the structure of income and expenditure and the change against last year
  --provisional    estimated page numbers in the table of contents, without LibreOffice: faster
  --lang zh|en     messages in Chinese (default) or English; the document itself is Chinese

Duties, organisation and other texts are kept on the sheet 公开文本; what is missing is marked by 【】.
Page numbers come from LibreOffice; where it is not installed they are estimated, which is said.
What to see to before publishing is always listed: errors, blanks, mixed 单位 and 部门, missing tables, empty tables without a sentence.

Exit codes: 0 no errors; 1 made, but the tables hold errors; 2 not done, or a PDF was asked for and not made
`,
  report: `Makes the 校验报告: unit, time, fingerprint of the figures, the verdict of every rule, lines to sign.

Usage: juesuan report F.xlsx [--out REPORT.docx]
       juesuan report F.xlsx --fingerprint HEX

Options:
  --out FILE         the Word file to make; beside the workbook where left out, named after the unit and the year; an existing one is kept beside it as …（旧1）
  --force            replace an existing file, keeping nothing of it
  --fingerprint HEX  compare with the fingerprint of an earlier report: another one means that something was changed
  --lang zh|en       messages in Chinese (default) or English

Exit codes: 0 no errors, or the same fingerprint; 1 the tables hold errors, or another fingerprint (outdated); 2 not done. With --fingerprint it alone decides
`,
  archive: `Packs the workbook, the published document and the 校验报告 into one file.

Usage: juesuan archive F.xlsx --out F.zip [--pdf] [--mark] [--provisional] [--force]

Options and exit codes are those of document.
`,
};
