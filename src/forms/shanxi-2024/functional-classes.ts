import type { Row } from '../language/form';

/** The 26 classes of 支出功能分类 that 01 and 04 print, in printed order. Source: the 2024 tables as published. */
const CLASSES: readonly (readonly [code: string, name: string])[] = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资储备支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['229', '其他支出'],
  ['231', '债务还本支出'],
  ['232', '债务付息支出'],
  ['234', '抗疫特别国债安排的支出'],
];

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 26 → 二十六. */
function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10);
  return (tens > 1 ? (DIGITS[tens] ?? '') : '') + (tens > 0 ? '十' : '') + (DIGITS[n % 10] ?? '');
}

/** The classes as rows of a table whose first class stands on line `first`. */
export function classRows(first: number): Row[] {
  return CLASSES.map(([code, name], i) => ({ key: `r${first + i}`, label: `${chineseNumber(i + 1)}、${name}`, name, number: first + i, code }));
}

/** The classes as rows keyed by their code, for the support sheet. */
export function classRowsByCode(): Row[] {
  return CLASSES.map(([code, name]) => ({ key: code, label: name, name, code }));
}

/** Row keys of the classes in a table whose first class stands on line `first`. */
export function classKeys(first: number): string[] {
  return CLASSES.map((_, i) => `r${first + i}`);
}

export function classCodes(): string[] {
  return CLASSES.map(([code]) => code);
}
