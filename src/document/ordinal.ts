const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 20 → 二十; up to 99, more than any list of a disclosure has. */
export function ordinal(number: number): string {
  const tens = Math.trunc(number / 10);
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`;
  return ten + (DIGITS[number % 10] ?? '');
}
