export const CONSOLIDATION_HELP_ZH = {
  consolidate: `由各单位的决算表汇总成部门的决算表。

用法：juesuan consolidate 文件夹 --out 文件.xlsx [选项]

选项：
  --out 文件       要生成的文件；已有同名文件的，原文件另存为“…（旧1）”
  --unit 名称      部门名称
  --force          直接替换同名文件，不另存原来的
  --copies         同一单位的几个工作簿都汇总；不写时，数都相同的只汇总一份，数不相同的不汇总，请您先去掉多余的
  --lang zh|en     提示用中文（默认）或英文

各单位都有元的，按元汇总；否则按各单位印出的万元汇总。每个汇总数都是公式：“…汇总”表中每个单位一栏，减去“抵销”表中的抵销数。
上级补助收入与对附属单位补助支出、附属单位上缴收入与上缴上级支出，两边相等的提出抵销；不等的列出来，由您填写。
退出码：0 全部汇总；1 有文件或行没有汇总；2 没有完成
`,
} as const;

export const CONSOLIDATION_HELP_EN = {
  consolidate: `Makes a department's tables from its units' workbooks.

Usage: juesuan consolidate DIR --out F.xlsx [options]

Options:
  --out FILE       the file to make; an existing one is kept beside it as …（旧1）
  --unit NAME      name of the department
  --force          replace an existing file, keeping nothing of it
  --copies         add all workbooks of one unit; else one of those with the same figures, and none at all where figures differ
  --lang zh|en     messages in Chinese (default) or English

In 元 where every unit has 元, else in 万元 as printed. Each figure is a formula: a column a unit on the sheets “…汇总”, less what the sheet 抵销 takes out.
What units gave each other is proposed for elimination where both sides are equal, and listed where they are not.
Exit codes: 0 all consolidated; 1 files or lines were left out; 2 not done
`,
} as const;
