import { fold } from '../../amount';

/** A code and the name that stands in the same cell, before or behind it; empty where there is none. */
export interface PrintedCode {
  /** Digits alone, without the zeros that fill it up. */
  readonly code: string;
  readonly name: string;
}

/** What stands between 类, 款 and 项 in one cell: `208.01.06`, `208-01-06`, `208 01 06`, `208类01款06项`. */
const POINT = String.raw`[.\-_/·•—–\s'’]?`;
const LEVELS = String.raw`\d{3}(?:${POINT}\d{2}(?:${POINT}\d{2})?)?`;
const NAMED_LEVELS = String.raw`\d{3}类(?:\s*\d{2}款(?:\s*\d{2}项)?)?`;
const OPENING = String.raw`['‘"“]?[[(【〔「<]?`;
const CLOSING = String.raw`[\])】〕」>]?`;
/** What stands between code and name. */
const BETWEEN = String.raw`[\s:;,、.·•_\-—–|/]*`;

/** `2080106 就业管理事务`, `[208.01.06]就业管理事务`, `2080106.就业管理事务`. */
const BEFORE = new RegExp(String.raw`^${OPENING}(${NAMED_LEVELS}|${LEVELS})${CLOSING}${BETWEEN}([^\d\s.,:;、·•_\-—–|/\])】〕」>'’].*)$`, 's');
/** `行政运行（2010101）`, `行政运行 201.01.01`. */
const BEHIND = new RegExp(String.raw`^(\D*[^\s\d[(【〔「<_\-—–|/])(?:\s*[[(【〔「<_\-—–|/]\s*|\s+)(${NAMED_LEVELS}|${LEVELS})${CLOSING}$`, 's');
/** A code whose name is left out, `2080106.` and what a number's format adds included. */
const ALONE = new RegExp(String.raw`^${OPENING}(${NAMED_LEVELS}|${LEVELS})${CLOSING}(?:[.、,:]|\.0{1,2})?$`);
/** A code of a lane that holds parts of codes in columns of their own. */
const MARKS = /[.\-_/·•—–'’‘"“”[\]()【】〔〕「」<>、,类款项]/g;
const DIGITS = /^\d+$/;

/** The code and the name of a cell that holds both; undefined where it does not. */
export function codeAndName(text: string): PrintedCode | undefined {
  const spelled = unbroken(text);
  const [, code, name] = BEFORE.exec(spelled) ?? [];
  const [, nameBefore, codeBehind] = BEHIND.exec(spelled) ?? [];
  const found = code ?? codeBehind;
  return found === undefined ? undefined : { code: digitsOf(found), name: (name ?? nameBefore ?? '').trim() };
}

/** The same, or a code alone. */
export function codeInCell(text: string): PrintedCode | undefined {
  const [, alone] = ALONE.exec(unbroken(text)) ?? [];
  return alone === undefined ? codeAndName(text) : { code: digitsOf(alone), name: '' };
}

/** The digits of a cell that holds a code or part of one; empty where it holds anything else. */
export function codeDigits(text: string): string {
  const [, alone] = ALONE.exec(unbroken(text)) ?? [];
  const digits = (alone ?? fold(text)).replace(/\s/g, '').replace(MARKS, '');
  return DIGITS.test(digits) ? digits : '';
}

/** A line of a narrow cell may end in the middle of a code. */
function unbroken(text: string): string {
  return text.normalize('NFKC').trim().replace(/(?<=\d)[^\S\r\n]*[\r\n]+\s*(?=\d)/g, '');
}

/** A 类 or 款 that was filled up to seven digits: `2080100` is `20801`. */
export function withoutZeros(code: string): string {
  return code.length < 5 ? code : code.replace(/^(\d{3})(?:00){1,2}$/, '$1').replace(/^(\d{5})00$/, '$1');
}

function digitsOf(code: string): string {
  return withoutZeros(code.replace(/\D/g, ''));
}
