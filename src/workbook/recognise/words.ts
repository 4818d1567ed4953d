import { bare, fold, plain } from '../../amount';

export { bare, fold, plain } from '../../amount';

/** What programs and people write for the same, in the words of the official tables; without marks of footnotes. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/注\d{1,2}$|(?<=\p{Script=Han})\d$/u, ''],
  [/[与及]/g, '和'],
  [/其它/g, '其他'],
  [/^上年(?=(?:财政拨款)?(?:结转|结余))/, '年初'],
  [/^结转下年(?:支出)?$/, '年末结转和结余'],
  [/结转结余/, '结转和结余'],
  [/运行费/, '运行维护费'],
  [/(出国境|接待|购置|运行维护)(?:经费|费用)/, '$1费'],
];

/** @param words plain or bare */
export function spoken(words: string): string {
  return SPOKEN.reduce((text, [said, official]) => text.replace(said, official), words);
}

/** A row's words for comparing: without numbering, in the words of the official tables. */
export function rowWords(text: string): string {
  return spoken(bare(text));
}

const compared = new Map<string, number>();
const MOST_KEPT = 20_000;

/** How alike two plain texts are, 0 to 1: 1 for the same letters. */
export function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const pair = `${a}|${b}`;
  const known = compared.get(pair);
  if (known !== undefined) return known;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const contained = long.includes(short) ? 0.55 + 0.4 * (short.length / long.length) : 0;
  const alike = Math.max(contained, 0.95 * pairsShared(a, b));
  if (compared.size >= MOST_KEPT) compared.clear();
  compared.set(pair, alike);
  return alike;
}

/** Share of neighbouring letters that both texts have (Dice). */
export function pairsShared(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return a === b ? 1 : 0;
  const left = new Map<string, number>();
  for (let i = 1; i < a.length; i += 1) left.set(a.slice(i - 1, i + 1), (left.get(a.slice(i - 1, i + 1)) ?? 0) + 1);
  let shared = 0;
  for (let i = 1; i < b.length; i += 1) {
    const pair = b.slice(i - 1, i + 1);
    const count = left.get(pair) ?? 0;
    if (count > 0) shared += 1;
    left.set(pair, count - 1);
  }
  return (2 * shared) / (a.length + b.length - 2);
}

const NO_DATA = /表(?:格|内|中)?(?:均|暂|确)?(?:无|没有|未有|不存在)(?:此项|相关|有关|任何)?(?:数据|数字|内容|金额|发生额|发生数)|(?:本|此|该)表(?:格)?(?:即|均)?(?:为|是|系)?(?:零|0|空)(?:表|白|白表|值|数据)?(?:[.,;)]|$)|^(?:说明:|注:|备注:)?(?:空表|\(空表\)|(?:无|没有)(?:相关|此项|有关)?(?:数据|业务|收支))\.?$/;
const NOTHING_SPENT = /^(?:说明:|注:|备注:)?[^.;]{0,60}?(?:无(?![形线偿障害烟公家居])|没有|未发生|未安排|未使用|不涉及|不存在|未取得)[^.;]{0,60}?(?:预算|拨款|收支|收入|支出|经费|业务|资金|情况|发生|数据|数字|内容)[.;]?$/;
const TABLE_NUMBERS = /\d{1,2}表/g;

/** Whether a sentence says that the table above it holds nothing: `说明：本表无数据`, `本单位没有政府性基金预算收支，故本表为空`. */
export function isSaidEmpty(text: string): boolean {
  const words = fold(text);
  // What speaks of several tables stands in a list of them.
  if (words.length < 2 || words.length > LONGEST_SENTENCE || (words.match(TABLE_NUMBERS)?.length ?? 0) > 1) return false;
  return NO_DATA.test(words) || NOTHING_SPENT.test(words);
}

const LONGEST_SENTENCE = 120;

const TOTAL = /^(?:(?:本年)?(?:收入|支出|决算)?合计数?|(?:收入|支出|收支)?总计)$/;

/** Tells `合计`, by whatever name, from every other word. */
export function isTotalWord(text: string): boolean {
  return TOTAL.test(plain(text));
}
