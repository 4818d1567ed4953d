const DIGITS = '零一二三四五六七八九';
const TENS: ReadonlyMap<string, number> = new Map([['十', 10], ['百', 100], ['千', 1000]]);
export const NUMERAL = '[一二两三四五六七八九十][一二两三四五六七八九十百千万零〇]*';
/** Words that may stand before a number in a cell. */
const BEFORE = String.raw`(?:^|(?<=[≤≥=<>过于少多到在为共成展办年月周]))`;
const MEASURES = '个|人次|人|名|位|家|户|场次?|次|期|批次?|份|册|本|台套?|套|辆|项|件|条|处|座|栋|幢|所|间|只|张|组|篇|村|镇|县|起|宗|例|天|日|工作日|周|月|年|小时|分钟|季度';
const SPELLED = new RegExp(`${BEFORE}(${NUMERAL})(?=(?:个?(?:${MEASURES}))(?:及?以上|及?以内|及?以下|之内|内|左右|/.*)?$)`);
const PERCENT = new RegExp(`([百千])分之(${NUMERAL}|百)(?:点([零〇一二三四五六七八九]+))?`);
const TENTHS = /(?:^|(?<=[≤≥=<>过于少到]))([一二三四五六七八九])成(?=及?以上|及?以内|及?以下|左右|$)/;

/** 一场 → 1场, 百分之九十五 → 95%, 九成以上 → 90%以上. Words that only look like numbers stay: 一次性, 十分满意. */
export function withDigits(text: string): string {
  return text
    .replace(PERCENT, (_, of: string, whole: string, decimals: string | undefined) => `${whole === '百' ? 100 : valueOf(whole)}${decimals === undefined ? '' : `.${decimalsOf(decimals)}`}${of === '百' ? '%' : '‰'}`)
    .replace(/^百分百$/, '100%')
    .replace(TENTHS, (_, digit: string) => `${valueOf(digit) * 10}%`)
    .replace(SPELLED, (_, numeral: string) => String(valueOf(numeral)));
}

function decimalsOf(numerals: string): string {
  return Array.from(numerals).map((digit) => Math.max(0, DIGITS.indexOf(digit))).join('');
}

/** 三百五十, 一万二千. */
export function valueOf(numeral: string): number {
  const [high, low] = numeral.includes('万') ? numeral.split('万') : ['', numeral];
  return belowTenThousand(high ?? '') * 10_000 + belowTenThousand(low ?? '');
}

function belowTenThousand(numeral: string): number {
  let total = 0;
  let digit = 0;
  for (const letter of numeral) {
    const ten = TENS.get(letter);
    if (ten !== undefined) {
      total += (digit === 0 ? 1 : digit) * ten;
      digit = 0;
    } else digit = letter === '两' ? 2 : Math.max(0, DIGITS.indexOf(letter));
  }
  return total + digit;
}
