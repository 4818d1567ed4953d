export type Operator = '≤' | '≥' | '=' | '<' | '>' | 'plain';

/** Written before the number. Of words nobody says whether they hold the number itself: 超过800人 is 800 or more. */
const BEFORE: readonly (readonly [RegExp, Operator])[] = [
  [/(?:≤|≦|≯|<=|=<|[不未][得能会要可应]?(?:超过|超出|超|突破|高于|大于|多于|长于|晚于)|小于(?:或|或者)?等于|低于(?:或|或者)?等于|最多|至多|最高|最长|控制在|限于|(?:降低?|减少?|压[缩减降]|下降|缩短|减)(?:至|到|为)|(?<![不未][得能会要可应]?)(?:小于|少于|低于|短于|早于)|不足|不到)[到至在了]?$/, '≤'],
  [/(?:≥|≧|≮|>=|=>|[不未][得能会要可应]?(?:低于|少于|小于|短于|早于)|大于(?:或|或者)?等于|高于(?:或|或者)?等于|至少|最少|最低|大于|多于|高于|超过|超出|突破|逾)[到至在了]?$/, '≥'],
  [/<$/, '<'],
  [/>$/, '>'],
  [/(?:=|等于)$/, '='],
];
const AFTER: readonly (readonly [RegExp, Operator])[] = [
  // 0起, 1.2万起 count accidents; 5人起 begins with five.
  [/(?:及?以上|及以后|(?<=[^\d百千万亿])起)$/, '≥'],
  [/(?:及?以内|及?以下|之内)$/, '≤'],
  // 县内, 室内 are places.
  [/(?<=天|日|时|小时|分钟|秒|月|年|周|元)内$/, '≤'],
];
const ABOUT = /(?:约|大概|将近|接近)[为到]?$/;
const SIGNS = /[≤≥≦≧=<>]+$/;

export interface ReadOperator {
  readonly operator: Operator;
  /** What is left of the words before and after the number. */
  readonly before: string;
  readonly after: string;
  /** Two signs at once: `==`. */
  readonly odd: boolean;
  /** 约50人, 50人左右 */
  readonly about: boolean;
}

/** What the words around a number make of it. */
export function operatorAround(before: string, after: string): ReadOperator {
  const about = ABOUT.test(before) || /(?:左右|上下)$/.test(after);
  const signs = SIGNS.exec(before)?.[0] ?? '';
  // `==100%` is read as `=` and said to be odd.
  const odd = signs.length > 1 && !/^(?:<=|>=|=<|=>)$/.test(signs);
  const said = odd ? before.slice(0, before.length - signs.length + 1) : before;
  const [first, behind] = [BEFORE.find(([pattern]) => pattern.test(said)), AFTER.find(([pattern]) => pattern.test(after))];
  return {
    operator: first?.[1] ?? behind?.[1] ?? 'plain',
    before: first === undefined ? said : said.replace(first[0], ''),
    after: behind === undefined ? after : after.replace(behind[0], ''),
    odd, about,
  };
}

/** A sign, or a word of one, that waits for its number: `≤人`, `=%`. */
export function isUnfinished(text: string): boolean {
  return !/\d/.test(text) && (/^[≤≥≦≧=<>]/.test(text) || BEFORE.some(([pattern]) => pattern.test(text) && text.replace(pattern, '') === ''));
}
