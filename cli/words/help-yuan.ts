export const YUAN_HELP_ZH = {
  'from-yuan': `由以元填列的决算表生成万元表：每个万元数都是公式，由旁边（元）表中的数除以一万、四舍五入得出。

用法：juesuan from-yuan 文件.xlsx --out 新文件.xlsx [选项]

选项：
  --out 文件       要生成的文件；已有同名文件的，原文件另存为“…（旧1）”
  --balance        调平：四舍五入后合计不相等的，把尽可能少的数改为向上或向下取整，使各表合计逐项相等；改动逐个列出
  --yuan           表头写的是万元，但填的确实是元；没有这一项时不生成
  --force          直接替换同名文件，不另存原来的
  --lang zh|en     提示用中文（默认）或英文

公开表中的数要以元填列（最多两位小数）；说明参数仍是万元，原样带入。
以后 check 生成的文件，按元核对，结果是证明而不是尾差。
`,
} as const;

export const YUAN_HELP_EN = {
  'from-yuan': `Makes the tables in 万元 from tables that were filled in in 元: each figure is a formula that rounds its 元, which stand on
sheets beside.

Usage: juesuan from-yuan F.xlsx --out G.xlsx [options]

Options:
  --out FILE       the file to make; an existing one is kept beside it as …（旧1）
  --balance        调平: round as few figures as possible up or down instead, so that every total ties; they are listed
  --yuan           the heads say 万元, but the figures are 元; without it nothing is made then
  --force          replace an existing file, keeping nothing of it
  --lang zh|en     messages in Chinese (default) or English

The public tables have to be in 元 (two decimals at most); the support sheet is in 万元 and stays as it is.
check judges the file that was made by its 元: relations are proved, not within rounding.
`,
} as const;
