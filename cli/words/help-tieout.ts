export const TIEOUT_HELP_ZH = {
  tieout: `把情况说明或整份公开文本与决算表逐个数字核对。

用法：juesuan tieout 文件.xlsx 文本.docx|.txt [选项]
      juesuan tieout 文本.docx|.txt [选项]

只给文本的，按文本里自带的表（Word 表格、以制表符分隔的行，或 PDF 复制出来的行）核对。

选项：
  --out 改好.docx  把改好的文本存为 Word：能改的以修订标出，其余写成批注；原文件的格式不变
  --comments       一个字也不改，全部写成批注
  --force          直接替换已有的 改好.docx，不另存原来的
  --set 表式       自带的表是哪一套（shanxi-2024、shanghai-2024）；不写则自动识别
  --json           输出每个数字和每处问题（JSON）
  --lang zh|en     提示用中文（默认）或英文

退出码：0 没有错误；1 有错误；2 没有完成
`,
} as const;

export const TIEOUT_HELP_EN = {
  tieout: `Holds a narrative, or a whole published text, against the tables, number by number.

Usage: juesuan tieout F.xlsx TEXT.docx|.txt [options]
       juesuan tieout TEXT.docx|.txt [options]

With a text alone, its own tables are taken (Word tables, lines separated by tabs, or the text of a PDF).

Options:
  --out NEW.docx   the corrected text: what can be put right as tracked changes, the rest as comments; formats are kept
  --comments       change nothing, say everything in comments
  --force          replace an existing NEW.docx, keeping nothing of it
  --set ID         form set of the text's own tables; recognised where left out
  --json           every number and every finding as JSON
  --lang zh|en     messages in Chinese (default) or English

Exit codes: 0 no error; 1 errors; 2 not done
`,
} as const;
