import type { SectionKind } from '../../forms';

/** What a section is about, from its title, whatever its number. */
export function kindOf(title: string): SectionKind | undefined {
  const words = title.replace(/\s/g, '');
  if (words.includes('三公')) return 'threePublic';
  if (words.includes('政府性基金')) return 'fund';
  if (words.includes('国有资本经营')) return 'capital';
  if (words.includes('基本支出')) return 'basic';
  if (words.includes('一般公共预算')) return 'general';
  const matter = matterOf(words);
  if (matter !== undefined) return matter;
  if (/财政拨款(?:收入?、?支出?|收支)/.test(words)) return 'appropriation';
  if (/收支(?:决算)?总|收入、?支出(?:决算)?总|收入支出决算情况/.test(words)) return 'totals';
  if (/其他.*(?:事项|说明)/.test(words)) return 'other';
  if (/收入(?:决算)?情况/.test(words) || words.includes('收入决算')) return 'income';
  return /支出(?:决算)?情况/.test(words) || words.includes('支出决算') ? 'spending' : undefined;
}

/** What a numbered paragraph of 其他重要事项 is about. */
export function matterOf(words: string): SectionKind | undefined {
  if (words.includes('机关运行经费')) return 'operation';
  if (words.includes('政府采购')) return 'procurement';
  if (/国有资产|共有车辆/.test(words)) return 'assets';
  return words.includes('绩效') ? 'performance' : undefined;
}
