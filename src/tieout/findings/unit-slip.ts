import { type InstitutionWord, institutionWordsIn, isInstitutionWord } from './institution-words';

/** `slip`: the same unit, misspelled. `near`: it may be that, or another unit. `other`: nothing speaks for a slip. */
export type Likeness = 'slip' | 'near' | 'other';

/** Letters that only join, and are taken for each other. */
const JOINING = /^[和与及的]$/;
/** Numbers, points of the compass and the like tell sister units apart: 第一中学 and 第二中学. */
const TELLING = /[一二三四五六七八九十东西南北中大小新老总分]/g;
/** 晋城市 has nothing to do with 城市. */
const PLACE = /^(?:[\u4e00-\u9fa5]{1,4}(?:省|自治区|市|县|区|旗|州|盟|镇|乡))+/;

/** How a name differs from the usual one: what stands in the one in place of what in the other. */
interface Difference {
  readonly at: number;
  readonly put: string;
  readonly left: string;
}

/**
 * Whether other words are the unit's name with a slip of the pen. Units of one place have names that differ in a letter or
 * two (财政局 and 民政局, 育才小学 and 育英小学), as have a unit and its superior, or a unit and what it was called before.
 * So only what can be no other name is a slip: letters or parts that changed places, a letter doubled, left out of a common
 * word or put into one, one joining letter for another.
 */
export function likenessOf(said: string, usual: string): Likeness {
  if (said === usual || tellingIn(said) !== tellingIn(usual)) return 'other';
  const difference = differenceOf(said, usual);
  const { put, left, at } = difference;
  const place = PLACE.exec(usual)?.[0].length ?? 0;
  const words = institutionWordsIn(usual).filter(({ from }) => from >= place);
  if (put.length === left.length && put.length > 1) return isShuffled(put, left) ? (isCommon(usual, at, left.length, words) ? 'slip' : 'near') : 'other';
  if (left === '' && put.length <= 2 && usual.slice(at - put.length, at) === put) return 'slip';
  if (put.length > 1 || left.length > 1) return 'other';
  if ((put === '' || JOINING.test(put)) && (left === '' || JOINING.test(left))) return joins(at, words) || left !== '' ? 'slip' : 'other';
  return inWord(difference, usual, words);
}

/** One letter left out, put in, or put for another. */
function inWord({ at, put, left }: Difference, usual: string, words: readonly InstitutionWord[]): Likeness {
  const around = words.filter(({ from, to }) => from < at + (left === '' ? 0 : 1) && at < to);
  if (around.length === 0) return 'near';
  const made = around.map(({ from, to }) => usual.slice(from, at) + put + usual.slice(at + left.length, to));
  if (made.some((each) => isInstitutionWord(each))) return 'other';
  return put === '' || left === '' ? 'slip' : 'near';
}

/** 人力资源社会保障局: between two common words, nothing but a joining letter can be meant. */
function joins(at: number, words: readonly InstitutionWord[]): boolean {
  return words.some(({ to }) => to === at) && words.some(({ from }) => from === at);
}

/** Nothing but common words and what joins them: no name of a place or a school. */
function isCommon(usual: string, at: number, length: number, words: readonly InstitutionWord[]): boolean {
  return Array.from(usual.slice(at, at + length)).every((letter, i) => JOINING.test(letter) || words.some(({ from, to }) => from <= at + i && at + i < to));
}

function tellingIn(name: string): string {
  return (name.match(TELLING) ?? []).join('');
}

function isShuffled(a: string, b: string): boolean {
  return Array.from(a).sort().join('') === Array.from(b).sort().join('');
}

function differenceOf(said: string, usual: string): Difference {
  let at = 0;
  while (at < Math.min(said.length, usual.length) && said[at] === usual[at]) at += 1;
  let behind = 0;
  while (behind < Math.min(said.length, usual.length) - at && said.at(-1 - behind) === usual.at(-1 - behind)) behind += 1;
  return { at, put: said.slice(at, said.length - behind), left: usual.slice(at, usual.length - behind) };
}
