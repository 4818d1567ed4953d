import { FUNCTIONAL } from '../../classification';
import type { Row } from '../language/form';

/** The 26 classes of 支出功能分类 that 01 and 04 print, in printed order. Source: the 2024 tables as published. */
const PRINTED: ReadonlySet<string> = new Set([
  '201', '202', '203', '204', '205', '206', '207', '208', '210', '211', '212', '213', '214',
  '215', '216', '217', '219', '220', '221', '222', '223', '224', '229', '231', '232', '234',
]);
const CLASSES = FUNCTIONAL.items.filter(({ code }) => PRINTED.has(code));

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 26 → 二十六. */
function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10);
  return (tens > 1 ? (DIGITS[tens] ?? '') : '') + (tens > 0 ? '十' : '') + (DIGITS[n % 10] ?? '');
}

/** The classes as rows of a table whose first class stands on line `first`. */
export function classRows(first: number): Row[] {
  return CLASSES.map(({ code, name }, i) => ({ key: `r${first + i}`, label: `${chineseNumber(i + 1)}、${name}`, name, number: first + i, code }));
}

/** The classes as rows keyed by their code, for the support sheet. */
export function classRowsByCode(): Row[] {
  return CLASSES.map(({ code, name }) => ({ key: code, label: name, name, code }));
}

/** Row keys of the classes in a table whose first class stands on line `first`. */
export function classKeys(first: number): string[] {
  return CLASSES.map((_, i) => `r${first + i}`);
}

export function classCodes(): string[] {
  return CLASSES.map(({ code }) => code);
}
