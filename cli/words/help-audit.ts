/** Help of `audit`. */
export const AUDIT_HELP_ZH = `核对文件夹（含下级文件夹）里的全部工作簿：.xlsx、.xlsm、.xls。

用法：juesuan audit 文件夹 [--json | --csv | --html 报告.html] [选项]

选项：
  --html 文件      生成可以打印、退回各单位的报告，每个单位一节，错误在前
  --csv            一条问题一行，可用 Excel 打开
  --json           结果写成 JSON，供其他程序使用
  --out 文件       --json、--csv 或文字结果写入文件；不写时显示在屏幕上
  --consolidated 文件.xlsx   部门汇总表；不写时，“公开级次”为“部门”的工作簿就是所在文件夹各单位的汇总表
  --jobs 数        同时核对几个，默认是处理器的个数
  --state 文件     进度存在哪里；不写时存在 --html 或 --out 的文件旁边（加 .state），都没有就不存
  --lang zh|en     提示用中文（默认）或英文

中断以后用同样的命令再来一次，已核对、没有改动的文件不再重读；要从头核对，请删去进度文件。
一个文件打不开、读得太久，不影响其他文件。尾差和提示只计数，详情用 check 看。
所属单位合计与汇总表之差，由内部往来（上级补助收入与对附属单位补助支出、附属单位上缴收入与上缴上级支出）等额抵销的，不是错误。
退出码：0 没有错误；1 查出错误；2 有文件或工作表读不出来，或没有完成
`;

export const AUDIT_HELP_EN = `Checks every workbook in a folder and below it: .xlsx, .xlsm, .xls.

Usage: juesuan audit DIR [--json | --csv | --html report.html] [options]

Options:
  --html FILE      a report to print and send back, a section for each unit, errors first
  --csv            one row a finding, for Excel
  --json           the result as JSON
  --out FILE       write what --json, --csv or the plain text gives to a file
  --consolidated F.xlsx   the department's workbook; left out, one of level 部门 consolidates the units in its folder
  --jobs N         how many at a time; the number of processors
  --state FILE     where the progress is kept; left out, beside the file of --html or --out (with .state), else nowhere
  --lang zh|en     messages in Chinese (default) or English

Broken off, the same command takes up again: workbooks that were done and have not changed are not read again; delete the state to start anew.
A workbook that cannot be read, or takes too long, stops nothing. Rounding and notes are counted only; check lists them.
Where the department's figures differ from the sums of its units by internal transfers that were eliminated alike, that is no error.
Exit codes: 0 no error; 1 errors found; 2 a workbook or one of its sheets could not be read, or not done
`;
