import { AUDIT_HELP_ZH } from './help-audit';
import { DOCUMENT_HELP_ZH } from './help-document';
import { CONSOLIDATION_HELP_ZH } from './help-consolidation';
import { TIEOUT_HELP_ZH } from './help-tieout';
import { YEARS_HELP_ZH } from './help-years';
import { YUAN_HELP_ZH } from './help-yuan';
import type { CommandName } from './words';

export const HELP_ZH = `决算公开：按省、按年度的官方表式生成决算公开表，核对各表数字，生成情况说明。

用法：juesuan <命令> [选项]

命令：
  template --set 表式 --out 文件.xlsx   生成空白表（公式、核对、打印设置都已做好）
  check 文件.xlsx                       核对填好的表，逐条列出问题
  next-year 文件.xlsx --out 文件.xlsx   建立下年度工作簿
  last-year 文件.xlsx --from 上年.xlsx --out 文件.xlsx
                                        填入上年数、年初数
  from-yuan 文件.xlsx --out 文件.xlsx   由以元填列的表生成万元表，可调平
  consolidate 文件夹 --out 文件.xlsx    由各单位的表汇总成部门的表
  narrate 文件.xlsx                     生成第三部分情况说明
  tieout [文件.xlsx] 文本.docx           核对文本：把情况说明或公开文本与表逐个数字核对
  document 文件.xlsx --out 文件.docx    生成整本公开文本（Word，可同时生成 PDF）
  report 文件.xlsx                      生成校验报告，或比较数字指纹
  archive 文件.xlsx --out 文件.zip      工作簿、公开文本、校验报告打包存档
  audit 文件夹                          核对文件夹里的全部工作簿，按单位、按规则汇总

通用选项：
  --lang zh|en    提示用中文（默认）或英文
  --help          显示帮助；“juesuan check --help”显示该命令的帮助
  --version       显示版本

退出码：0 没有错误；1 查出错误；2 没有完成（文件打不开、选项写错等）
`;

export const COMMAND_HELP_ZH: Readonly<Record<CommandName, string>> = {
  ...CONSOLIDATION_HELP_ZH,
  ...YEARS_HELP_ZH,
  ...YUAN_HELP_ZH,
  template: `生成空白的决算公开表。

用法：juesuan template --set shanxi-2024 --out 文件.xlsx [选项]

选项：
  --set 表式       shanxi-2024（山西省2024年度）或 shanghai-2024（上海市2024年度）；写错时会列出全部表式
  --out 文件       要生成的文件，扩展名 .xlsx；已有同名文件的，原文件另存为“…（旧1）”
  --force          直接替换同名文件，不另存原来的
  --unit 名称      部门（单位）名称
  --year 年度      如 2024；不写时用表式的年度
  --kind 性质      行政、参公或事业
  --level 级次     单位或部门，决定情况说明的用词
  --codes 代码     预先排好的科目，用逗号隔开，如 2080106,2101102；上级科目自动补齐
  --code-list 文件 当年的科目表（.xlsx、.csv），存入“科目名称”表；写成 --codes 文件 也可以
  --projects 名称  每个项目一张绩效自评表，用分号隔开，如 "单位运转经费;招聘会经费"；也可以写几次
  --short          绩效自评表用简表；不写时用完整表
  --lang zh|en     提示用中文（默认）或英文
`,
  check: `核对填好的决算公开表。

用法：juesuan check 文件.xlsx [--last-year 上年.xlsx] [--codes 科目表.xlsx] [--set 表式] [--json]

选项：
  --codes 文件     当年的科目表（.xlsx、.csv，有代码和名称两栏即可）：科目名称按它核对，表中没有的代码只作提示
  --set 表式       这些表是哪一套（shanxi-2024、shanghai-2024）；不写则自动识别，两套都像时会说明
  --last-year 文件 上年的工作簿：上年数、年初数按它核对，并列出不同之处
  --json           结果写成 JSON，供其他程序使用；没有找到的表在 missingTables 中
  --lang zh|en     提示用中文（默认）或英文

错误：数字之间对不上，四舍五入也解释不了；需改正。
核对：不一定有错，但应看一看或说明原因。
尾差：由元换算成万元时四舍五入造成，不用改。
退出码：0 没有错误；1 查出错误；2 文件或其中的工作表读不出来
`,
  narrate: `由填好的表生成第三部分情况说明。

用法：juesuan narrate 文件.xlsx [--out 文件.txt] [--json]

选项：
  --out 文件       写入文件；不写时显示在屏幕上
  --force          直接替换同名文件，不另存原来的
  --json           结果写成 JSON，每个数字都注明来自哪些单元格
  --lang zh|en     提示用中文（默认）或英文；情况说明本身总是中文

“主要原因”“用于”等只有填表人知道的内容，填在“说明参数”表里；没有填的，文中用【】标出。
退出码：0 没有错误；1 已生成，但表中有错误；2 没有完成
`,
  ...TIEOUT_HELP_ZH,
  ...DOCUMENT_HELP_ZH,
  audit: AUDIT_HELP_ZH,
};
