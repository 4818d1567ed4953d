type Name = 'next-year' | 'last-year';

export const YEARS_HELP_ZH: Readonly<Record<Name, string>> = {
  'next-year': `建立下年度工作簿：科目、单位、名称、用途等文字照旧，上年数和年初数带入，本年数空着。

用法：juesuan next-year 文件.xlsx --out 下年.xlsx

选项：
  --out 文件       要生成的文件；已有同名文件的，原文件另存为“…（旧1）”
  --force          直接替换同名文件，不另存原来的
  --lang zh|en     提示用中文（默认）或英文

“主要原因”说的是当年的增减，不带入。
`,
  'last-year': `把上年工作簿中的数填入本年工作簿：说明参数的上年数、年初结转和结余。

用法：juesuan last-year 文件.xlsx --from 上年.xlsx --out 新文件.xlsx

选项：
  --from 文件      上年的工作簿
  --out 文件       要生成的文件，其余内容、格式原样不动；已有同名文件的，原文件另存为“…（旧1）”
  --force          直接替换同名文件，不另存原来的
  --lang zh|en     提示用中文（默认）或英文

只填空着的单元格；已填的数与上年工作簿不同的，列出来，不改。
`,
};

export const YEARS_HELP_EN: Readonly<Record<Name, string>> = {
  'next-year': `Makes the workbook of the next year: lines, unit, names and texts stay, last year's figures and opening balances are
carried over, this year's amounts are empty.

Usage: juesuan next-year F.xlsx --out G.xlsx

Options:
  --out FILE       the file to make; an existing one is kept beside it as …（旧1）
  --force          replace an existing file, keeping nothing of it
  --lang zh|en     messages in Chinese (default) or English

Reasons speak of one year's changes and are not carried over.
`,
  'last-year': `Fills in what last year's workbook knows: last year's figures and opening balances.

Usage: juesuan last-year F.xlsx --from E.xlsx --out G.xlsx

Options:
  --from FILE      last year's workbook
  --out FILE       the file to make, everything else as it was; an existing one is kept beside it as …（旧1）
  --force          replace an existing file, keeping nothing of it
  --lang zh|en     messages in Chinese (default) or English

Only empty cells are filled; a figure that differs from last year's workbook is listed and left alone.
`,
};
