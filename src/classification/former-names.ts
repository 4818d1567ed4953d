/**
 * What 类 of 支出功能分类 were called in other years, by their codes of today.
 * Source: 政府收支分类科目 of 2007 to 2024.
 */
const FORMER: ReadonlyMap<string, readonly string[]> = new Map([
  ['201', ['一般公共服务']],
  ['207', ['文化体育与传媒支出', '文化体育与传媒']],
  ['210', ['医疗卫生与计划生育支出', '医疗卫生支出', '医疗卫生', '卫生支出']],
  ['211', ['环境保护支出', '环境保护']],
  ['212', ['城乡社区事务支出', '城乡社区事务']],
  ['213', ['农林水事务支出', '农林水事务']],
  ['215', ['资源勘探信息等支出', '资源勘探电力信息等支出', '资源勘探电力信息等事务', '工业商业金融等事务']],
  ['216', ['商业服务业等事务支出', '商业服务业等事务']],
  ['217', ['金融监管等事务支出', '金融监管支出', '金融监管等事务']],
  ['220', ['国土海洋气象等支出', '国土资源气象等支出', '国土资源气象等事务']],
  ['222', ['粮油物资储备管理事务', '粮油物资储备事务']],
]);

/** Names that a 类 had before its own; none where it had no other. */
export function formerNames(code: string): readonly string[] {
  return FORMER.get(code) ?? [];
}
