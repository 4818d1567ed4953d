/** Days from the first to the last; `by`: a deadline, only the end counts. Days are numbers `YYYYMMDD`. */
export interface DateSpan {
  readonly from: number;
  readonly to: number;
  readonly kind: 'day' | 'month' | 'period';
  /** A year was written with all its digits. */
  readonly dated: boolean;
}

/** Deadlines without a month of their own, by their last one. */
const ENDS: readonly (readonly [RegExp, string])[] = [
  [/(?:当|本)?年(?:度)?(?:底|末|内)(?:之?前)?$/, '年12月'],
  [/上半年$/, '6月'],
  [/下半年$/, '12月'],
  [/第?[一1]季度(?:末|内)?(?:之?前)?$/, '3月'],
  [/第?[二2]季度(?:末|内)?(?:之?前)?$/, '6月'],
  [/第?[三3]季度(?:末|内)?(?:之?前)?$/, '9月'],
  [/第?[四4]季度(?:末|内)?(?:之?前)?$/, '12月'],
];

const DATE = String.raw`(?:(\d{1,4})年-?)?(\d{1,2})月(?:(\d{1,2})(?:日|号)?)?`;
const ONE = new RegExp(`^(?:≤|<=)?${DATE}(?:之?前|之|底前?|末前?|以前)?(?:完成|竣工|完工|验收|交付|上线|到位|发放|结束|投用|投入使用)?$`);
const TWO = new RegExp(`^${DATE}(?:至|到|-|—+|~)${DATE}$`);
const DOTTED = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:之?前)?(?:完成|竣工|完工|验收|交付)?$/;

/** A date, a deadline or a period; undefined for anything else. */
export function dateIn(written: string, year: number | undefined): DateSpan | undefined {
  const text = withMonth(written);
  const two = TWO.exec(text);
  if (two !== null) {
    const [, y1, m1, d1, y2, m2, d2] = two;
    const first = dayOf(y1, m1, d1, year, 'first');
    const second = dayOf(y2 ?? y1, m2, d2, year, 'last');
    return first === undefined || second === undefined ? undefined : { from: first, to: second, kind: 'period', dated: isWhole(y1) };
  }
  const dotted = DOTTED.exec(text);
  const one = dotted ?? ONE.exec(text);
  if (one === null) return undefined;
  const [, y, m, d] = one;
  const from = dayOf(y, m, d, year, 'first');
  const to = dayOf(y, m, d, year, 'last');
  return from === undefined || to === undefined ? undefined : { from, to, kind: d === undefined ? 'month' : 'day', dated: isWhole(y) };
}

/** 2024年底前, 三季度 → the month that they end with. */
function withMonth(text: string): string {
  const end = ENDS.find(([pattern]) => /^(?:\d{4})?(?:年度?)?$/.test(text.replace(pattern, '')) && pattern.test(text));
  if (end === undefined) return text;
  const month = end[1].replace(/^年/, '');
  const year = /^\d{4}/.exec(text)?.[0];
  return year === undefined ? month : `${year}年${month}`;
}

/** First of 2000 and last of 2099, as days of a sheet. */
const SERIALS = { first: 36_526, last: 73_050 } as const;
const DAY = 86_400_000;

/** The day of a cell with a date: days since the end of 1899. */
export function serialDate(days: number): DateSpan | undefined {
  if (!Number.isInteger(days) || days < SERIALS.first || days > SERIALS.last) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30) + days * DAY);
  const day = date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
  return { from: day, to: day, kind: 'day', dated: true };
}

/** Dates in running text, each with its place. */
export function datesIn(text: string, year: number | undefined): readonly { readonly start: number; readonly end: number; readonly span: DateSpan }[] {
  return [...text.matchAll(new RegExp(DATE, 'g'))].flatMap((match) => {
    const span = dateIn(match[0], year);
    return span === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, span }];
  });
}

function isWhole(year: string | undefined): boolean {
  return year?.length === 4;
}

/** A year that lost its first digits (`4年6月30日`) is the table's own. */
function dayOf(y: string | undefined, m: string | undefined, d: string | undefined, year: number | undefined, edge: 'first' | 'last'): number | undefined {
  const month = parseInt(m ?? '', 10);
  const whole = isWhole(y) ? parseInt(y ?? '', 10) : year;
  if (whole === undefined || !(month >= 1 && month <= 12)) return undefined;
  if (y !== undefined && !isWhole(y) && !String(whole).endsWith(y)) return undefined;
  const day = d === undefined ? (edge === 'first' ? 1 : 31) : parseInt(d, 10);
  return day >= 1 && day <= 31 ? whole * 10_000 + month * 100 + day : undefined;
}
