import { Decimal } from '../../amount';
import type { Field } from '../table';
import { type Role, openedBy, toldIn } from './role';

/** A number in running text. */
export interface Mention {
  /** Numbers of one sentence tell of each other. */
  readonly sentence: number;
  /** Undefined for what is no number: `2.43.9.5`. */
  readonly value: Decimal | undefined;
  readonly places: number;
  /** Of the digits. */
  readonly start: number;
  readonly end: number;
  /** The words of its clause since the number before it and that number's place in the clause. */
  readonly before: string;
  readonly isFirst: boolean;
  /** What follows, blanks and 余 left out. */
  readonly after: string;
  readonly carried: Role;
  /** 不低于, 以上: the value is on that side of the number, or about it. */
  readonly bound: Bound | undefined;
}

export type Bound = '≥' | '≤' | '≈';

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)*/g;
const SENTENCE = /[^。！？!?\n]*(?:[。！？!?\n]|$)/g;
/** A clause and the mark that ends it; a comma within a number is none. */
const CLAUSE = /((?:[^，,；;：:（）()、]|(?<=\d),(?=\d{3}(?!\d))|[：:](?=\s*[约近]?\d))+)([，,；;：:（）()、]|$)|[，,；;：:（）()、]/g;
/** A sentence that goes on counting: 2. …, （三）… */
const GOES_ON = /^\s*(?:[2-9][.、．]|[②-⑨]|[（(][2-9二三四五六七八九][）)])/;

/** All numbers of a text, with what the words before them make of them; dates are none. */
export function mentionsIn(text: string, year: number | undefined): readonly Mention[] {
  const found: Mention[] = [];
  let carried: Role = 'actual';
  let sentence = 0;
  for (const whole of text.matchAll(SENTENCE)) {
    if (!GOES_ON.test(whole[0])) carried = 'actual';
    sentence += 1;
    let outside: Role = carried;
    for (const { 0: all, 1: clause = '', 2: mark = all, index } of whole[0].matchAll(CLAUSE)) {
      const at = whole.index + index;
      const numbers = numbersIn(clause);
      let from = 0;
      for (const [nth, { start, end }] of numbers.entries()) {
        const before = clause.slice(from, start);
        const rest = clause.slice(end).replace(/^\s*[余多来]?\s*/, '');
        found.push({
          sentence, ...valueOf(clause.slice(start, end)), start: at + start, end: at + end, before, isFirst: nth === 0, after: rest, carried,
          bound: boundOf(before, clause.slice(end)),
        });
        carried = toldIn(before, carried, year).lasting;
        from = end;
      }
      if (numbers.length === 0 && clause !== '') carried = openedBy(clause, mark, carried, year);
      if (/[（(]/.test(mark)) outside = carried;
      if (/[）)]/.test(mark)) carried = outside;
    }
  }
  return found;
}

/** The numbers of a clause that are no dates. */
function numbersIn(clause: string): readonly { readonly start: number; readonly end: number }[] {
  return [...clause.matchAll(NUMBER)].map((match) => ({ start: match.index, end: match.index + match[0].length })).filter(({ start, end }) => {
    const [before, digits, after] = [clause.slice(0, start), clause.slice(start, end), clause.slice(end)];
    const isDate = /^\s*[日号]|^\s*月/.test(after) || (/^(?:19|20)\d{2}$/.test(digits) && /^\s*(?:年|[-—~至到](?:19|20)\d{2}年)/.test(after));
    return !isDate && !before.endsWith("第") && !(before.endsWith("月") && after === '') && !(/^\d{1,2}$/.test(digits) && /^[-—~至到]\d{1,2}月/.test(after));
  });
}

function valueOf(digits: string): Pick<Mention, 'value' | 'places'> {
  const [, decimals = '', ...more] = digits.split('.');
  return more.length > 0 ? { value: undefined, places: 0 } : { value: new Decimal(digits.replaceAll(',', '')), places: decimals.length };
}

function boundOf(before: string, after: string): Bound | undefined {
  if (/(?:约|近|接近|大概)[了到至]?\s*$/.test(before) || /^[^，。；\d]{0,8}?(?:左右|上下)/.test(after)) return '≈';
  if (/(?:不低于|不少于|不小于|至少|大于|高于|超过|突破|多于|逾|超|≥|>=|>|＞)[了到]?\s*$/.test(before) || /^\s*[余多]|^[^，。；\d]{0,8}?以上/.test(after)) return '≥';
  if (/(?:不超过|不高于|不大于|不多于|控制在|低于|小于|少于|不到|不足|≤|<=|<|＜)[了到]?\s*$/.test(before) || /^[^，。；\d]{0,8}?(?:以内|以下|之内)/.test(after)) return '≤';
  return undefined;
}

/** What a mention tells; `name`, where known, is not taken for a mark: 新增就业人数. */
export function roleOf({ before, carried, isFirst, after }: Mention, year: number | undefined, name = ''): { readonly role: Role; readonly own: boolean } {
  // 90%—95%; 2公里3公里: nobody says which.
  const words = isFirst ? before : before.replace(/^(?:[%％]|[^\s%％增减升降提达]{0,3}?)(?=[-—~～至到]?$)/, '');
  if ((!isFirst && /^[-—~～至到]?$/.test(words)) || /^[%％\u4e00-\u9fa5]{0,3}[-—~～]\d/.test(after)) return { role: 'other', own: true };
  if (/^[^，。；\d]{0,8}?的?(?:绩效|年度|年初|预期|既定)*(?:目标|任务|要求|计划|指标值)/.test(after)) return { role: 'plan', own: true };
  return toldIn(withoutName(before, name), carried, year);
}

/** Runs of three letters and more that belong to the name. */
function withoutName(before: string, name: string): string {
  const letters = Array.from(before);
  return letters.map((letter, at) => (isOfName(before, at, name) ? '〇' : letter)).join('');
}

function isOfName(text: string, at: number, name: string): boolean {
  return [at - 2, at - 1, at].some((from) => from >= 0 && from + 3 <= text.length && name.includes(text.slice(from, from + 3)));
}

/** The number said holds of the value, by what it says of its side. */
export function isWithin(value: Decimal, said: Decimal, bound: Bound): boolean {
  switch (bound) {
    case '≥':
      return value.gte(said);
    case '≤':
      return value.lte(said);
    case '≈':
      return value.minus(said).abs().lte(value.abs().times(0.1));
  }
}

/** All texts in which a table speaks of itself. */
export function textsOf({ analysis, goal, achieved }: { readonly analysis: readonly { readonly text: Field }[]; readonly goal?: Field; readonly achieved?: Field }): readonly Field[] {
  return [...(goal === undefined ? [] : [goal]), ...(achieved === undefined ? [] : [achieved]), ...analysis.map(({ text }) => text)].filter(({ text }) => text !== '');
}
